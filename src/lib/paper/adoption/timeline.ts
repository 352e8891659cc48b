// Puts what began on some day on a line of time.

export interface Moment {
  id: string;
  /** A day, such as `2026-03-01`. */
  since: string;
}

export interface Timeline<T extends Moment> {
  /** Signs on the line, from 0 (left) to 1; those that would cover each other stand above one another. */
  signs: (T & { at: number; row: number })[];
  /** The years that begin on the line. */
  years: { year: number; at: number }[];
  rows: number;
}

const toTime = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** @param width how much of the line, from 0 to 1, a sign takes */
export function layOut<T extends Moment>(moments: T[], width = 0.04): Timeline<T> {
  const sorted = [...moments].sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
  const first = Number(sorted[0]?.since.slice(0, 4) ?? 0);
  const last = Number(sorted.at(-1)?.since.slice(0, 4) ?? 0) + 1;
  const begin = toTime(`${first}-01-01`);
  const span = toTime(`${last}-01-01`) - begin;
  const ends: number[] = [];
  const signs = sorted.map((moment) => {
    const at = (toTime(moment.since) - begin) / span;
    const free = ends.findIndex((end) => end <= at);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + width;
    return { ...moment, at, row };
  });
  // of a long time only some years are named
  const step = Math.ceil((last - first) / 6);
  const count = sorted.length > 0 ? Math.floor((last - first) / step) + 1 : 0;
  const years = Array.from({ length: count }, (_, index) => first + index * step).map((year) => ({
    year,
    at: (toTime(`${year}-01-01`) - begin) / span,
  }));
  return { signs, years, rows: ends.length };
}
