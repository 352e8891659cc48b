import { expect, test } from 'vitest';
import { compose, paragraph, parse } from '../exports/testing/sample.ts';
import { runProcess } from './workshop.ts';

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
