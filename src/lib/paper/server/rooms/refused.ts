/**
 * Client ids whose updates were refused, as long as the room lives: what they wrote shall not come in by another account
 * that shares the machine. Ids that somebody else may be using are never noted, or a forger could lock others out.
 */
import * as Y from 'yjs';
import type { Presence } from './presence.ts';
import { listNewClients, type Update } from './update.ts';

const rememberedIds = 1000;

export class RefusedClients {
  readonly #accounts = new Map<number, string>();

  note(doc: Y.Doc, update: Update, accountId: string, presence: Pick<Presence, 'isOthers'>): void {
    for (const client of listNewClients(doc, update)) {
      if (Y.getState(doc.store, client) > 0 || presence.isOthers(accountId, client)) continue;
      if (!this.#accounts.has(client)) this.#accounts.set(client, accountId);
    }
    for (const client of this.#accounts.keys()) {
      if (this.#accounts.size <= rememberedIds) return;
      this.#accounts.delete(client);
    }
  }

  /** Whether the update brings something from a client that was refused to another account. */
  has(doc: Y.Doc, update: Update, accountId: string): boolean {
    if (this.#accounts.size === 0) return false;
    return [...listNewClients(doc, update)].some((client) => {
      const refused = this.#accounts.get(client);
      return refused !== undefined && refused !== accountId;
    });
  }
}
