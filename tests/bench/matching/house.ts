// A house of its own for a bench: an embedded database in a folder that is thrown away, or one on the PostgreSQL of
// BENCH_DATABASE_URL (an empty database of its own).
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openBackend } from '#lib/platform/server/backend.ts';
import { openDb, openServiceDb, type Db } from '#lib/platform/server/database.ts';
import { importMunicipalities } from '#lib/organisation/server/municipalities.ts';
import { readRegister } from '#lib/organisation/server/register.ts';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';

export interface BenchHouse {
  kind: string;
  /** As everybody sees it. */
  everyone: Db;
  service: Db;
  sql(text: string): Promise<unknown[]>;
  /** Writes the terms of all that waits, as the indexer of the process does. */
  index(): Promise<void>;
  close(): Promise<void>;
}

const register = '../shared/data/municipalities.csv';

export async function openBenchHouse(): Promise<BenchHouse> {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-bench-`);
  const backend = await openBackend({
    folder: `${folder}/database`,
    jwtSecret: 'a secret of the bench, which guards nothing at all',
    databaseUrl: process.env.BENCH_DATABASE_URL,
  });
  const service = openServiceDb(backend.access);
  // the whole register, where it is at hand, as an operator would import it
  if (existsSync(register)) {
    const { records } = readRegister(readFileSync(register));
    await importMunicipalities(service, records);
  }
  return {
    kind: backend.kind,
    everyone: openDb(null, backend.access),
    service,
    sql: backend.exec,
    index: async () => {
      // what was known of other texts before says nothing of these
      forgetEngine();
      await indexAll(service);
      forgetEngine();
    },
    close: async () => {
      await backend.close();
      rmSync(folder, { recursive: true });
    },
  };
}
