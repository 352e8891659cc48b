// From a file that was read to a paper of one's own: pictures are checked and drawn anew, and whoever brings them says
// what they show.
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { z } from 'zod';
import { encodeImage, type EncodedImage } from '#lib/file/server/images.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { textExtensions } from '../../editor/schema.ts';
import { isEmpty } from '../../letters.ts';
import type { PaperInput } from '../../paper.ts';
import { PaperText } from '../../text.ts';
import { documentField } from '../../wire.ts';
import { addPaperImage } from '../images.ts';
import { createPaper, deletePaper } from '../papers.ts';
import { Losses, type DraftFile, type DraftNode, type Loss } from './draft-file.ts';

/** So many pictures one file may bring; the paper has room for twice as many. */
export const mostPictures = 100;

/** A place in the text at which a picture stands. */
export interface PlacedPicture {
  /** Which of the file's pictures. */
  picture: number;
  alt: string;
}

/** The pictures of a file in the order of the text. */
export function listPlaced(blocks: DraftNode[]): PlacedPicture[] {
  return blocks.flatMap(({ type, attrs, content = [] }) =>
    type === 'image'
      ? [{ picture: Number(attrs?.['picture']), alt: String(attrs?.['alt'] ?? '') }]
      : listPlaced(content),
  );
}

export interface Prepared {
  text: PaperText;
  /** By the ids that the text has for them until they have their own. */
  images: Map<string, EncodedImage>;
  losses: Loss[];
}

/**
 * A text that could be published, or null when nothing of the file could.
 * @param alts what each place of a picture shows; one without words is left out
 */
export async function prepareImport(file: DraftFile, alts: string[]): Promise<Prepared | null> {
  const losses = new Losses();
  const images = new Map<string, EncodedImage>();
  const ids = new Map<number, string | null>();
  const places = listPlaced(file.blocks);
  for (const [at, { picture }] of places.entries()) {
    if (!alts[at] || ids.has(picture)) continue;
    const bytes = file.pictures[picture];
    const drawn = bytes && images.size < mostPictures ? await encodeImage(bytes) : null;
    const id = drawn?.ok ? randomUUID() : null;
    if (drawn?.ok && id) images.set(id, drawn.image);
    ids.set(picture, id);
  }
  let at = -1;
  const place = (node: DraftNode): DraftNode[] => {
    if (node.type !== 'image')
      return [{ ...node, ...(node.content && { content: node.content.flatMap(place) }) }];
    at += 1;
    const alt = alts[at] ?? '';
    const id = ids.get(Number(node.attrs?.['picture']));
    const image = id ? images.get(id) : undefined;
    if (alt && id && image) {
      const { width, height } = image;
      return [
        { type: 'image', attrs: { file: id, alt, caption: node.attrs?.['caption'] ?? '', width, height } },
      ];
    }
    losses.note(alt ? 'picture' : 'undescribed picture', alt);
    return [];
  };
  const text = PaperText.safeParse({ type: 'doc', content: file.blocks.flatMap(place) }).data;
  if (!text || isEmpty(text) || !fitsSchema(text)) return null;
  return { text, images, losses: [...file.losses, ...losses.list()] };
}

/** Held to the editor's own rules too, which know what may stand where. */
function fitsSchema(text: PaperText): boolean {
  try {
    Node.fromJSON(getSchema(textExtensions), text).check();
    return true;
  } catch {
    return false;
  }
}

/** Begins a paper with this text. Returns its id, or null when the organisation is not hers to write for. */
export async function importPaper(
  db: Db,
  locale: 'de' | 'en',
  input: z.output<typeof PaperInput>,
  fileName: string,
  { text, images, losses }: Prepared,
): Promise<string | null> {
  const id = await createPaper(db, locale, { ...input, start: 'empty' });
  if (!id) return null;
  try {
    const own = new Map<string, string>();
    for (const [known, image] of images) {
      const added = await addPaperImage(db, id, image);
      if (added.kind !== 'added') throw new Error(`a picture could not be added: ${added.kind}`);
      own.set(known, added.id);
    }
    const begun = await readOne(
      z.boolean(),
      db.rpc('begin_imported_paper', {
        p_paper_id: id,
        p_text: Buffer.from(writeUpdate(rename(text, own))).toString('base64'),
        p_file_name: [...fileName].slice(0, 200).join('') || '–',
        p_losses: losses,
      }),
    );
    if (!begun) throw new Error('the text of a file could not begin a paper');
    return id;
  } catch (error) {
    // half a paper is none
    await deletePaper(db, id);
    throw error;
  }
}

function rename(text: PaperText, ids: Map<string, string>): PaperText {
  const content = text.content.map((block) =>
    block.type === 'image'
      ? { ...block, attrs: { ...block.attrs, file: ids.get(block.attrs.file) ?? block.attrs.file } }
      : block,
  );
  return { ...text, content };
}

/** The text as the first update of a log. */
function writeUpdate(text: PaperText): Uint8Array {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(documentField);
  doc.transact(() => prosemirrorJSONToYXmlFragment(getSchema(textExtensions), text, fragment));
  return Y.encodeStateAsUpdate(doc);
}
