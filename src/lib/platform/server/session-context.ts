// Who asks, told to the database before each request. Lite tells it with up to thirteen statements, one round trip each:
// most of the time of a small query. Here it is one.
import { sql, type Kysely } from 'kysely';

/** What Lite knows of a request. */
interface Request {
  auth?: { role?: string; uid?: unknown; jwt?: unknown };
}

type Database = Kysely<unknown>;

/** The two methods of Lite's connections that are replaced, by their names in 0.10. */
const replaced = ['applyJwtSessionContext', 'applyRpcRequestGucs'] as const;

/**
 * Has a connection of Lite tell who asks in one statement.
 * @throws Error when Lite has no such methods any more, as after an update
 */
export function shortenSessionContext(connection: object): void {
  for (const name of replaced) {
    if (!(name in connection))
      throw new Error(`@supabase/lite has no ${name}: read session-context.ts again`);
  }
  // Functions that read the request's method, path or headers, or set the answer's status, would miss them; there are none
  // here (tests/database/schema.test.ts), and what an answer's status is when nobody set it is left to Lite.
  Object.assign(connection, { applyJwtSessionContext: tellWhoAsks, applyRpcRequestGucs: async () => {} });
}

/** Until the end of the transaction. */
async function tellWhoAsks(database: Database, { auth }: Request): Promise<void> {
  const role = auth?.role || 'anon';
  const claims = auth?.jwt && typeof auth.jwt === 'object' ? JSON.stringify(auth.jwt) : '';
  await sql`select set_config('role', ${role}, true),
    set_config('request.jwt.claim.sub', ${String(auth?.uid ?? '')}, true),
    set_config('request.jwt.claim.role', ${role}, true),
    set_config('request.jwt.claims', ${claims}, true)`.execute(database);
}
