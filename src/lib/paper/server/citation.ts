import { localizeHref } from '#lib/platform/localize.ts';
import type { Db } from '#lib/platform/server/database.ts';
import type { Citable } from '../cite.ts';
import { listCosignatures } from './cosignatures.ts';
import { readVersion } from './versions.ts';

/** What programs for literature want to know of a version, in the language of its text; null when there is none. */
export async function readCitation(
  db: Db,
  origin: string,
  paperId: string,
  number: number,
): Promise<Citable | null> {
  const [version, cosignatures] = await Promise.all([
    readVersion(db, 'de', paperId, number),
    listCosignatures(db, paperId, number),
  ]);
  if (!version) return null;
  const cosigners = cosignatures
    .filter(({ confirmedAt }) => confirmedAt)
    .map(({ organisation }) => organisation.name);
  return {
    paperId,
    number,
    title: version.title,
    authors: version.authors,
    organisations: [version.organisation?.name ?? [], cosigners].flat(2),
    publishedAt: version.publishedAt,
    keywords: version.summary.keywords,
    abstract: version.summary.abstract_de,
    // one address for all languages: that of the text's own
    address: origin + localizeHref(`/papers/${paperId}/versions/${number}`, { locale: 'de' }),
  };
}
