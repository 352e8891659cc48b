import { expect, test } from 'vitest';
import { readRegister, RegisterFault } from './register.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readRegister(bytes(text));

/** A line as the official file has it: kind, date, key, name at 23, population at 140. */
function writeRecord(kind: string, key: string, name: string, population = ''): string {
  const start = `${kind}20251231${key.padEnd(8)}`.padEnd(22) + name.padEnd(50);
  return population ? `${start.padEnd(139)}${population.padStart(11, '0')}`.padEnd(220) : start.padEnd(220);
}

const gv100 = [
  writeRecord('10', '03', 'Niedersachsen'),
  writeRecord('40', '03241', 'Region Hannover'),
  writeRecord('50', '032410021', 'Wennigsen (Deister)'),
  writeRecord('60', '03241020', 'Wennigsen (Deister)', '14251'),
  writeRecord('60', '03101000', 'Braunschweig, Stadt', '252816'),
  writeRecord('60', '03254501', 'Solling, gemfr. Geb.', '0'),
  '',
].join('\r\n');

const municipalities = [
  {
    ags: '03241020',
    name: 'Wennigsen (Deister)',
    district: 'Region Hannover',
    population: 14_251,
  },
  { ags: '03101000', name: 'Braunschweig', population: 252_816 },
];

test('the official file is read by its columns, with districts and without areas where nobody lives', () => {
  expect(read(gv100)).toEqual({ records: municipalities, uninhabited: 1 });
});

test('an official file in the old encoding keeps its umlauts', () => {
  const text = writeRecord('60', '03152012', 'Göttingen, Stadt', '127259');
  const latin = Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  expect(readRegister(latin).records[0]?.name).toBe('Göttingen');
});

const head = 'ags,name,kreis,population,lat,lon';

test('a table is read by the names of its columns', () => {
  const text = `${head},more\n03241020,Wennigsen (Deister),Region Hannover,14251,53.27,9.57,x\n03101000,"Braunschweig, Stadt",Braunschweig,252816,,,`;
  const [first, second] = municipalities;
  expect(read(text).records).toEqual([{ ...first, latitude: 53.27, longitude: 9.57 }, second]);
});

test.each([
  ['', /line 1: there is no column ags, name, population/],
  ['<html>', /line 1: there is no column/],
  [head, /no municipality in this file/],
  [`${head}\n3241020,Wennigsen,,1,,`, /line 2: ags makes no sense: "3241020"/],
  [`${head}\n99241020,Wennigsen,,1,,`, /line 2: ags/],
  [`${head}\n\n03241020,W,,1,,`, /line 3: name/],
  [`${head}\n03241020,Wennigsen,,14.251,,`, /line 2: population makes no sense: "14\.251"/],
  [`${head}\n03241020,Wennigsen,,-5,,`, /line 2: population/],
  [`${head}\n03241020,Wennigsen,,1,9.5,53`, /line 2: latitude makes no sense: "9\.5"/],
  [`${head}\n03241020,Wennigsen,,1,north,9`, /line 2: latitude/],
  [`${head}\n03241020,Wennigsen,,1,,\n03241020,Wennigsen,,1,,`, /line 3: 03241020 was there before/],
  [`${gv100}70nonsense`, /line 7: begins with no known kind of record/],
])('nonsense is refused with its line: %j', (text, message) => {
  expect(() => read(text)).toThrow(RegisterFault);
  expect(() => read(text)).toThrow(message);
});

test('of many faults the first twenty are told', () => {
  const lines = Array.from({ length: 30 }, () => 'x,Town,,1,,');
  expect(() => read([head, ...lines].join('\n'))).toThrow(/line 21: .*\nand 10 more$/);
});
