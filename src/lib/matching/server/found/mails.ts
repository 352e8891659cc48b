// The weekly mail about new matches: to those who want it, once a week at most, each match once. It is written in the
// name of its reader, so that it holds nothing that she could not see herself.
import { z } from 'zod';
import { openDb, type DatabaseAccess, type Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { listFound } from './found.ts';
import { writeMail } from './mail-text.ts';

/** Seconds between two mails to a person, and for which a match has to be known before it is worth one. */
interface Rhythm {
  pause: number;
  age: number;
}

const hour = 3600;
export const rhythms = {
  // a day, so that who comes by finds it on the page first, and one mail holds what came together
  weekly: { pause: 7 * 24 * hour, age: 24 * hour },
  // for tests
  'at-once': { pause: 0, age: 0 },
} satisfies Record<string, Rhythm>;

/** How many matches a mail tells of at most. */
const mostInMail = 5;

const Reader = z.object({
  account: z.uuid(),
  locale: z.enum(['de', 'en']),
  mailedAt: z.string().nullable(),
  stopToken: z.uuid(),
});
type Reader = z.output<typeof Reader>;

interface Post {
  service: Db;
  access: DatabaseAccess;
  /** Where the site is, such as `https://impulswerk.example`. */
  origin: string;
  rhythm: Rhythm;
}

/** Queues a mail for each person of an organisation who has something new to hear; how many those were. */
export async function queueMatchMails(organisation: string, post: Post): Promise<number> {
  const { pause, age } = post.rhythm;
  const asked = { p_organisation_id: organisation, p_pause_seconds: pause, p_age_seconds: age };
  const readers = await readOne(Reader.array(), post.service.rpc('list_match_mail_readers', asked));
  let queued = 0;
  for (const reader of readers ?? []) if (await queueMail(reader, post)) queued += 1;
  return queued;
}

async function queueMail(reader: Reader, { service, access, origin, rhythm }: Post): Promise<boolean> {
  const db = openDb(reader.account, access);
  const { matches } = await listFound(db, reader.locale, { limit: mostInMail, mail: { age: rhythm.age } });
  if (matches.length === 0) return false;
  const { subject, text, html } = writeMail(matches, { ...reader, origin });
  const queued = await readOne(
    z.boolean(),
    service.rpc('queue_match_mail', {
      p_account_id: reader.account,
      p_mailed_at: reader.mailedAt,
      p_matches: matches.map(({ ours, match }) => ({ ours: ours.id, theirs: match.id })),
      p_subject: subject,
      p_text: text,
      p_html: html,
    }),
  );
  return queued === true;
}
