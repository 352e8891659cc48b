// Pictures that the tests need: bytes of no particular picture, since the database looks at none.
import { randomBytes, randomUUID } from 'node:crypto';
import { anyHash, put, type Row } from './put.ts';
import type { Db } from '#lib/platform/server/database.ts';

/** A picture as `add_paper_image` and `set_project_image` take it. */
export const anImage = (bytes: Buffer = randomBytes(32)) => ({
  mediaType: 'image/webp',
  width: 40,
  height: 30,
  bytes: bytes.toString('base64'),
});

/** The columns of a file, in hex as the API wants them. */
export const aFile = (
  owner: { paper_id: string } | { project_id: string },
  bytes: Buffer = randomBytes(32),
): Row => ({
  ...owner,
  media_type: 'image/webp',
  width: 40,
  height: 30,
  bytes: `\\x${bytes.toString('hex')}`,
});

/** Has the service put a file there. Returns its id. */
export async function putFile(
  service: Db,
  owner: { paper_id: string } | { project_id: string },
  bytes = randomBytes(32),
): Promise<string> {
  const id = randomUUID();
  await put(service, 'files', { id, ...aFile(owner, bytes) });
  return id;
}

/** A version whose text shows these files. */
export async function putVersion(
  service: Db,
  paperId: string,
  number: number,
  files: string[],
): Promise<void> {
  const images = files.map((file) => ({
    type: 'image',
    attrs: { file, alt: 'A picture', caption: '', width: 40, height: 30 },
  }));
  // one of them deep in a list
  const [first, ...rest] = images;
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: first ? [first] : [] }] };
  await put(service, 'paper_versions', {
    paper_id: paperId,
    number,
    title: 'A paper',
    area_id: 'ecosystem',
    body: { type: 'doc', content: [list, ...rest] },
    hash: anyHash(),
    authors: [],
  });
}
