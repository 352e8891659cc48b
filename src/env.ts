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
  PAPER_LOG_DAYS: {
    description: "How long single updates of a paper's text stay after a snapshot holds them.",
    schema: given
      .transform((value) => (value === undefined ? 7 : Number(value)))
      .pipe(z.number(days).min(0, days).max(3650, days)),
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
