import { defineEnvVars } from '@sveltejs/kit/env';
import { z } from 'zod';

/** A setting given as empty counts as not given. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const port = 'a number from 1 to 65535, such as PORT=3000';
const url = (form: string, protocol: RegExp) => optional(z.url({ protocol, error: form }));
const choice = <const T extends [string, ...string[]]>(values: T, fallback: T[number], form: string) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(values, form).default(fallback));

/**
 * Every setting of the process, all optional for the demo. A wrong value stops the start with one line that names the
 * variable, the form and an example (see `platform/server/environment.ts`).
 */
export const variables = defineEnvVars({
  PORT: {
    description: 'The port for pages and sockets.',
    schema: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce.number(port).int(port).min(1, port).max(65535, port).default(3000),
    ),
  },
  HOST: {
    description: 'The address to listen on; 0.0.0.0 for all of them.',
    schema: z.string().default('127.0.0.1'),
  },
  ORIGIN: {
    description:
      'The public address behind a proxy. Without it the address of each request counts, over plain http.',
    schema: url('an address without a path, such as ORIGIN=https://impulswerk.example', /^https?$/),
  },
  DATA_DIR: {
    description: 'Where keys, the embedded database, mails and uploads are kept.',
    schema: z.string().min(1, 'a folder, such as DATA_DIR=/var/lib/impulswerk').default('.data'),
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
    schema: optional(z.string()),
  },
  SUPABASE_JWT_SECRET: {
    description: "Supabase's JWT secret (HS256), with which the server signs who asks.",
    schema: optional(
      z.string().min(32, 'at least 32 characters, such as SUPABASE_JWT_SECRET=super-secret-…'),
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
    schema: z
      .string()
      .min(3, 'a sender, such as MAIL_FROM=impulswerk@example.org')
      .default('impulswerk@localhost'),
  },
  LOG_LEVEL: {
    description: 'How much is logged.',
    schema: choice(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'info',
      'one of debug, info, warn, error, silent, such as LOG_LEVEL=info',
    ),
  },
});
