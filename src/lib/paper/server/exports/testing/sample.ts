// A paper with everything in it, for the tests of all formats.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { PaperText } from '../../../text.ts';
import type { PaperDocument, StoredPicture } from '../document.ts';
import { walkText } from '../walk.ts';

type Node = Record<string, unknown>;

export const text = (words: string, ...marks: (string | Node)[]): Node => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }),
});
export const paragraph = (...content: (Node | string)[]): Node => ({
  type: 'paragraph',
  ...(content.length > 0 && {
    content: content.map((each) => (typeof each === 'string' ? text(each) : each)),
  }),
});
export const heading = (level: 2 | 3, words: string): Node => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
export const item = (...content: Node[]): Node => ({ type: 'listItem', content });
export const cell = (type: 'tableCell' | 'tableHeader', words: string, attrs: Node = {}): Node => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [words ? paragraph(words) : paragraph()],
});
export const row = (...content: Node[]): Node => ({ type: 'tableRow', content });
const link = (href: string, title?: string): Node => ({
  type: 'link',
  attrs: { href, ...(title && { title }) },
});
const note = (words: string, href: string | null = null): Node => ({
  type: 'footnote',
  attrs: { text: words, href },
});

export const pictureId = '00000000-0000-4000-8000-000000000001';

/** As the schema has it. */
export const parse = (...content: Node[]): PaperText => PaperText.parse({ type: 'doc', content });

export const everything = parse(
  { type: 'tableOfContents' },
  heading(2, 'Ausgangslage „vor Ort“'),
  paragraph(
    'Ein ',
    text('fettes', 'bold'),
    ' und ein ',
    text('schräges', 'italic'),
    ' Wort, ',
    text('beides', 'bold', 'italic'),
    ', ein ',
    text('Link', link('https://example.org/a?b=1&c=2', 'Mehr dazu')),
    '.',
    note('Statistisches Jahrbuch 2024', 'https://example.org/jahrbuch'),
    ' Danach geht es weiter.',
    note('Ohne Quelle.'),
  ),
  heading(3, 'Zahlen & Fakten <heute>'),
  {
    type: 'bulletList',
    content: [
      item(paragraph('Erstens'), {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(paragraph('drittens')), item(paragraph('viertens'))],
      }),
      item(paragraph('Zweitens'), paragraph('mit einem zweiten Absatz')),
    ],
  },
  {
    type: 'taskList',
    content: [
      { type: 'taskItem', attrs: { checked: true }, content: [paragraph('Beschluss gefasst')] },
      { type: 'taskItem', attrs: { checked: false }, content: [paragraph('Geld beantragt')] },
    ],
  },
  { type: 'callout', attrs: { kind: 'warning' }, content: [paragraph('Nicht im August beginnen.')] },
  { type: 'blockquote', content: [paragraph('Das hat uns ein Jahr gespart.')] },
  {
    type: 'table',
    content: [
      row(cell('tableHeader', 'Gemeinde'), cell('tableHeader', 'Jahr'), cell('tableHeader', 'Kosten')),
      row(
        cell('tableHeader', 'Musterstadt', { rowspan: 2 }),
        cell('tableCell', '2023'),
        cell('tableCell', '1.200 €'),
      ),
      row(cell('tableCell', 'noch offen', { colspan: 2 })),
    ],
  },
  {
    type: 'image',
    attrs: { file: pictureId, alt: 'Der neue Platz', caption: 'Foto: Anna Ähnlich', width: 64, height: 32 },
  },
  { type: 'horizontalRule' },
  heading(2, 'Empfehlung'),
  paragraph('שלום עולם'),
  paragraph('Viel Erfolg! 😀 *kein* _Markup_ #let x = 1 $y$ <b>hier</b> [nein](nein)'),
  {
    type: 'paragraph',
    content: [
      text('Siehe '),
      {
        type: 'mention',
        attrs: { kind: 'project', id: '01890000-0000-7000-8000-000000000002', label: 'Digitale Lotsen' },
      },
      text('.'),
    ],
  },
);

export async function drawPicture(): Promise<StoredPicture> {
  const image = sharp({ create: { width: 64, height: 32, channels: 3, background: '#a53' } });
  return { mediaType: 'image/webp', bytes: new Uint8Array(await image.webp().toBuffer()) };
}

/** @param pictures by the ids that the text names */
export function compose(
  body: PaperText,
  pictures: PaperDocument['pictures'] = new Map(),
  title = 'Bürger & „Beteiligung“',
): PaperDocument {
  const address = 'https://impulswerk.example/impulspapiere/1/fassungen/2';
  return {
    ...walkText(body, (kind, id) => `https://impulswerk.example/${kind}s/${id}`),
    locale: 'de',
    title,
    state: 'Fassung 2 vom 3. März 2026',
    date: '2026-03-03T09:30:00.000Z',
    authors: ['Anna Ähnlich', 'Ben O’Neill'],
    address,
    facts: [
      { label: 'Autorinnen und Autoren', text: 'Anna Ähnlich, Ben O’Neill', href: null },
      { label: 'Mitgezeichnet von', text: 'Gemeinde Beispielow', href: null },
      { label: 'Adresse', text: address, href: address },
    ],
    abstracts: [
      { title: 'Zusammenfassung', text: 'Ein Platz wird umgebaut.\nAlle <reden> mit.', language: 'de' },
      { title: 'Abstract', text: 'A square is rebuilt & everybody has a say.', language: 'en' },
    ],
    pictures,
    words: {
      contents: 'Inhalt',
      notes: 'Anmerkungen',
      page: 'Seite',
      callouts: { experience: 'Erfahrung', recommendation: 'Empfehlung', warning: 'Warnung' },
      done: 'erledigt',
      open: 'offen',
    },
    source: {
      schema: 3,
      title,
      abstracts: { de: 'Ein Platz wird umgebaut.' },
      hash: createHash('sha256').update(title).digest('hex'),
      text: body,
    },
  };
}

export const composeEverything = async (): Promise<PaperDocument> =>
  compose(everything, new Map([[pictureId, await drawPicture()]]));
