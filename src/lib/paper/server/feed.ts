// The newest papers as an Atom feed (RFC 4287): written by hand, since it is twenty lines.
import type { LibraryCard } from '../library/query.ts';

export interface Feed {
  title: string;
  /** The feed itself, and the page that shows the same; with the origin. */
  self: string;
  page: string;
  locale: 'de' | 'en';
  papers: LibraryCard[];
  /** Where a paper is read, with the origin. */
  addressOf(paper: LibraryCard): string;
}

export function writeFeed({ title, self, page, locale, papers, addressOf }: Feed): string {
  // a feed without entries has not changed since before there were any
  const updated = papers.map(({ publishedAt }) => publishedAt).sort((a, b) => Date.parse(b) - Date.parse(a));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<title>${escapeXml(title)}</title>
<id>${escapeXml(self)}</id>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<updated>${writeMoment(updated[0] ?? '2020-01-01T00:00:00Z')}</updated>
<generator>Impulswerk</generator>
<rights>CC BY 4.0</rights>
${papers.map((paper) => writeEntry(paper, addressOf(paper))).join('\n')}
</feed>
`;
}

function writeEntry(paper: LibraryCard, address: string): string {
  const names = paper.authors.length > 0 ? paper.authors : [paper.organisation?.name ?? 'Impulswerk'];
  const authors = names.map((name) => `<author><name>${escapeXml(name)}</name></author>`);
  return `<entry>
<title>${escapeXml(paper.title)}</title>
<id>${escapeXml(address)}</id>
<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
<published>${writeMoment(paper.publishedAt)}</published>
<updated>${writeMoment(paper.publishedAt)}</updated>
${authors.join('\n')}
<category term="${paper.area.id}" label="${escapeXml(paper.area.name)}"/>
<summary>${escapeXml([paper.area.name, paper.organisation?.name].filter(Boolean).join(', '))}</summary>
</entry>`;
}

const writeMoment = (moment: string) => new Date(moment).toISOString();

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML 1.0, where some characters cannot stand at all, not even as entities. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
