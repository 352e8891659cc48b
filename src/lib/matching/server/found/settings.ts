// Whether a person wants mails about new matches; she says so on a page, or by the link of a mail.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write } from '#lib/platform/server/results.ts';

export const MailChoice = z.object({
  // a box that is not ticked is not sent
  mails: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});

export async function wantsMatchMails(db: Db): Promise<boolean> {
  return (await readOne(z.boolean(), db.rpc('wants_match_mails'))) ?? false;
}

export async function wantMatchMails(db: Db, wanted: boolean): Promise<void> {
  await write(db.rpc('want_match_mails', { p_wanted: wanted }));
}

/** Of the link in a mail: whether they still come, or null where it is nobody's. */
export const readMatchMails = (db: Db, token: string): Promise<boolean | null> =>
  readOne(z.boolean(), db.rpc('read_match_mails', { p_stop_token: token }));

export async function stopMatchMails(db: Db, token: string): Promise<void> {
  await write(db.rpc('stop_match_mails', { p_stop_token: token }));
}
