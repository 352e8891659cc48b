import { expect, test } from 'vitest';
import { cutMentions, findMentioned, readCall, suggestNames } from './mentions.ts';

const members = [
  { name: 'Anna' },
  { name: 'Anna Beyer' },
  { name: 'Ben Yılmaz' },
  { name: 'Ute Müller-Lüdenscheidt' },
];
const names = members.map(({ name }) => name);
const called = (body: string) => findMentioned(body, members).map(({ name }) => name);

test('an @ with a whole name calls a member, in any case and before any sign', () => {
  expect(called('Was sagst du, @ben yılmaz?')).toEqual(['Ben Yılmaz']);
  expect(called('(@Ute Müller-Lüdenscheidt)')).toEqual(['Ute Müller-Lüdenscheidt']);
  expect(called('@Anna: ja. @Anna Beyer: nein.')).toEqual(['Anna', 'Anna Beyer']);
});

test('of two names that fit, the longer one counts', () => {
  expect(called('Frag @Anna Beyer.')).toEqual(['Anna Beyer']);
  expect(called('Frag @Anna.')).toEqual(['Anna']);
});

test('parts of words, addresses and strangers call nobody', () => {
  for (const body of ['@Annabelle', 'anna@Anna', 'post@Ben Yılmaz', '@Karl Fremd', '@', '@@', 'Anna'])
    expect(called(body), body).toEqual([]);
});

test('two members of one name are both meant', () => {
  const twins = [
    { name: 'Kim Lang', id: 1 },
    { name: 'Kim Lang', id: 2 },
  ];
  expect(findMentioned('@Kim Lang', twins)).toEqual(twins);
});

test('a remark is cut at names, and nothing of it is lost', () => {
  const body = 'Hallo @Anna Beyer und @Ben Yılmaz,\nbitte lesen. @wer?';
  const pieces = cutMentions(body, names);
  expect(pieces.map(({ text }) => text).join('')).toBe(body);
  expect(pieces.filter(({ isName }) => isName).map(({ text }) => text)).toEqual([
    '@Anna Beyer',
    '@Ben Yılmaz',
  ]);
});

test('what is typed behind an @ is the beginning of a name, as long as it can be one', () => {
  expect(readCall('Hallo @an', 9)).toEqual({ from: 6, typed: 'an' });
  expect(readCall('Hallo @', 7)).toEqual({ from: 6, typed: '' });
  expect(readCall('Hallo @an\nund', 13)).toBeNull();
  expect(readCall('post@an', 7)).toBeNull();
  expect(readCall('Hallo', 5)).toBeNull();
});

test('names are offered by the beginning of any of their parts', () => {
  expect(suggestNames('lü', names)).toEqual(['Ute Müller-Lüdenscheidt']);
  expect(suggestNames('an', names)).toEqual(['Anna', 'Anna Beyer']);
  expect(suggestNames('x', names)).toEqual([]);
  expect(
    suggestNames(
      '',
      Array.from({ length: 20 }, (_, at) => `N${at}`),
    ),
  ).toHaveLength(6);
});
