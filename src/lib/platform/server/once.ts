// A form that is sent twice makes one thing (docs/decisions/forms.md): each showing of it has an id, and the database notes
// what came of it in the transaction that makes it.
import { z } from 'zod';
import { openFormDb, type Db } from './database.ts';
import { getHandle } from './handle.ts';
import { DatabaseError, readOne, write } from './results.ts';

/** Of `access.make_once`: the form has made something before. The API answers it with the status 409. */
const madeBefore = 'PT409';
const hoursKept = 24;

interface Sender {
  account: { id: string } | null;
  db: Db;
}

type MakeOnce = <T>(make: (db: Db) => Promise<T>) => Promise<T>;

/**
 * The way to make what a form asks for once. Where that has happened, now or meanwhile, `goOn` leads to what was made, as it
 * did the first time; so it is asked before tries are counted. What is made must be one row of a table with the trigger
 * `a_form_makes_one`. A form without an id, from a page that was opened long ago, is not held back.
 */
export async function openOnce(
  { account, db }: Sender,
  formId: string | undefined,
  goOn: (madeId: string) => never,
  access = getHandle().database,
): Promise<MakeOnce> {
  if (!account || !formId) return (make) => make(db);
  const goOnIfMade = async () => {
    const made = await readMade(db, formId);
    if (made) goOn(made);
  };
  await goOnIfMade();
  return (make) =>
    make(openFormDb(account.id, formId, access)).catch(async (fault: unknown) => {
      if (fault instanceof DatabaseError && fault.code === madeBefore) await goOnIfMade();
      throw fault;
    });
}

/** What one of the own forms has made, or null. */
export async function readMade(db: Db, formId: string): Promise<string | null> {
  const one = db.from('sent_forms').select('made_id').eq('form_id', formId).maybeSingle();
  return (await readOne(z.object({ made_id: z.uuid() }), one))?.made_id ?? null;
}

/** For what is taken back at once: the form may make it anew. */
export async function forgetForm(db: Db, formId: string | undefined): Promise<void> {
  if (formId) await write(db.from('sent_forms').delete().eq('form_id', formId));
}

/** Deletes what was sent a day ago. */
export async function sweepForms(service: Db): Promise<void> {
  const before = new Date(Date.now() - hoursKept * 60 * 60 * 1000).toISOString();
  await write(service.from('sent_forms').delete().lt('sent_at', before));
}
