// Who wrote what of a text: its letters carry the id of the Yjs client that typed them, and a client id is one account's.
import * as Y from 'yjs';
import { countCharacters } from '#lib/platform/characters.ts';
import type { TextNode } from './node.ts';

/** So many letters (UTF-16 units, as Yjs counts) of a client, in the order of the text. */
export type Authored = [client: number, length: number];

/** The letters of a document as `PaperText` has them, and who typed them. */
export function listAuthored(fragment: Y.XmlFragment): Authored[] {
  const authored: Authored[] = [];
  collect(fragment, authored);
  return authored;
}

function collect(type: Y.XmlFragment | Y.XmlText, authored: Authored[]): void {
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentString) addAuthored(authored, item.id.client, item.length);
    else if (content instanceof Y.ContentType && isText(content.type)) collect(content.type, authored);
  }
}

const isText = (type: unknown): type is Y.XmlFragment | Y.XmlText =>
  type instanceof Y.XmlFragment || type instanceof Y.XmlText;

function addAuthored(authored: Authored[], client: number, length: number): void {
  const last = authored.at(-1);
  if (last?.[0] === client) last[1] += length;
  else authored.push([client, length]);
}

/** Whose a client id is: an account, or nobody's (a template, an account that is gone). */
export type OwnerOf = (client: number) => string | null;

/** The words of each author in order, a piece wherever it changes. */
function* cutText(
  text: string,
  letters: Iterator<Authored>,
  left: { client: number; count: number },
): Generator<{ client: number; text: string }> {
  for (let at = 0; at < text.length;) {
    if (left.count === 0) {
      const next = letters.next();
      // a text without its authorship: nobody's
      [left.client, left.count] = next.done ? [-1, text.length - at] : next.value;
    }
    const length = Math.min(left.count, text.length - at);
    yield { client: left.client, text: text.slice(at, at + length) };
    left.count -= length;
    at += length;
  }
}

/** Cuts the words where the author changes, and marks each piece with who wrote it. */
export function markAuthors(
  nodes: readonly TextNode[],
  authorship: readonly Authored[],
  ownerOf: OwnerOf,
): TextNode[] {
  const letters = authorship.values();
  const left = { client: -1, count: 0 };
  /** Whose words came before in this paragraph; none at its beginning. */
  let before: string | null | undefined;
  const mark = (node: TextNode): TextNode[] => {
    if (node.text === undefined) {
      if (node.content) before = undefined;
      return [node.content ? { ...node, content: node.content.flatMap(mark) } : node];
    }
    return [...cutText(node.text, letters, left)].map(({ client, text }) => {
      const account = ownerOf(client);
      const author = { type: 'author', attrs: { account, ...(account !== before && { begins: true }) } };
      before = account;
      return { ...node, text, marks: [...(node.marks ?? []), author] };
    });
  };
  return nodes.flatMap(mark);
}

/** How many characters of the text are whose; an emoji counts as one. */
export function countShares(
  nodes: readonly TextNode[],
  authorship: readonly Authored[],
  ownerOf: OwnerOf,
): Map<string | null, number> {
  const shares = new Map<string | null, number>();
  const count = (node: TextNode) => {
    node.content?.forEach(count);
    const author = node.marks?.at(-1)?.attrs?.account;
    if (node.text === undefined) return;
    const account = typeof author === 'string' ? author : null;
    shares.set(account, (shares.get(account) ?? 0) + countCharacters(node.text));
  };
  markAuthors(nodes, authorship, ownerOf).forEach(count);
  return shares;
}
