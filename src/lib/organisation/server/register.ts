// Reads the register of municipalities from a file: the official GV100AD, or a table as CSV.
import { z } from 'zod';
import { Ags, type MunicipalityRecord } from '../municipality.ts';
import { readCsv } from './csv.ts';

/** What is wrong with a file, a line for each fault (the first twenty). */
export class RegisterFault extends Error {}

export interface Register {
  records: MunicipalityRecord[];
  /** Areas that belong to no municipality, where nobody lives. */
  uninhabited: number;
}

const Population = z
  .string()
  .regex(/^\d{1,11}$/)
  .transform(Number)
  .pipe(z.number().max(10_000_000));
const degrees = (least: number, most: number) =>
  z.preprocess(
    (text) => (text === '' ? undefined : Number(text)),
    z.number().min(least).max(most).optional(),
  );

const Line = z.object({
  ags: Ags,
  name: z.string().min(2).max(100),
  district: z.string().min(2).max(100).optional(),
  population: Population,
  latitude: degrees(47, 56),
  longitude: degrees(5, 16),
});

interface Raw {
  /** Counted from 1. */
  line: number;
  values: Record<string, string | undefined>;
}

/**
 * Reads a whole file; the first characters tell which form it has.
 * @throws RegisterFault with line numbers when anything in it makes no sense
 */
export function readRegister(bytes: Uint8Array): Register {
  const text = decode(bytes);
  const raws = /^(10|20|30|40|50|60)\d{8}/.test(text) ? readGv100(text) : readTable(text);
  return checkLines(raws);
}

/** UTF-8, or where it is not, what Windows wrote (older official files). */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * GV100AD of the Federal Statistical Office: lines of fixed width, the kind of record in columns 1 and 2. Of a district
 * (40): key 11–15, name 23–72. Of a municipality (60): AGS 11–18, name 23–72, population 140–150. It has no coordinates.
 */
function readGv100(text: string): Raw[] {
  const districts = new Map<string, string>();
  const raws: Raw[] = [];
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    const cut = (from: number, to: number) => row.slice(from - 1, to).trim();
    const kind = cut(1, 2);
    if (kind === '40') districts.set(cut(11, 15), shorten(cut(23, 72)));
    if (kind === '60') {
      const ags = cut(11, 18);
      const district = ags.endsWith('000') ? undefined : districts.get(ags.slice(0, 5));
      const values = { ags, name: shorten(cut(23, 72)), district, population: cut(140, 150) };
      raws.push({ line: at + 1, values });
    } else if (row.trim() !== '' && !/^(10|20|30|40|50)/.test(row)) {
      throw new RegisterFault(`line ${at + 1}: begins with no known kind of record (10 to 60)`);
    }
  }
  return raws;
}

/** "Kiel, Landeshauptstadt" is known as Kiel. */
const shorten = (name: string) => name.split(',')[0]?.trim() ?? '';

const needed = ['ags', 'name', 'population'];

/** A table with a head; `kreis`, `lat` and `lon` may be there, other columns do not count. */
function readTable(text: string): Raw[] {
  const [head, ...rows] = readCsv(text);
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new RegisterFault(`line 1: there is no column ${missing.join(', ')}`);
  return rows.map(({ line, cells }) => {
    const cell = (name: string) => cells[columns.indexOf(name)]?.trim() ?? '';
    const ags = cell('ags');
    const district = ags.endsWith('000') ? '' : shorten(cell('kreis'));
    const place = { latitude: cell('lat'), longitude: cell('lon'), district: district || undefined };
    return { line, values: { ags, name: shorten(cell('name')), population: cell('population'), ...place } };
  });
}

function checkLines(raws: Raw[]): Register {
  const faults: string[] = [];
  const records = new Map<string, MunicipalityRecord>();
  let uninhabited = 0;
  for (const { line, values } of raws) {
    const { data, error } = Line.safeParse({ latitude: '', longitude: '', ...values });
    if (error) {
      const field = String(error.issues[0]?.path[0]);
      faults.push(`line ${line}: ${field} makes no sense: "${values[field] ?? ''}"`);
    } else if (records.has(data.ags)) faults.push(`line ${line}: ${data.ags} was there before`);
    else if (data.population === 0) uninhabited += 1;
    else records.set(data.ags, data);
  }
  if (faults.length > 0) throw new RegisterFault(tellFaults(faults));
  if (records.size === 0) throw new RegisterFault('line 1: there is no municipality in this file');
  return { records: [...records.values()], uninhabited };
}

function tellFaults(faults: string[]): string {
  const rest = faults.length - 20;
  return [...faults.slice(0, 20), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
