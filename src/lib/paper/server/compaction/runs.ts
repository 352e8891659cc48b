/** Who wrote what: runs of Yjs clocks, so that attribution outlives the updates it comes from. */
import * as Y from 'yjs';

/** `length` clocks of a client from `clock` on, and whose they are; null is nobody, or somebody who has gone. */
export interface Run {
  client: number;
  clock: number;
  length: number;
  accountId: string | null;
}

export interface AuthoredUpdate {
  accountId: string | null;
  bytes: Uint8Array;
}

/**
 * The runs after more of the log, in a fixed order. A client id belongs to the first account that used it: what
 * another account sends of it later (after a restart of the server an honest client sends everybody's letters again)
 * stays that account's. The same log gives the same runs, wherever compactions have cut it.
 */
export function extendRuns(known: Run[], updates: AuthoredUpdate[]): Run[] {
  const clients = new Map<number, Run[]>();
  for (const run of known) addRun(clients, run);
  for (const { accountId, bytes } of updates) {
    for (const struct of Y.decodeUpdate(bytes).structs) {
      if (struct instanceof Y.Skip) continue;
      addRun(clients, { ...struct.id, length: struct.length, accountId });
    }
  }
  return [...clients.keys()].sort((a, b) => a - b).flatMap((client) => clients.get(client) ?? []);
}

/** Runs of a client stay in order, apart from each other, and one account's. */
function addRun(clients: Map<number, Run[]>, { client, clock, length, accountId }: Run): void {
  const runs = clients.get(client);
  if (!runs) {
    clients.set(client, [{ client, clock, length, accountId }]);
    return;
  }
  const owner = runs[0] ? runs[0].accountId : accountId;
  const added = { client, clock, length, accountId: owner };
  const all = [...runs, added].sort((a, b) => a.clock - b.clock);
  clients.set(client, all.reduce(joinRun, []));
}

function joinRun(runs: Run[], run: Run): Run[] {
  const last = runs.at(-1);
  if (!last || run.clock > last.clock + last.length) return [...runs, { ...run }];
  const end = Math.max(last.clock + last.length, run.clock + run.length);
  return [...runs.slice(0, -1), { ...last, length: end - last.clock }];
}
