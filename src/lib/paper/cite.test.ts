import { expect, test } from 'vitest';
import { writeBibtex, writeCsl, type Citable } from './cite.ts';

const source: Citable = {
  paperId: '01a10b2f-1f40-7000-8000-000000000401',
  number: 2,
  title: 'Recht & Pflicht: 100 % Bürger_innen {neu}',
  authors: ['Anna Brandt', 'Klaus von der Aue', 'Plato'],
  organisations: ['Stadt Musterau'],
  // in Germany the next day, and the next year
  publishedAt: '2026-12-31T23:30:00Z',
  keywords: ['Haushalt', 'Beteiligung'],
  abstract: 'Erste Zeile.\nZweite Zeile.',
  address: 'https://impulswerk.example/impulspapiere/x/fassungen/2',
};

test('BibTeX keeps letters, escapes what it would take for commands, and knows family names', () => {
  expect(writeBibtex(source)).toBe(`@techreport{impulspapier-01a10b2f-2,
  author = {Brandt, Anna and von der Aue, Klaus and {Plato}},
  title = {{Recht \\& Pflicht: 100 \\% Bürger\\_innen \\{neu\\}}},
  institution = {Stadt Musterau},
  type = {Impulspapier},
  number = {Fassung 2},
  year = {2027},
  month = {1},
  url = {https://impulswerk.example/impulspapiere/x/fassungen/2},
  keywords = {Haushalt, Beteiligung},
  abstract = {Erste Zeile. Zweite Zeile.},
  language = {ngerman},
  note = {CC BY 4.0}
}
`);
});

test('CSL-JSON has names in their parts and the day in Germany', () => {
  expect(writeCsl(source)).toMatchObject({
    id: 'impulspapier-01a10b2f-1f40-7000-8000-000000000401-2',
    type: 'report',
    author: [
      { family: 'Brandt', given: 'Anna' },
      { family: 'von der Aue', given: 'Klaus' },
      { literal: 'Plato' },
    ],
    issued: { 'date-parts': [[2027, 1, 1]] },
    version: '2',
  });
});

test('without authors the organisations stand for them, without both nobody', () => {
  const nobody = { ...source, authors: [], keywords: [], abstract: null };
  expect(writeCsl(nobody)).toMatchObject({ author: [{ literal: 'Stadt Musterau' }] });
  expect(writeCsl({ ...nobody, organisations: [] })).not.toHaveProperty('author');
  expect(writeBibtex({ ...nobody, organisations: [] })).not.toMatch(/author|institution|keywords|abstract/);
});

test('names as people write them stay one name each', () => {
  const authors = ['Müller, Petra', 'Ute and Uwe Weber', 'Dr. Wolf, Ada, M. A.'];
  expect(writeCsl({ ...source, authors })).toMatchObject({
    author: [{ family: 'Müller', given: 'Petra' }, { literal: authors[1] }, { literal: authors[2] }],
  });
  expect(writeBibtex({ ...source, authors })).toContain(
    'author = {Müller, Petra and {Ute and Uwe Weber} and {Dr. Wolf, Ada, M. A.}},',
  );
});
