import type { Account } from '#lib/account/account.ts';
import type { Db } from '#lib/platform/server/database.ts';

declare global {
  namespace App {
    interface Error {
      /** Stands in the log too; only for faults of ours. */
      id?: string;
    }
    interface Locals {
      account: Account | null;
      /** The hash of the session, to end it. */
      sessionId: string | null;
      /** The database as this person sees it. */
      db: Db;
    }
  }
}

export {};
