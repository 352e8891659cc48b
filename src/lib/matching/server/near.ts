// What a model of embeddings finds near a project, where the operator named one. Only what is stored is read: whether the
// model's server answers is no concern of a page.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { findHandle } from '#lib/platform/server/handle.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { FoundRow } from './found-row.ts';

const Near = z.object({ near: z.uuid().array(), parties: FoundRow.array() });

/** Nothing, and without asking the database, where there is no model; the nearest first. */
export async function readNear(db: Db, projectId: string): Promise<z.output<typeof Near>> {
  const none = { near: [], parties: [] };
  const handle = findHandle();
  if (!handle?.embeddingModel) return none;
  try {
    const asked = { p_project_id: projectId, p_model: handle.embeddingModel };
    return (await readOne(Near, db.rpc('find_near_parties', asked))) ?? none;
  } catch (error) {
    handle.log.warn({ error }, 'what is near by its vector could not be read; matching goes on by words');
    return none;
  }
}
