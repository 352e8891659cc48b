import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCanonical, writeJson } from './canonical.ts';
import { hashCanonical } from './server/canonical-hash.ts';

const content = {
  title: 'Bürgerbudget',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Grüße' }] }] },
  abstracts: { de: 'Worum es geht.', en: null, simple: null },
  keywords: ['Haushalt'],
  licence: 'CC-BY-4.0',
};

/** The same value with its keys the other way round, at every depth. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, turn(each)]);
  return Object.fromEntries(entries.reverse());
}

test('the form is written out once and for all', () => {
  expect(writeCanonical(content)).toBe(
    '{"abstracts":{"de":"Worum es geht.","en":null,"simple":null},' +
      '"body":{"content":[{"content":[{"text":"Grüße","type":"text"}],"type":"paragraph"}],"type":"doc"},' +
      '"form":2,"keywords":["Haushalt"],"licence":"CC-BY-4.0","title":"Bürgerbudget"}',
  );
  // as sha256sum has it of the line above
  expect(hashCanonical(content)).toBe('04f989bd300725ecebd7e879328e85a53b99b0c8f5bfa9e8c08ef02ed9f1e941');
});

test('neither the order of keys nor the way through JSON changes it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(writeJson(turn(value))).toBe(writeJson(value));
      expect(writeJson(JSON.parse(writeJson(value)))).toBe(writeJson(value));
    }),
  );
});

test('composed and decomposed letters are the same, look-alikes are not', () => {
  const decomposed = { ...content, title: 'Bu\u0308rgerbudget' };
  expect(hashCanonical(decomposed)).toBe(hashCanonical(content));
  // a Cyrillic "В", a ligature, a superscript: what form KC would fold stays apart
  for (const title of ['Вürgerbudget', 'Bürgerbudgeﬀ', 'Bürgerbudget²'])
    expect(hashCanonical({ ...content, title })).not.toBe(hashCanonical(content));
});

test('every part of the content counts, and nothing of names', () => {
  const changed = [
    { title: 'Anders' },
    { body: {} },
    { abstracts: { de: 'Worum es geht.', en: 'What it is about.', simple: null } },
    { keywords: ['Haushalt', 'Beteiligung'] },
    { licence: 'CC0-1.0' },
  ];
  const hashes = changed.map((part) => hashCanonical({ ...content, ...part }));
  expect(new Set([...hashes, hashCanonical(content)]).size).toBe(changed.length + 1);
  expect(hashCanonical({ ...content, ...{ authors: ['Ada'] } })).toBe(hashCanonical(content));
});

test('keys are in the order of their code units, as RFC 8785 has it', () => {
  const keys = { '\u20ac': 1, '\r': 2, '\uffe6': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
  expect(writeJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"\u20ac":1,"\u{1f600}":5,"\uffe6":3}');
  expect(() => writeJson({ a: 1n })).toThrow(TypeError);
});
