// The picture that stands for a version where its address is shared.
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noSummary } from '../../version.ts';
import { parse, paragraph } from '../exports/testing/sample.ts';
import type { Version } from '../versions.ts';
import { describeCard, tagCard, type Card } from './card.ts';
import { drawCard } from './draw-card.ts';

const version: Version = {
  paperId: '01890000-0000-7000-8000-000000000001',
  number: 2,
  title: 'Der Rufbus und wir',
  authors: ['Anna Ähnlich'],
  organisation: { id: '01890000-0000-7000-8000-000000000002', name: 'Stadt Beispielow' },
  area: { id: 'ecosystem', name: 'Leben' },
  publishedAt: '2026-03-03T09:30:00.000Z',
  body: parse(paragraph('Ein Satz.')),
  hash: 'a'.repeat(64),
  isIntact: true,
  licence: 'CC-BY-4.0',
  summary: noSummary,
  approvals: 0,
};
const card = describeCard(version);

// It is drawn in a process of its own: the one that takes pictures from people reads no SVG, and tests share one.
const drawing = { operation: ['VipsForeignLoadSvgBuffer'] };
beforeAll(() => sharp.unblock(drawing));
afterAll(() => sharp.block(drawing));

/** How many of its pixels are as light as letters. */
async function countLight(given: Card): Promise<number> {
  const { data, info } = await sharp(await drawCard(given))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 630]);
  return data.filter((light) => light > 200).length;
}

test('it says title, organisation and version in the language of the title', () => {
  expect(card).toEqual({
    locale: 'de',
    kind: 'Impulspapier',
    title: 'Der Rufbus und wir',
    organisation: 'Stadt Beispielow',
    state: 'Fassung 2 vom 3. März 2026',
  });
  expect(describeCard({ ...version, title: 'The bus and what we have learned' }).state).toMatch(/^Version 2/);
});

test('its letters are drawn without any of this machine', async () => {
  const bare = await countLight({ ...card, title: ' ', organisation: null });
  expect(await countLight(card)).toBeGreaterThan(bare + 3000);
});

test('any title is drawn: markup, other scripts, signs that there are no letters for, and very long ones', async () => {
  const long = `${'Verwaltungsdigitalisierungsbeschleunigung '.repeat(8)}`.slice(0, 200);
  for (const title of ['#let x = 1 $y$ *a* <b>', 'שלום עולם', '汉字 😀', long, 'X'.repeat(200)])
    expect(await countLight({ ...card, title, organisation: long }), title).toBeGreaterThan(3000);
});

test('its tag changes with what it shows, and with nothing else', () => {
  expect(tagCard(describeCard({ ...version, approvals: 3 }))).toBe(tagCard(card));
  expect(tagCard(describeCard({ ...version, number: 3 }))).not.toBe(tagCard(card));
});
