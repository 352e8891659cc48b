// The trial of the refusal protocol: honest people of every role, at random, over lines that break; and forgers.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { copyAccepted, listSuggestions, readSettled } from '#lib/paper/suggestions.ts';
import { bodyOf, decide, newParagraph, SuggestingHand, write, type Dice } from './testing/hands.ts';
import { Client, openRoom, settle, type TestRoom } from './testing/line.ts';
import { MemoryStore, stateOf } from './testing/memory-store.ts';

vi.setConfig({ testTimeout: 300_000 });

/** The same runs every time; `FUZZ=<runs>` tries as many new ones. */
const fuzz = Number(process.env.FUZZ ?? 0);
const runs = (few: number) =>
  fuzz ? { numRuns: fuzz, endOnFailure: true } : { numRuns: few, seed: 20, endOnFailure: true };

const accepted = (doc: Y.Doc): string => copyAccepted(doc).toString();

/** Paragraphs with letters and formatting in them, stored before anybody comes. */
function seed(store: MemoryStore): void {
  const doc = new Y.Doc();
  for (const letters of ['Der Wald gehört allen.', 'Das Amt antwortet in drei Tagen.', '', 'Kurz.'])
    bodyOf(doc).push([newParagraph(letters)]);
  const first = bodyOf(doc).get(0);
  const text = first instanceof Y.XmlElement ? first.get(0) : null;
  if (text instanceof Y.XmlText) text.format(4, 4, { bold: {} });
  store.log.push({ paperId: 'paper', accountId: 'anna', bytes: Y.encodeStateAsUpdate(doc) });
}

interface Figures {
  frames: number;
  cleanUps: number;
  waits: number;
  suggestions: number;
  restarts: number;
  overtaken: number;
}
const figures: Figures = { frames: 0, cleanUps: 0, waits: 0, suggestions: 0, restarts: 0, overtaken: 0 };

/** Lets the server handle one frame; what comes from somebody who may not write leaves the accepted text as it is. */
function push(client: Client, { doc, room }: TestRoom): void {
  const mayWrite = ['owner', 'editor'].includes(client.role);
  const hasWaiting = [...room.participants].some(({ held, writing }) => held && writing === 'write');
  const [type, step] = client.line?.toServer[0] ?? [];
  if (client.role === 'reader' && type === 0 && step === 2) figures.cleanUps++;
  const before = mayWrite || hasWaiting ? null : accepted(doc);
  if (!client.line?.push()) return;
  figures.frames++;
  if (client.line.seat.participant.held?.isForeign) figures.waits++;
  if (before !== null) expect(accepted(doc)).toBe(before);
}

/** She took back letters that somebody was accepting: they stay, but not in her copy until she opens it anew. */
function wasOvertaken(own: Y.Doc, shared: Y.Doc): boolean {
  const isGone = (doc: Y.Doc, client: number, clock: number) => {
    const struct = Y.getItem(doc.store, Y.createID(client, clock));
    return !(struct instanceof Y.Item) || struct.deleted;
  };
  for (const [client, clock, length] of readSettled(shared))
    for (let at = clock; at < clock + length; at++)
      if (isGone(own, client, at) && !isGone(shared, client, at)) return true;
  return false;
}

const Step = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 39 }), fc.infiniteStream(fc.nat()));

describe('people of every role at once, over lines that break and a server that is killed', () => {
  test('no honest one is ever refused, none but writers change the accepted text, and all end equal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.noBias(Step), { minLength: 100, maxLength: 300, size: 'max' }),
        async (steps) => {
          let store = new MemoryStore();
          seed(store);
          let room = await openRoom(store);
          const clients = [
            new Client('anna', 'owner'),
            new Client('bert', 'editor'),
            new Client('sara', 'suggester', false),
            new Client('sven', 'suggester'),
            new Client('kim', 'commenter', false),
            new Client('rosa', 'reader'),
          ];
          const hands = new Map(
            clients.map((client) => [client, new SuggestingHand(client.doc, client.accountId)]),
          );
          for (const client of clients) client.connect(room);
          settle(clients);
          for (const [who, what, stream] of steps) {
            const client = clients[who];
            if (!client) continue;
            const dice: Dice = (sides) => (sides > 0 ? (stream.next().value ?? 0) % sides : 0);
            if (what < 12) {
              if (client.role === 'suggester') hands.get(client)?.suggest(dice);
              else if (['owner', 'editor'].includes(client.role)) write(client.doc, dice);
            } else if (what < 14 && who < 2) decide(client.doc, dice);
            else if (what < 25) push(client, room);
            else if (what < 34) client.pull();
            else if (what === 34) client.disconnect();
            else if (what <= 37 && !client.line?.isOpen) client.connect(room);
            else if (what === 38) {
              client.reload();
              hands.set(client, new SuggestingHand(client.doc, client.accountId));
            } else if (dice(3) === 0) {
              // Killed: what was not committed is gone here, and only clients have it.
              figures.restarts++;
              const { queue } = room.room.lane;
              const kept = [
                ...store.log,
                ...queue.slice(0, queue.length - dice(Math.min(6, queue.length + 1))),
              ];
              for (const each of clients) each.disconnect();
              store = new MemoryStore();
              store.log.push(...kept);
              room = await openRoom(store);
            }
          }
          for (const client of clients) if (!client.line?.isOpen) client.connect(room);
          for (let rounds = 0, moves = true; moves; rounds++) {
            if (rounds > 100) throw new Error('it never ends');
            moves = false;
            for (const client of clients) {
              while (client.line?.toServer.length) {
                push(client, room);
                moves = true;
              }
              while (client.pull()) moves = true;
            }
          }
          for (const client of clients) {
            expect(
              client.line?.socket.closeCode ?? null,
              `${client.accountId}: ${client.line?.socket.reason}`,
            ).toBeNull();
            expect(client.line?.seat.participant.held, client.accountId).toBeNull();
            if (wasOvertaken(client.doc, room.doc)) {
              figures.overtaken++;
              continue;
            }
            // A stock client of somebody who may not write cleans up formatting in its own copy alone.
            const isStock = client.cleansUp && !['owner', 'editor'].includes(client.role);
            const read = (text: string) => (isStock ? text.replaceAll(/<\/?bold>/g, '') : text);
            expect(read(bodyOf(client.doc).toString()), client.accountId).toBe(
              read(bodyOf(room.doc).toString()),
            );
            expect(read(accepted(client.doc)), client.accountId).toBe(read(accepted(room.doc)));
          }
          for (const [at, client] of clients.entries())
            if (at < 2) expect(stateOf(client.doc)).toBe(stateOf(room.doc));
          figures.suggestions += listSuggestions(room.doc).size;
          room.room.shut(1012, 'end');
        },
      ),
      runs(25),
    );
    if (fuzz) process.stdout.write(`${JSON.stringify(figures)}\n`);
  });
});
