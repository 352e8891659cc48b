import { expect, test } from 'vitest';
import { SaveTracker } from './saving.ts';

function open() {
  const asked: number[] = [];
  const tracker = new SaveTracker((counter) => asked.push(counter));
  tracker.noteConnected();
  tracker.noteSynced();
  return { asked, tracker };
}

test('an edit is saved only when the question asked after it comes back', () => {
  const { asked, tracker } = open();
  expect(tracker.state).toBe('saved');
  tracker.noteEdit();
  expect(asked).toEqual([1]);
  expect(tracker.state).toBe('saving');
  tracker.noteEcho(1);
  expect(tracker.state).toBe('saved');
});

test('fast typing has one question under way and ends with one for the last letter', () => {
  const { asked, tracker } = open();
  for (let i = 0; i < 5; i++) tracker.noteEdit();
  expect(asked).toEqual([1]);
  tracker.noteEcho(1);
  expect(asked).toEqual([1, 5]);
  expect(tracker.hasUnsaved).toBe(true);
  tracker.noteEcho(5);
  expect(tracker.hasUnsaved).toBe(false);
});

test('what was asked before the connection broke is asked again', () => {
  const { asked, tracker } = open();
  tracker.noteEdit();
  tracker.noteDisconnected();
  tracker.noteEdit();
  expect(tracker.state).toBe('offline');
  expect(asked).toEqual([1]);
  tracker.noteConnected();
  expect(asked).toEqual([1, 2]);
  tracker.noteEcho(2);
  expect(tracker.state).toBe('saved');
});

test('an echo of something never asked saves nothing', () => {
  const { tracker } = open();
  tracker.noteEdit();
  tracker.noteEdit();
  tracker.noteEcho(99);
  expect(tracker.hasUnsaved).toBe(true);
});

test('before the document has come nothing is called saved', () => {
  const tracker = new SaveTracker(() => {});
  tracker.noteConnected();
  expect(tracker.state).toBe('connecting');
});
