// Mails go out over SMTP; without a mail server they are kept as files, which the demo shows on a page.
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import nodemailer from 'nodemailer';
import { z } from 'zod';
import { getHandle } from './handle.ts';

export interface MailSettings {
  from: string;
  smtpUrl?: string;
  /** Absolute folder of the kept mails. */
  folder: string;
}

const KeptMail = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime(),
});
export type KeptMail = z.output<typeof KeptMail>;

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** @throws Error when the mail server refuses or cannot be reached */
export async function sendMail(mail: Mail, settings = getHandle().mail): Promise<void> {
  if (!settings.smtpUrl) return keepMail(mail, settings.folder);
  await nodemailer.createTransport(settings.smtpUrl).sendMail({ from: settings.from, ...mail });
}

/** Kept mails are for reading in the demo and in tests: the text is enough. */
async function keepMail({ to, subject, text }: Mail, folder: string): Promise<void> {
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
