/** The address of a paper's socket: `/live/<schema version>/<paper id>`. */
import { z } from 'zod';
import { closeCodes, livePath, SCHEMA_VERSION, type CloseCode } from '#lib/paper/wire.ts';

export type Address = { paperId: string } | { refusal: CloseCode; reason: string };

const PaperId = z.guid().toLowerCase();

/** Null when the address is not one of a paper's socket at all, and somebody else may answer it. */
export function readAddress(url: string | undefined): Address | null {
  const path = (url ?? '').split('?', 1)[0] ?? '';
  if (path !== livePath && !path.startsWith(`${livePath}/`)) return null;
  const [version, id, ...rest] = path.slice(livePath.length + 1).split('/');
  if (isOtherVersion(version)) return { refusal: closeCodes.outdated, reason: 'outdated editor' };
  const paperId = PaperId.safeParse(id);
  if (version !== String(SCHEMA_VERSION) || !paperId.success || rest.length > 0)
    return { refusal: closeCodes.gone, reason: 'no such paper' };
  return { paperId: paperId.data };
}

function isOtherVersion(version: string | undefined): boolean {
  return version !== undefined && /^\d+$/.test(version) && version !== String(SCHEMA_VERSION);
}
