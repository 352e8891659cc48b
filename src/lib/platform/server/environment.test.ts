import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

test('nothing has to be set', () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_DIR: '.data' });
  expect(readEnvironment({ PORT: '', ORIGIN: '' })).toMatchObject({ PORT: 3000, ORIGIN: undefined });
});

test.each([
  [{ PORT: 'abc' }, 'PORT: expected a number from 1 to 65535, such as PORT=3000.'],
  [{ PORT: '70000' }, 'PORT: expected a number from 1 to 65535, such as PORT=3000.'],
  [
    { PAPER_LOG_DAYS: 'a week' },
    'PAPER_LOG_DAYS: expected a number of days from 0 to 3650, such as PAPER_LOG_DAYS=7.',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL: expected one of debug, info, warn, error, silent, such as LOG_LEVEL=info.',
  ],
  [
    { ORIGIN: 'impulswerk' },
    'ORIGIN: expected an address without a path, such as ORIGIN=https://impulswerk.example.',
  ],
  [
    { SUPABASE_URL: 'https://a.example' },
    'SUPABASE_ANON_KEY: is needed with SUPABASE_URL; see docs/operating.md.',
  ],
  [
    { REDIS_URL: 'http://a' },
    'REDIS_URL: expected an address of Redis, such as REDIS_URL=redis://localhost:6379.',
  ],
  [
    { REDIS_URL: 'redis://localhost' },
    'REDIS_URL: is for several processes on one database, and the embedded database has but one; set DATABASE_URL too.',
  ],
  [
    { EMBEDDINGS_URL: 'localhost:11434' },
    'EMBEDDINGS_URL: expected an address, such as EMBEDDINGS_URL=http://localhost:11434/v1.',
  ],
  [
    { EMBEDDINGS_URL: 'http://localhost:11434/v1' },
    'EMBEDDINGS_MODEL: is needed with EMBEDDINGS_URL, such as EMBEDDINGS_MODEL=nomic-embed-text.',
  ],
  [
    { EMBEDDINGS_URL: 'http://me:secret@localhost:11434/v1', EMBEDDINGS_MODEL: 'nomic-embed-text' },
    'EMBEDDINGS_URL: takes no name and no password; a key goes into EMBEDDINGS_KEY.',
  ],
  [
    { EMBEDDINGS_MODEL: 'nomic-embed-text' },
    'EMBEDDINGS_URL: is needed with EMBEDDINGS_MODEL and EMBEDDINGS_KEY, such as EMBEDDINGS_URL=http://localhost:11434/v1.',
  ],
  [
    { METRICS_TOKEN: 'short' },
    'METRICS_TOKEN: expected at least 16 characters, such as METRICS_TOKEN=a-long-random-word.',
  ],
])('%o stops the start with one line', (source, message) => {
  expect(() => readEnvironment(source)).toThrow(new Error(message));
});

test('a secret in a wrong value is not repeated', () => {
  expect(() => readEnvironment({ DATABASE_URL: 'mysql://me:secret@host' })).toThrow(
    /^(?!.*secret).*DATABASE_URL/,
  );
});

test('links in mails are not left to whatever host a request names', () => {
  const SMTP_URL = 'smtp://mail.example:25';
  expect(() => readEnvironment({ SMTP_URL })).toThrow(/^ORIGIN/);
  expect(readEnvironment({ SMTP_URL, ORIGIN: 'https://a.example' }).SMTP_URL).toBe(SMTP_URL);
});
