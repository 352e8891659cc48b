/**
 * What autovacuum does on a server, for the embedded database, which has no process for it: without it the dead rows of
 * each change stay for ever, and plans go by the size that a table had when it was made.
 */
import { z } from 'zod';

interface TidyOptions {
  exec(sql: string): Promise<unknown[]>;
  /** Runs a task when nothing else is under way: a vacuum cannot stand in a transaction. */
  inTurn(task: () => Promise<unknown>): Promise<unknown>;
  log: { error(details: object, message: string): void };
  /** Milliseconds between two looks. */
  pause?: number;
}

/**
 * The tables that are due by PostgreSQL's own defaults: a fifth of the rows dead or new calls for a vacuum, a tenth of them
 * changed for new statistics.
 * https://www.postgresql.org/docs/17/routine-vacuuming.html#AUTOVACUUM
 */
const findDue = `
select format('%I.%I', schemaname, relname) as name,
  n_dead_tup > 50 + 0.2 * n_live_tup or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup as is_untidy
from pg_stat_user_tables
where n_dead_tup > 50 + 0.2 * n_live_tup or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup
  or n_mod_since_analyze > 50 + 0.1 * n_live_tup
order by n_mod_since_analyze desc`;

const Due = z.array(z.object({ name: z.string(), is_untidy: z.boolean() }));

/** Tidies the tables that are due, others may ask between two of them. @returns their names */
export async function tidyOnce({ exec, inTurn }: Pick<TidyOptions, 'exec' | 'inTurn'>): Promise<string[]> {
  let due: z.output<typeof Due> = [];
  await inTurn(async () => (due = Due.parse(await exec(findDue))));
  for (const { name, is_untidy } of due)
    await inTurn(() => exec(`${is_untidy ? 'vacuum (analyze)' : 'analyze'} ${name}`));
  return due.map(({ name }) => name);
}

/** Tidies again and again. @returns what ends it, when a round under way has ended */
export function keepTidy({ pause = 10_000, log, ...options }: TidyOptions): () => Promise<void> {
  let isOver = false;
  let round: Promise<void> = Promise.resolve();
  let timer = setTimeout(look, pause).unref();
  function look(): void {
    round = tidyOnce({
      ...options,
      inTurn: (task) => (isOver ? Promise.resolve() : options.inTurn(task)),
    }).then(
      () => {},
      (error: unknown) => log.error({ error }, 'the database could not be tidied'),
    );
    void round.then(() => {
      if (!isOver) timer = setTimeout(look, pause).unref();
    });
  }
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await round;
  };
}
