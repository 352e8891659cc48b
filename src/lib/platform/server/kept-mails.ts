// Without a mail server mails are kept as files. The demo shows them on a page, and the journeys read them.
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { getHandle } from './handle.ts';
import type { Mail } from './mail.ts';

const KeptMail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime(),
});
export type KeptMail = z.output<typeof KeptMail>;

/** Keeps what a person reads: the text is enough. */
export async function keepMail({ to, subject, text }: Mail, folder: string): Promise<void> {
  const sentAt = new Date().toISOString();
  const id = `${sentAt.replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
  const kept: KeptMail = { id, sentAt, to, subject, text };
  // written aside first: a reader never meets half a mail
  await writeFile(`${folder}/${id}.part`, JSON.stringify(kept, null, 2), { mode: 0o600 });
  await rename(`${folder}/${id}.part`, `${folder}/${id}.json`);
}

/** The newest kept mails, newest first. */
export async function listKeptMails(limit = 50, settings = getHandle().mail): Promise<KeptMail[]> {
  const names = (await readdir(settings.folder)).filter((name) => name.endsWith('.json'));
  const newest = names.sort().reverse().slice(0, limit);
  return Promise.all(newest.map((name) => readKeptFile(`${settings.folder}/${name}`)));
}

/** One kept mail, or null. */
export async function readKeptMail(id: string, settings = getHandle().mail): Promise<KeptMail | null> {
  const mails = (await readdir(settings.folder)).filter((name) => name === `${id}.json`);
  return mails[0] ? readKeptFile(`${settings.folder}/${mails[0]}`) : null;
}

async function readKeptFile(path: string): Promise<KeptMail> {
  return KeptMail.parse(JSON.parse(await readFile(path, 'utf8')));
}
