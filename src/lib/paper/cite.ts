// How programs for literature get a version: as BibTeX and as CSL-JSON.

export interface Citable {
  paperId: string;
  number: number;
  title: string;
  authors: string[];
  /** In whose name it was written, and who co-signed. */
  organisations: string[];
  /** ISO 8601 */
  publishedAt: string;
  keywords: string[];
  abstract: string | null;
  address: string;
}

/** Year, month and day in Germany, where it was published. */
function readDate(moment: string): [year: number, month: number, day: number] {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date(moment));
  const [year = 0, month = 0, day = 0] = parts.split('-').map(Number);
  return [year, month, day];
}

/** Programs sort by family names: the last word is taken for one, unless the name is that of an organisation. */
function splitName(name: string): { family: string; given: string } | { literal: string } {
  // as some write themselves
  const [before = '', ...after] = name.split(',').map((part) => part.trim());
  if (before && after.length === 1 && after[0]) return { family: before, given: after[0] };
  // what would be taken for several names
  if (after.length > 0 || /\sand\s/i.test(name)) return { literal: name.trim() };
  const words = name.trim().split(/\s+/);
  const family = words.pop() ?? '';
  // "von", "van der", "de" belong to the family
  while (words.length > 1 && /^\p{Ll}/u.test(words.at(-1) ?? '')) words.pop();
  const given = words.join(' ');
  const rest = name.trim().slice(given.length).trim();
  return given ? { family: rest || family, given } : { literal: name.trim() };
}

/** An item of CSL-JSON 1.0. */
export function writeCsl(source: Citable): Record<string, unknown> {
  const { paperId, number, title, authors, organisations, keywords, abstract, address } = source;
  const named = authors.length > 0 ? authors.map(splitName) : organisations.map((literal) => ({ literal }));
  return {
    id: `impulspapier-${paperId}-${number}`,
    type: 'report',
    title,
    ...(named.length > 0 && { author: named }),
    ...(organisations.length > 0 && { publisher: organisations.join(', ') }),
    genre: 'Impulspapier',
    version: String(number),
    issued: { 'date-parts': [readDate(source.publishedAt)] },
    URL: address,
    language: 'de',
    license: 'CC-BY-4.0',
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(abstract && { abstract }),
  };
}

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Letters stay as they are: BibTeX files are UTF-8 today. */
const escape = (text: string) =>
  text
    .replaceAll(/[\\{}~^]/g, (sign) => signs[sign] ?? sign)
    .replaceAll(/[&%$#_]/g, (sign) => `\\${sign}`)
    .replaceAll(/\s+/g, ' ');

/** A name of one's own braces is not taken apart. */
const writeName = (name: string) => {
  const split = splitName(name);
  return 'literal' in split
    ? `{${escape(split.literal)}}`
    : `${escape(split.family)}, ${escape(split.given)}`;
};

/** An entry `@techreport`, as BibTeX and biblatex know it. */
export function writeBibtex(source: Citable): string {
  const { number, authors, organisations, keywords, address } = source;
  const [year, month] = readDate(source.publishedAt);
  const named =
    authors.length > 0 ? authors.map(writeName) : organisations.map((name) => `{${escape(name)}}`);
  const fields: [string, string | null][] = [
    ['author', named.join(' and ') || null],
    // two braces keep capital letters
    ['title', `{${escape(source.title)}}`],
    ['institution', organisations.map(escape).join(', ') || null],
    ['type', 'Impulspapier'],
    ['number', `Fassung ${number}`],
    ['year', String(year)],
    ['month', String(month)],
    ['url', address],
    ['keywords', keywords.map(escape).join(', ') || null],
    ['abstract', source.abstract && escape(source.abstract)],
    ['language', 'ngerman'],
    ['note', 'CC BY 4.0'],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@techreport{impulspapier-${source.paperId.slice(0, 8)}-${number},\n${lines.join(',\n')}\n}\n`;
}
