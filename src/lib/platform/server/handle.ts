// The one thing that `server.ts` and the built pages share. They are two module graphs in one process (the build bundles
// its own copies), so what both need hangs on `globalThis` under a registered symbol, and only here.
import type { Logger } from 'pino';
import type { DatabaseAccess } from './database.ts';
import type { Limits } from './limits.ts';
import type { MailSettings } from './mail.ts';

export interface Handle {
  database: DatabaseAccess;
  mail: MailSettings;
  /** Has the outbox deliver what is due; resolves when that was tried, and never rejects. */
  deliverMails(): Promise<void>;
  /** The model whose vectors count in matching beside the words; null where the operator named none. */
  embeddingModel: string | null;
  log: Logger;
  limits: Limits;
  /** Absolute folder of the operator's legal texts; it need not be there. */
  legalTexts: string;
  /** The operator's words of the same meaning, beside those of the project; see src/lib/matching/analysis. */
  vocabulary: string;
  /** Whether this installation shows demo content: sign-ins, the page of mails. */
  demo: boolean;
  /** Folder of the sources: what runs in a process of its own starts from there, since the build has no files for it. */
  sources: URL;
  /** News for open sockets: somebody's rights changed, in one paper or (without an id) anywhere. Nobody waits for it. */
  accessChanged(paperId?: string): void;
  /**
   * Sets the mark of a comment on letters of a paper (`[client, clock, length]` in Yjs), in the live document. `write` gets
   * the words as they are now, writes down what is said and returns the thread's id, or null for "may not".
   */
  markPassage(marking: {
    paperId: string;
    ranges: [client: number, clock: number, length: number][];
    words: string;
    write(quote: string): Promise<string | null>;
  }): Promise<'marked' | 'unmarked' | 'gone' | 'refused'>;
  /** News for open sockets: something was said about a paper's text. */
  talkChanged(paperId: string): void;
  /**
   * Edits the live text of a paper in somebody's name: `make` gets its whole state as a Yjs update and gives the update that
   * changes it, or null. Resolves, once it is stored, with whether there is such a paper. Who may is for the page to know.
   */
  editPaper(
    paperId: string,
    accountId: string,
    make: (state: Uint8Array) => Uint8Array | null,
  ): Promise<boolean>;
  /**
   * The pages say what is to be done when the matches of an organisation were looked for. They know the words of mails,
   * which what runs outside the build does not.
   */
  hearOfMatches(listener: (organisation: string) => Promise<void>): void;
  matchMails: 'weekly' | 'off' | 'at-once';
  /** Where the site is, for what no request asks for, such as `https://impulswerk.example`. */
  origin: string;
}

const key = Symbol.for('impulswerk.handle');
const holder: typeof globalThis & { [key]?: Handle } = globalThis;

export function provideHandle(handle: Handle): void {
  holder[key] = handle;
}

/** Nothing where the process has no house, as in benches and tests. */
export const findHandle = (): Handle | undefined => holder[key];

/** @throws Error when the process was not started through `server.ts` (or its twin in `vite.config.ts`) */
export function getHandle(): Handle {
  const handle = holder[key];
  if (!handle) throw new Error('No handle: start the process with `npm start` or `npm run dev`.');
  return handle;
}
