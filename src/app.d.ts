import type { Account } from '#lib/account/account.ts';
import type { Withdrawal } from '#lib/paper/version.ts';
import type { Db } from '#lib/platform/server/database.ts';

declare global {
  namespace App {
    interface Error {
      /** Stands in the log too; only for faults of ours. */
      id?: string;
      /** Of a version that was withdrawn: what is still said of it, and the number of the newest one that is left. */
      withdrawal?: Withdrawal;
      newest?: number | undefined;
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
