// The canonical form of a version, whose SHA-256 is its hash: the same content gives the same bytes, whoever writes them
// and in whichever order a database keeps keys. docs/decisions/canonical-form.md says what is in it and why.

/** What is hashed. Names of people and organisations are no part of it: they may be taken out of a version. */
export interface VersionContent {
  title: string;
  /** As it is stored, whatever the schema of the day makes of it. */
  body: unknown;
  abstracts: { de: string | null; en: string | null; simple: string | null };
  keywords: string[];
  licence: string;
}

/** The canonical form of a version, form 2. */
export function writeCanonical({ title, body, abstracts, keywords, licence }: VersionContent): string {
  return writeJson({ form: 2, title, abstracts, keywords, licence, body });
}

/**
 * JSON without spaces, keys in the order of their UTF-16 code units (as RFC 8785 has it), all strings in Unicode's
 * normal form C: a composed and a decomposed "ü" are the same letter. What is undefined is left out.
 * @throws TypeError for what JSON does not know
 */
export function writeJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'object') return writeObject(Object.entries(value));
  throw new TypeError(`no JSON: ${typeof value}`);
}

function writeObject(entries: [string, unknown][]): string {
  const given = entries.filter(([, value]) => value !== undefined);
  const normal = given.map(([key, value]): [string, unknown] => [key.normalize('NFC'), value]);
  const sorted = normal.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`).join(',')}}`;
}
