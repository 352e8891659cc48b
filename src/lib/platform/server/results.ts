// The one way from a database answer to a value: rows are parsed, an error is never ignored.
import { z } from 'zod';

/** What the API answers: supabase-js' own form. */
export interface Answer {
  data: unknown;
  error: { code?: string; message: string; details?: string | null } | null;
}

/** The database said no or failed. `code` is PostgreSQL's SQLSTATE or PostgREST's own. */
export class DatabaseError extends Error {
  code: string;

  constructor(error: NonNullable<Answer['error']>) {
    super(`${error.code ?? 'unknown'}: ${error.message}${error.details ? ` (${error.details})` : ''}`);
    this.name = 'DatabaseError';
    this.code = error.code ?? 'unknown';
  }
}

const forbidden = '42501';
const alreadyThere = '23505';

/** @throws DatabaseError on any error; ZodError when the rows are not of the expected shape */
export async function readRows<T extends z.ZodType>(
  schema: T,
  query: PromiseLike<Answer>,
): Promise<z.output<T>[]> {
  const { data, error } = await query;
  if (error) throw new DatabaseError(error);
  return schema.array().parse(data);
}

/** One value (from `maybeSingle()` or a function), or null. Throws as readRows does. */
export async function readOne<T extends z.ZodType>(
  schema: T,
  query: PromiseLike<Answer>,
): Promise<z.output<T> | null> {
  const { data, error } = await query;
  if (error) throw new DatabaseError(error);
  return data === null ? null : schema.parse(data);
}

export type WriteOutcome = 'done' | 'forbidden' | 'already there';

/** A write whose expected refusals (RLS, uniqueness) are values. @throws DatabaseError on any other error */
export async function write(query: PromiseLike<Answer>): Promise<WriteOutcome> {
  const { error } = await query;
  if (!error) return 'done';
  if (error.code === forbidden) return 'forbidden';
  if (error.code === alreadyThere) return 'already there';
  throw new DatabaseError(error);
}

/** An update or delete of one row, asked for with `.select('id')`: no row came back means RLS hid it. */
export async function writeRow(query: PromiseLike<Answer>): Promise<WriteOutcome> {
  const { data, error } = await query;
  if (error) return write(Promise.resolve({ data, error }));
  return Array.isArray(data) && data.length > 0 ? 'done' : 'forbidden';
}

const Inserted = z.object({ id: z.uuid() });

/** An insert asked for with `.select('id').single()`: the new id, or null where RLS refuses. */
export async function insertRow(query: PromiseLike<Answer>): Promise<string | null> {
  const { data, error } = await query;
  if (error?.code === forbidden) return null;
  if (error) throw new DatabaseError(error);
  return Inserted.parse(data).id;
}
