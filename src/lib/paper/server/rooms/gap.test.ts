// What a suggester sent too early waits for what is missing, and not for ever.
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { writeUpdate } from './frames.ts';
import { bodyOf, newParagraph, SuggestingHand } from './testing/hands.ts';
import { Client, openRoom, settle } from './testing/line.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { textAt } from './testing/suggesting-world.ts';

/** Sara's suggestions, one update a letter, of which the second does not arrive. */
async function loseOne(gapMs: number) {
  const store = new MemoryStore();
  const first = new Y.Doc();
  bodyOf(first).push([newParagraph('Der Wald.')]);
  store.log.push({ paperId: 'paper', accountId: 'anna', bytes: Y.encodeStateAsUpdate(first) });
  const room = await openRoom(store, { gapMs });
  const sara = new Client('sara', 'suggester');
  sara.connect(room);
  settle([sara]);
  const hand = new SuggestingHand(sara.doc, 'sara');
  const updates: Uint8Array[] = [];
  sara.doc.on('update', (update) => updates.push(update));
  for (const letter of 'abcdef') hand.type(textAt(sara.doc, 0), 0, letter);
  const [one, lost, ...rest] = updates;
  if (!one || !lost || !sara.line) throw new Error('no updates');
  sara.line.toServer.splice(0);
  const send = (update: Uint8Array) => {
    sara.line?.toServer.push(writeUpdate(update));
    sara.line?.push();
  };
  for (const update of [one, ...rest]) send(update);
  return { room, sara, lost, send };
}

test('what comes while something is missing waits, and is taken when that has come', async () => {
  const { room, sara, lost, send } = await loseOne(60_000);
  expect(textAt(room.doc, 0).toString()).toBe('aDer Wald.');
  send(lost);
  expect(textAt(room.doc, 0).toString()).toBe('fedcbaDer Wald.');
  expect(sara.line?.seat.participant.held).toBeNull();
  room.room.shut(1012, 'end');
});

test('a gap that nobody fills ends the connection, which comes back with everything', async () => {
  const { room, sara } = await loseOne(5);
  await vi.waitFor(() => expect(sara.line?.socket.closeCode).toBe(closeCodes.retry));
  sara.connect(room);
  settle([sara]);
  expect(textAt(room.doc, 0).toString()).toBe('fedcbaDer Wald.');
  room.room.shut(1012, 'end');
});
