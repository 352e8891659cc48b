import { defineEnvVars } from '@sveltejs/kit/env';
import { z } from 'zod';

/** A setting given as empty counts as not given. */
const given = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const port = 'a number from 1 to 65535, such as PORT=3000';
const proxies = 'a number from 0 to 9, such as TRUST_PROXY=1';
const seconds = 'a number of seconds from 3 to 3600, such as MAIL_RETRY=60';
const days = 'a number of days from 0 to 3650, such as PAPER_LOG_DAYS=7';
/** A whole number of a limit of the room server; without it the limit's default, in `paper/server/rooms/limits.ts`. */
const amount = (name: string, least: number, most: number, example: number) => {
  const form = `a whole number from ${least} to ${most}, such as ${name}=${example}`;
  return given
    .transform((value) => (value === undefined ? undefined : Number(value)))
    .pipe(z.number(form).int(form).min(least, form).max(most, form).optional());
};
const text = (form: string, minimum = 1) => z.string().min(minimum, form);
const url = (form: string, protocol: RegExp) => given.pipe(z.url({ protocol, error: form }).optional());

/**
 * Every setting of the process, all optional for the demo. A wrong value stops the start with one line that names the
 * variable, the form and an example (see `platform/server/environment.ts`).
 */
export const variables = defineEnvVars({
  PORT: {
    description: 'The port for pages and sockets.',
    schema: given
      .transform((value) => (value === undefined ? 3000 : Number(value)))
      .pipe(z.number(port).int(port).min(1, port).max(65535, port)),
  },
  HOST: {
    description: 'The address to listen on; 0.0.0.0 for all of them.',
    schema: given.pipe(z.string().default('127.0.0.1')),
  },
  ORIGIN: {
    description:
      'The public address behind a proxy. Without it the address of each request counts, over plain http.',
    schema: url('an address without a path, such as ORIGIN=https://impulswerk.example', /^https?$/),
  },
  TRUST_PROXY: {
    description:
      'How many proxies stand before the process and write X-Forwarded-For; the address of who asks is taken from it.',
    schema: given
      .transform((value) => (value === undefined ? 0 : Number(value)))
      .pipe(z.number(proxies).int(proxies).min(0, proxies).max(9, proxies)),
  },
  LIMITS: {
    description: 'Whether tries to sign in, sign up and the like are limited; off is for tests alone.',
    schema: given.pipe(z.enum(['on', 'off'], 'on or off, such as LIMITS=on').default('on')),
  },
  DATA_DIR: {
    description: 'Where keys, the embedded database and mails are kept.',
    schema: given.pipe(text('a folder, such as DATA_DIR=/var/lib/impulswerk').default('.data')),
  },
  LEGAL_TEXTS: {
    description:
      'Where impressum.de.md and the other legal texts of the operator are; DATA_DIR/legal without it.',
    schema: given.pipe(text('a folder, such as LEGAL_TEXTS=/etc/impulswerk/legal').optional()),
  },
  VOCABULARY: {
    description:
      "The operator's words of the same meaning for matching; without it `vocabulary.txt` in DATA_DIR, if it is there.",
    schema: given.pipe(text('a file, such as VOCABULARY=/etc/impulswerk/vocabulary.txt').optional()),
  },
  EMBEDDINGS_URL: {
    description:
      'A server of embeddings in the form of OpenAI, which gets the texts of published projects; needs EMBEDDINGS_MODEL too. Without it nothing leaves the site.',
    schema: url('an address, such as EMBEDDINGS_URL=http://localhost:11434/v1', /^https?$/),
  },
  EMBEDDINGS_KEY: {
    description: 'The key of that server, if it wants one.',
    schema: given.pipe(z.string().optional()),
  },
  EMBEDDINGS_MODEL: {
    description: 'The name of the model of embeddings; another name has all texts read anew.',
    schema: given.pipe(
      text('the name of a model, such as EMBEDDINGS_MODEL=nomic-embed-text')
        .max(200, 'a name of at most 200 letters, such as EMBEDDINGS_MODEL=nomic-embed-text')
        .optional(),
    ),
  },
  DATABASE_URL: {
    description: 'An own PostgreSQL instead of the embedded database.',
    schema: url(
      'an address of PostgreSQL, such as DATABASE_URL=postgres://name:password@localhost:5432/impulswerk',
      /^postgres(ql)?$/,
    ),
  },
  SUPABASE_URL: {
    description: 'A hosted or self-hosted Supabase; needs SUPABASE_ANON_KEY and SUPABASE_JWT_SECRET too.',
    schema: url('an address, such as SUPABASE_URL=https://project.supabase.co', /^https?$/),
  },
  SUPABASE_ANON_KEY: {
    description: "Supabase's public (anon or publishable) key.",
    schema: given.pipe(z.string().optional()),
  },
  SUPABASE_JWT_SECRET: {
    description: "Supabase's JWT secret (HS256), with which the server signs who asks.",
    schema: given.pipe(
      text('at least 32 characters, such as SUPABASE_JWT_SECRET=super-secret-…', 32).optional(),
    ),
  },
  SMTP_URL: {
    description: 'The mail server. Without it mails are kept in DATA_DIR/mail.',
    schema: url(
      'an address of a mail server, such as SMTP_URL=smtps://name:password@mail.example:465',
      /^smtps?$/,
    ),
  },
  MAIL_FROM: {
    description: 'The sender of mails.',
    schema: given.pipe(
      text('a sender, such as MAIL_FROM=impulswerk@example.org', 3).default('impulswerk@localhost'),
    ),
  },
  MAIL_RETRY: {
    description:
      'Seconds until a mail that did not go out is tried a second time; the pauses after it double.',
    schema: given
      .transform((value) => (value === undefined ? 60 : Number(value)))
      .pipe(z.number(seconds).int(seconds).min(3, seconds).max(3600, seconds)),
  },
  MATCH_MAILS: {
    description:
      'Whether people get a mail about new matches of their organisation, once a week at most; at-once is for tests alone.',
    schema: given.pipe(
      z
        .enum(['weekly', 'off', 'at-once'], 'weekly, off or at-once, such as MATCH_MAILS=weekly')
        .default('weekly'),
    ),
  },
  PAPER_LOG_DAYS: {
    description: "How long single updates of a paper's text stay after a snapshot holds them.",
    schema: given
      .transform((value) => (value === undefined ? 7 : Number(value)))
      .pipe(z.number(days).min(0, days).max(3650, days)),
  },
  COLLAB_LIMITS: {
    description:
      'Whether there are limits on what one person does in a paper (people, windows, pace); off is for load tests alone.',
    schema: given.pipe(z.enum(['on', 'off'], 'on or off, such as COLLAB_LIMITS=on').default('on')),
  },
  COLLAB_FRAME_BYTES: {
    description: 'The largest message of one editor; a larger one closes its socket for good.',
    schema: amount('COLLAB_FRAME_BYTES', 65536, 16777216, 1048576),
  },
  COLLAB_DOCUMENT_BYTES: {
    description: 'The largest text of a paper; above it letters may only be deleted.',
    schema: amount('COLLAB_DOCUMENT_BYTES', 65536, 200000000, 20000000),
  },
  COLLAB_PEOPLE_PER_ROOM: {
    description: 'How many people have a paper open at a time, in one process.',
    schema: amount('COLLAB_PEOPLE_PER_ROOM', 1, 10000, 200),
  },
  COLLAB_SOCKETS_PER_PERSON: {
    description: 'In how many windows one person has a paper open at a time, in one process.',
    schema: amount('COLLAB_SOCKETS_PER_PERSON', 1, 1000, 10),
  },
  COLLAB_UPDATES_PER_SECOND: {
    description: 'How many changes of one window are read a second; what comes faster is read later.',
    schema: amount('COLLAB_UPDATES_PER_SECOND', 1, 100000, 60),
  },
  COLLAB_UPDATE_BURST: {
    description: 'How many changes of one window are read at once before the pace counts.',
    schema: amount('COLLAB_UPDATE_BURST', 1, 1000000, 300),
  },
  COLLAB_PRESENCE_BYTES: {
    description: 'The largest cursor of one window; a larger one is not shown.',
    schema: amount('COLLAB_PRESENCE_BYTES', 256, 65536, 2048),
  },
  COLLAB_PRESENCE_TICK_MS: {
    description: 'How long cursors are gathered before all of them are told in one message.',
    schema: amount('COLLAB_PRESENCE_TICK_MS', 5, 2000, 50),
  },
  COLLAB_LAG_BYTES: {
    description:
      'So much unsent to a window, and it gets no more until it has read; then one message for all it missed.',
    schema: amount('COLLAB_LAG_BYTES', 65536, 1000000000, 1048576),
  },
  COLLAB_LAG_MS: {
    description: 'A window that stays behind for so long is closed, to come back.',
    schema: amount('COLLAB_LAG_MS', 1000, 600000, 15000),
  },
  COLLAB_UNSENT_BYTES: {
    description: 'So much unsent to a window, and it is closed, to come back.',
    schema: amount('COLLAB_UNSENT_BYTES', 65536, 1000000000, 8388608),
  },
  COLLAB_QUEUE_BYTES: {
    description: 'So much not yet stored, over all papers, and writers are paused until half of it is.',
    schema: amount('COLLAB_QUEUE_BYTES', 65536, 4000000000, 33554432),
  },
  COLLAB_COMMIT_DELAY_MS: {
    description: 'How long changes are gathered before they are stored together.',
    schema: amount('COLLAB_COMMIT_DELAY_MS', 1, 1000, 30),
  },
  COLLAB_STORE_MS: {
    description: 'When an answer of the database counts as failed.',
    schema: amount('COLLAB_STORE_MS', 1000, 600000, 30000),
  },
  COLLAB_IDLE_GRACE_MS: {
    description: 'How long a paper stays in memory after the last window is closed.',
    schema: amount('COLLAB_IDLE_GRACE_MS', 0, 3600000, 45000),
  },
  COLLAB_TAIL_MS: {
    description: 'How often a process reads what others have stored, while it does not hear of it by Redis.',
    schema: amount('COLLAB_TAIL_MS', 100, 3000, 1000),
  },
  COLLAB_CLOSE_MS: {
    description: 'How long a stop may take for storing what is left and for saying goodbye.',
    schema: amount('COLLAB_CLOSE_MS', 1000, 20000, 10000),
  },
  REDIS_URL: {
    description: 'A Redis or Valkey by which several processes hear from each other at once.',
    schema: url('an address of Redis, such as REDIS_URL=redis://localhost:6379', /^rediss?$/),
  },
  METRICS_TOKEN: {
    description: 'With it, /metrics answers Prometheus; the token is the bearer token it has to send.',
    schema: given.pipe(
      text('at least 16 characters, such as METRICS_TOKEN=a-long-random-word', 16).optional(),
    ),
  },
  LOG_LEVEL: {
    description: 'How much is logged.',
    schema: given.pipe(
      z
        .enum(
          ['debug', 'info', 'warn', 'error', 'silent'],
          'one of debug, info, warn, error, silent, such as LOG_LEVEL=info',
        )
        .default('info'),
    ),
  },
});
