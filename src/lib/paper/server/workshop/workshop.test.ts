import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { compose, paragraph, parse } from '../exports/testing/sample.ts';
import { orderExport, runProcess } from './workshop.ts';

const sources = new URL('../../../../', import.meta.url);

test('a process of its own writes a paper, and hands the bytes back', async () => {
  const paper = compose(parse(paragraph('Ein Satz.')));
  const written = await runProcess(sources, { kind: 'write', format: 'pdf', paper });
  expect(written).toMatchObject({ mediaType: 'application/pdf', extension: 'pdf' });
});

test('what a file does to the process is a fault of the file', async () => {
  const broken = { kind: 'read', format: 'docx', bytes: new Uint8Array(10) } as const;
  await expect(runProcess(sources, broken)).rejects.toThrow('the file is no zip file');
});

test('a process that is not done in time is ended', async () => {
  const paper = compose(parse(paragraph('Ein Satz.')));
  await expect(runProcess(sources, { kind: 'write', format: 'html', paper }, 1)).rejects.toThrow(
    'longer than 1 ms',
  );
});

test('papers are gathered one at a time, and none for whom there is no room', async () => {
  let [now, most, all] = [0, 0, 0];
  const gather = async () => {
    all += 1;
    most = Math.max(most, (now += 1));
    await setTimeout(1);
    now -= 1;
    return null;
  };
  const orders = Array.from({ length: 20 }, (_, at) => orderExport(`person ${at}`, 'pdf', gather));
  const outcomes = await Promise.all(orders);
  expect(outcomes.filter((outcome) => outcome === 'busy')).toHaveLength(20 - all);
  expect([all, most]).toEqual([13, 1]);
});

test('who waits for a paper is given no other one meanwhile, but the next one', async () => {
  const gather = () => Promise.resolve(null);
  const both = [orderExport('ada', 'pdf', gather), orderExport('ada', 'html', gather)];
  expect(await Promise.all(both)).toEqual(['nothing', 'busy']);
  expect(await orderExport('ada', 'pdf', gather)).toBe('nothing');
});

test('a database that does not answer holds up nobody else', async () => {
  const never = () => new Promise<null>(() => {});
  const slow = orderExport('ada', 'pdf', never, 5);
  const next = orderExport('bea', 'pdf', () => Promise.resolve(null));
  expect(await slow).toBe('slow');
  expect(await next).toBe('nothing');
  // and she may ask again
  expect(await orderExport('ada', 'pdf', () => Promise.resolve(null))).toBe('nothing');
});
