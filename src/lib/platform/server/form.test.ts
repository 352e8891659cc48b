import { expect, test } from 'vitest';
import { z } from 'zod';
import { readForm } from './form.ts';

const Schema = z.object({
  name: z.string().min(2),
  boxes: z.enum(['a', 'b', 'c']).array().min(1).max(2),
  rows: z.string().max(3).array(),
});
const lists = ['boxes', 'rows'];

function send(...fields: [string, string][]) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return readForm(new Request('http://localhost', { method: 'POST', body }), Schema, { lists });
}

async function read(...fields: [string, string][]) {
  const form = await send(...fields);
  return form.ok ? form.data : form.failure.data;
}

test('fields that are there several times come as lists, empty rows too', async () => {
  const data = await read(['name', 'Ada'], ['boxes', 'a'], ['boxes', 'c'], ['rows', ''], ['rows', 'x']);
  expect(data).toEqual({ name: 'Ada', boxes: ['a', 'c'], rows: ['', 'x'] });
});

test('nothing typed is lost when something is wrong', async () => {
  expect(await read(['name', 'A'], ['boxes', 'a'], ['rows', 'long one'])).toMatchObject({
    values: { name: 'A' },
    lists: { boxes: ['a'], rows: ['long one'] },
  });
});

test('a row is told by its number, boxes with one message', async () => {
  const told = async (...fields: [string, string][]) => {
    const data = await read(['name', 'Ada'], ...fields);
    return 'errors' in data ? Object.keys(data.errors) : [];
  };
  expect(await told(['boxes', 'a'], ['rows', 'ok'], ['rows', 'too long'])).toEqual(['rows.1']);
  expect(await told()).toEqual(['boxes']);
  expect(await told(['boxes', 'a'], ['boxes', 'x'])).toEqual(['boxes']);
  expect(await told(['boxes', 'a'], ['boxes', 'b'], ['boxes', 'c'])).toEqual(['boxes']);
});

test('what the rules refuse later comes back the same way', async () => {
  const form = await send(['name', 'Ada'], ['boxes', 'b']);
  if (!form.ok) throw new Error('the form is right');
  const { status, data } = form.refuse({ errors: { name: 'no' } }, 409);
  expect([status, data]).toEqual([
    409,
    {
      values: { name: 'Ada' },
      lists: { boxes: ['b'], rows: [] },
      errors: { name: 'no' },
      message: undefined,
    },
  ]);
});
