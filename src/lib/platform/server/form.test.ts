import { expect, test } from 'vitest';
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from './form.ts';

const Input = z.object({
  title: z.string().min(3),
  picture: z.file().max(10).optional(),
  password: z.string().optional(),
});

function post(fields: Record<string, string | File>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return readForm(new Request('https://impulswerk.example/', { method: 'POST', body, headers }), Input);
}

async function expectFailure(fields: Record<string, string | File>, headers?: Record<string, string>) {
  const form = await post(fields, headers);
  if (form.ok) throw new Error('the form was taken');
  return form.failure.data;
}

const small = new File(['x'], 'small.png');
const large = new File(['eleven byte'], 'large.png');
const withScripts = { 'x-sveltekit-action': 'true' };

test('a file reaches the schema as a file', async () => {
  const form = await post({ title: 'A title', picture: small });
  expect(form.ok && form.data.picture?.size).toBe(1);
});

test('what is wrong elsewhere sends the texts back, and says that the file has to be chosen again', async () => {
  expect(await expectFailure({ title: '', picture: small, password: 'secret' })).toEqual({
    values: { title: '' },
    errors: { title: m.form_required(), picture: m.file_again() },
  });
  const form = await post({ title: 'A title', picture: small });
  if (!form.ok) throw new Error('the form was refused');
  expect(form.refuse({ message: 'no' }).data).toMatchObject({
    values: { title: 'A title' },
    errors: { picture: m.file_again() },
  });
});

test('where scripts run the page stays, and the file with it', async () => {
  expect((await expectFailure({ title: '', picture: small }, withScripts)).errors).toEqual({
    title: m.form_required(),
  });
});

test('a file too large is told at its field, before that it is lost', async () => {
  expect((await expectFailure({ title: 'A title', picture: large })).errors).toEqual({
    picture: m.file_too_large({ megabytes: 5 }),
  });
});

test('a file in place of a text, and a text in place of a file, are refused', async () => {
  expect((await expectFailure({ title: small }, withScripts)).errors).toEqual({ title: m.form_invalid() });
  expect((await expectFailure({ title: 'A title', picture: 'small.png' })).errors).toEqual({
    picture: m.form_invalid(),
  });
});

test('a post larger than the process takes is answered with a message', async () => {
  const tooMuch = Object.assign(new Error('Content-length of 7000000 exceeds limit'), { status: 413 });
  const stream = new ReadableStream({ start: (controller) => controller.error(tooMuch) });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const init = { method: 'POST', body: stream, headers, duplex: 'half' } as const;
  const form = await readForm(new Request('https://impulswerk.example/', init), Input);
  if (form.ok) throw new Error('the form was taken');
  expect(form.failure).toMatchObject({
    status: 413,
    data: { message: m.file_post_too_large({ megabytes: 5 }) },
  });
});
