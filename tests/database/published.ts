// Published papers for the tests of the library, of Nachnutzung and of versions of one's own.
import type { PaperText } from '#lib/paper/text.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { anyHash, mark, put, putPaper, putPerson, type Row } from './put.ts';

export const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
export const textOf = (...lines: string[]): PaperText => ({ type: 'doc', content: lines.map(paragraph) });

export async function publish(
  service: Db,
  paper_id: string,
  number: number,
  body: PaperText,
  more: Row = {},
): Promise<void> {
  const version = {
    paper_id,
    number,
    title: `Papier ${mark()}`,
    area_id: 'ecosystem',
    body,
    hash: anyHash(),
  };
  await put(service, 'paper_versions', { ...version, authors: ['Anna'], ...more });
}

/** A published paper and its owner. */
export async function putPublished(
  service: Db,
  text = 'Ein Text.',
  more: Row = {},
): Promise<{ paper: string; owner: string }> {
  const owner = await putPerson(service);
  const paper = await putPaper(service, { owner });
  await publish(service, paper, 1, textOf(text), more);
  return { paper, owner };
}
