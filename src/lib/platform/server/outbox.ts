// Delivers what `sendMail` has queued: at once, and while the mail server is away again and again, with growing pauses.
import { setTimeout } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Db } from './database.ts';
import { keepMail } from './kept-mails.ts';
import type { Mail, MailSettings } from './mail.ts';
import { readOne, readRows, write } from './results.ts';

export interface Outbox {
  /** Delivers what is due. Resolves when a round that began after this call is over; never rejects. */
  deliver(): Promise<void>;
  /** Deletes what was sent or given up two weeks ago. */
  sweep(): Promise<void>;
  /** Begins no new round and waits a little for what is going out; the rest is due again by itself. */
  close(): Promise<void>;
}

/** Mails that go out at the same time. */
const batch = 5;
/** Milliseconds between two looks for mails that are due again, at most. */
const pause = 20_000;
/** Milliseconds that the mail server has for one mail, at most. */
const patience = 40_000;
/** Milliseconds that a stop waits. */
const farewell = 5_000;
const daysKept = 14;

const ClaimedMail = z.object({
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  body_text: z.string(),
  body_html: z.string(),
  attempts: z.number(),
});
type ClaimedMail = z.output<typeof ClaimedMail>;

/** Any number of processes may do so on one database: a mail is claimed by one of them. */
export function openOutbox(service: Db, settings: MailSettings, log: Logger): Outbox {
  const retrySeconds = settings.retrySeconds ?? 60;
  const handOver = openWay(settings, Math.min(patience, (retrySeconds * 2000) / 3));
  let isOpen = true;
  let current = Promise.resolve();
  let waiting: Promise<void> | null = null;

  const deliverOne = async (mail: ClaimedMail) => {
    const { id, attempts } = mail;
    try {
      const { recipient: to, subject, body_text: text, body_html: html } = mail;
      await handOver({ to, subject, text, html }, id);
    } catch (error) {
      const reason = nameFailure(error);
      const isLast = await readOne(
        z.boolean(),
        service.rpc('note_mail_failed', { p_id: id, p_error: reason }),
      );
      if (isLast) log.error({ mail: id, attempts, reason }, 'a mail was given up');
      else log.warn({ mail: id, attempts, reason }, 'a mail did not go out and will be tried again');
      return;
    }
    await write(service.rpc('note_mail_sent', { p_id: id }));
  };

  const deliverDue = async () => {
    for (let claimed = batch; isOpen && claimed === batch;) {
      const mails = await readRows(
        ClaimedMail,
        service.rpc('claim_mails', { p_limit: batch, p_pause_seconds: retrySeconds }),
      );
      claimed = mails.length;
      await Promise.all(mails.map(deliverOne));
    }
  };
  const round = () =>
    deliverDue().catch((error: unknown) => log.error({ error }, 'the outbox could not be worked on'));

  const deliver = () => {
    waiting ??= current.then(() => {
      waiting = null;
      return (current = round());
    });
    return waiting;
  };
  const timer = setInterval(deliver, Math.min(pause, (retrySeconds * 1000) / 3)).unref();

  return {
    deliver,
    async sweep() {
      const before = new Date(Date.now() - daysKept * 24 * 60 * 60 * 1000).toISOString();
      await write(service.from('outbox').delete().is('next_try_at', null).lt('created_at', before));
    },
    async close() {
      isOpen = false;
      clearInterval(timer);
      await Promise.race([deliver(), setTimeout(farewell, undefined, { ref: false })]);
    },
  };
}

type HandOver = (mail: Mail, id: string) => Promise<unknown>;

/** `limit`: milliseconds for one mail, fewer than those after which it may be claimed again. */
function openWay({ smtpUrl, from, folder }: MailSettings, limit: number): HandOver {
  if (!smtpUrl) return (mail) => keepMail(mail, folder);
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  // the same id at every try: a mail program knows a mail that comes twice
  return (mail, id) => inTime(transport.sendMail({ from, messageId: `<${id}@${domain}>`, ...mail }), limit);
}

/** The timeouts above are for silence; this one is for a server that says a little now and then. */
async function inTime(sending: Promise<unknown>, limit: number): Promise<void> {
  const stop = new AbortController();
  const tooLate = setTimeout(limit, undefined, { ref: false, signal: stop.signal }).then(() => {
    throw Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' });
  });
  await Promise.race([sending, tooLate]).finally(() => stop.abort());
}

const Failure = z.object({
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
});

/** Such as `EENVELOPE 550 RCPT TO`. The sentences of errors hold addresses: they are neither stored nor logged. */
function nameFailure(error: unknown): string {
  const { data } = Failure.safeParse(error);
  const parts = [data?.code, data?.responseCode, data?.command].filter((part) => part !== undefined);
  return parts.join(' ') || 'unknown';
}
