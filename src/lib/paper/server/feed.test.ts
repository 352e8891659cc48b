import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LibraryCard } from '../library/query.ts';
import { escapeXml, writeFeed } from './feed.ts';

const card: LibraryCard = {
  paperId: '019df702-0d00-7000-8000-000000000000',
  number: 1,
  title: 'Grün & Blau: "Wasser" < Stadt\u0007',
  area: { id: 'ecosystem', name: 'Ökosystem' },
  organisation: null,
  authors: [],
  publishedAt: '2026-03-01T10:00:00+01:00',
  kind: 'experience_report',
  adoptions: 0,
};
const feed = (papers: LibraryCard[]) =>
  writeFeed({
    title: 'Impulspapiere',
    self: 'https://impulswerk.example/impulspapiere/feed?topic=water&area=ecosystem',
    page: 'https://impulswerk.example/impulspapiere',
    locale: 'de',
    papers,
    addressOf: ({ paperId }) => `https://impulswerk.example/${paperId}`,
  });

/** Every tag that opens closes, in the right order, and text between them has no bare sign. */
function findFlaw(xml: string): string | null {
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml[^?]*\?>/, '');
  for (const [tag, end, name = '', , single] of rest.matchAll(
    /<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)(\/?)>/g,
  )) {
    if (end && open.pop() !== name) return tag;
    if (!end && !single) open.push(name);
  }
  const text = rest.replaceAll(/<\/?[\w:]+(?:\s[\w:]+="[^"<]*")*\/?>/g, '');
  return open[0] ?? text.match(/[<>]|&(?!(amp|lt|gt|quot|#39);)/)?.[0] ?? null;
}

test('a feed is well formed, and tells the newest moment', () => {
  const xml = feed([card, { ...card, publishedAt: '2026-05-01T10:00:00Z', authors: ['Ben <b>', 'Cora'] }]);
  expect(findFlaw(xml)).toBeNull();
  expect(xml).toContain('<updated>2026-05-01T10:00:00.000Z</updated>\n<generator>');
  expect(xml).toContain('<title>Grün &amp; Blau: &quot;Wasser&quot; &lt; Stadt</title>');
  expect(xml).toContain('<author><name>Impulswerk</name></author>');
});

test('an empty feed is a feed', () => {
  expect(findFlaw(feed([]))).toBeNull();
});

test('no text breaks a feed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(findFlaw(feed([{ ...card, title, authors: [title] }]))).toBeNull();
      // what XML 1.0 cannot hold, half pairs of surrogates among it
      expect(escapeXml(title)).toBe(escapeXml(title).toWellFormed());
      expect(escapeXml(title)).not.toMatch(/(?![\t\n\r])[\p{Cc}--[\u007F-\u009F]]/v);
    }),
  );
});
