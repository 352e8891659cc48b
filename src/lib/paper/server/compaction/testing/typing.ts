/** Logs of papers that several people wrote, for tests. */
import fc from 'fast-check';
import * as Y from 'yjs';
import type { AuthoredUpdate } from '../runs.ts';

/** One step of one of three people: an edit at a place, or hearing all that the others wrote. */
export const Edit = fc.record({
  who: fc.nat({ max: 2 }),
  kind: fc.constantFrom('type', 'type', 'delete', 'format', 'paragraph', 'remove', 'hear'),
  at: fc.nat(),
});
type Edit = typeof Edit extends fc.Arbitrary<infer T> ? T : never;

/** The document that a person edits: a text, and paragraphs as the editor has them. */
function edit(doc: Y.Doc, { kind, at }: Edit): void {
  const text = doc.getText('text');
  const body = doc.getXmlFragment('body');
  const length = text.length;
  if (kind === 'type') text.insert(at % (length + 1), String(at % 10));
  if (kind === 'delete' && length > 0)
    text.delete(at % length, 1 + (at % Math.min(3, length - (at % length))));
  if (kind === 'format' && length > 0) text.format(at % length, 1, { bold: at % 2 ? true : null });
  if (kind === 'remove' && body.length > 0) body.delete(at % body.length, 1);
  if (kind === 'paragraph') {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(`Absatz ${at % 100}`)]);
    body.insert(at % (body.length + 1), [paragraph]);
  }
}

/**
 * What three people, with the client ids 0 to 2, wrote and what of it a server stored, in its order: each update of
 * `author N` comes after all that its author had heard of, as the room server sees to it.
 */
export function writeLog(edits: Edit[]): AuthoredUpdate[] {
  const people = [0, 1, 2].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  const log: AuthoredUpdate[] = [];
  for (const person of people) {
    person.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') log.push({ accountId: `author ${person.clientID}`, bytes });
    });
  }
  for (const step of edits) {
    const person = people[step.who];
    if (!person) continue;
    if (step.kind !== 'hear') edit(person, step);
    else for (const other of people) Y.applyUpdate(person, Y.encodeStateAsUpdate(other), 'heard');
  }
  return log;
}
