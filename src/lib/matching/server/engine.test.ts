import { expect, test, vi } from 'vitest';
import type { Db } from '#lib/platform/server/database.ts';

/** A database that answers as it is told to, by the name of the function. */
function createDb(answers: Record<string, unknown>): Db {
  const rpc = async (name: string) =>
    name in answers
      ? { data: answers[name], error: null }
      : { data: null, error: { message: 'the database is away' } };
  return { rpc } as unknown as Db;
}

const statistics = { documents: 3, meanLength: 10, counts: '' };

test('what could not be read once is read when the database is back', async () => {
  // as in a process that has just begun
  vi.resetModules();
  const { readEngine } = await import('./engine.ts');
  await expect(readEngine(createDb({}))).rejects.toThrow('the database is away');
  await expect(readEngine(createDb({ read_match_statistics: statistics }))).rejects.toThrow('away');
  const answers = { read_match_statistics: statistics, list_place_names: ['Musterau'] };
  const engine = await readEngine(createDb(answers));
  expect(engine.statistics.documents).toBe(3);
});
