// The vectors of a model in the database, as the process sees them that asks the model.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write } from '#lib/platform/server/results.ts';
import { packVector, unpackVector, type Pair } from './neighbourhood.ts';

export interface Claim {
  model: string;
  /** Which process asks. */
  holder: string;
}

const Model = z.object({ dimension: z.int().nullable() });

/** Null while another process asks the model. */
export const claimModel = (service: Db, { model, holder }: Claim, seconds: number) =>
  readOne(Model, service.rpc('claim_match_model', { p_model: model, p_holder: holder, p_seconds: seconds }));

export const releaseModel = (service: Db, { model, holder }: Claim) =>
  write(service.rpc('release_match_model', { p_model: model, p_holder: holder }));

const Waiting = z.object({
  entry: z.int(),
  title: z.string(),
  summary: z.string(),
  description: z.string(),
});
export type Waiting = z.output<typeof Waiting>;

export async function listWaiting(service: Db, model: string, after: number, limit: number) {
  const asked = { p_model: model, p_after: after, p_limit: limit };
  return (await readOne(Waiting.array(), service.rpc('list_texts_without_vector', asked))) ?? [];
}

const Stored = z.object({
  entry: z.int(),
  vector: z.base64().transform(unpackVector),
  least: z.number().nullable(),
});

export async function listVectors(service: Db, model: string, before: number, limit: number) {
  const asked = { p_model: model, p_before: before, p_limit: limit };
  return (await readOne(Stored.array(), service.rpc('list_match_vectors', asked))) ?? [];
}

const Saved = z.object({ entry: z.int(), least: z.number().nullable() }).array();

/** What was written; null when this process may not write for the model any more, or not vectors of this length. */
export function saveVectors(
  service: Db,
  { model, holder }: Claim,
  dimension: number,
  { fresh, pairs }: { fresh: ReadonlyMap<number, Float32Array>; pairs: Pair[] },
) {
  const vectors = [...fresh].map(([entry, vector]) => ({ entry, vector: packVector(vector) }));
  return readOne(
    Saved,
    service.rpc('save_match_vectors', {
      p_model: model,
      p_holder: holder,
      p_dimension: dimension,
      p_vectors: vectors,
      p_near: pairs,
    }),
  );
}
