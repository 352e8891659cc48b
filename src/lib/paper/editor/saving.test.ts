import { expect, test } from 'vitest';
import { SaveTracker } from './saving.ts';

function open() {
  const asked: number[] = [];
  const tracker = new SaveTracker((counter) => asked.push(counter));
  tracker.noteConnected();
  tracker.noteAnswered();
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
  expect(asked).toEqual([1]);
  tracker.noteConnected();
  tracker.noteAnswered();
  expect(asked).toEqual([1, 2]);
  tracker.noteEcho(2);
  expect(tracker.state).toBe('saved');
});

test('nothing is asked before the server was told what it lacks', () => {
  // a reader is never asked what she has, and her echoes are about nothing: so is an editor who became one meanwhile
  const { asked, tracker } = open();
  tracker.noteDisconnected();
  tracker.noteEdit();
  tracker.noteConnected();
  expect(asked).toEqual([]);
  tracker.noteEcho(1);
  expect(tracker.hasUnsaved).toBe(true);
  tracker.noteAnswered();
  expect(asked).toEqual([1]);
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

test('without a connection an edit is secured once the device has written it, and not before', () => {
  const { tracker } = open();
  tracker.noteDisconnected();
  expect(tracker.state).toBe('offline');
  expect(tracker.isSafe).toBe(true);
  const first = tracker.noteEdit();
  expect([tracker.state, tracker.isSafe]).toEqual(['securing', false]);
  tracker.noteEdit();
  tracker.noteSecured(first);
  expect([tracker.state, tracker.isSafe]).toEqual(['securing', false]);
  tracker.noteSecured(2);
  expect([tracker.state, tracker.isSafe]).toEqual(['secured', true]);
});

test('a device that cannot write is never said to have secured anything', () => {
  const { tracker } = open();
  tracker.noteDisconnected();
  tracker.noteEdit();
  tracker.noteNotSecured();
  expect([tracker.state, tracker.isSafe]).toEqual(['unsecured', false]);
  tracker.noteSecured(1);
  expect(tracker.state).toBe('secured');
  tracker.noteDeviceLost();
  expect([tracker.state, tracker.isSafe]).toEqual(['unsecured', false]);
});

test('an answer that is long in coming is told, and the next one is not', () => {
  const { tracker } = open();
  tracker.noteEdit();
  tracker.noteSecured(1);
  tracker.noteSlow();
  expect(tracker.state).toBe('slow');
  tracker.noteEcho(1);
  expect(tracker.state).toBe('saved');
  tracker.noteEdit();
  expect(tracker.state).toBe('saving');
});
