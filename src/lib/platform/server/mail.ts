// A mail is first a row of the outbox, so that no mail server's bad hour breaks a form; `outbox.ts` delivers it.
import { openServiceDb } from './database.ts';
import { getHandle } from './handle.ts';

export interface MailSettings {
  from: string;
  /** Without it mails are kept as files, which the demo shows on a page (`kept-mails.ts`). */
  smtpUrl?: string;
  /** The pause before the second try; a minute without it. */
  retrySeconds?: number;
  /** Absolute folder of the kept mails. */
  folder: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * Queues a mail and has it delivered at once, or later, as often as it takes.
 * @throws Error when the database does not take it
 */
export async function sendMail({ to, subject, text, html }: Mail): Promise<void> {
  const { mail, deliverMails } = getHandle();
  // the service alone has this table: mails hold addresses and secret links
  const row = { recipient: to, subject, body_text: text, body_html: html };
  const { error } = await openServiceDb().from('outbox').insert(row);
  // the database's own words may repeat the row, and errors are logged
  if (error) throw new Error(`a mail could not be queued: ${error.code}`);
  const delivered = deliverMails();
  // a file is written at once, and the page of mails has it as soon as the form answers; a mail server may be slow
  if (!mail.smtpUrl) await delivered;
}
