import type { z } from 'zod';
import { variables } from '../../../env.ts';

export type Environment = {
  [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['schema']>;
};

/** A setting that cannot be used; the message is one line for the operator. */
export class EnvironmentError extends Error {}

/**
 * Reads the settings of the process.
 * @throws EnvironmentError with one line that names the variable, its form and an example
 */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const entries = Object.entries(variables).map(([name, variable]) => {
    const schema: z.ZodType = variable.schema;
    const result = schema.safeParse(source[name]);
    if (result.success) return [name, result.data];
    throw new EnvironmentError(`${name}: expected ${result.error.issues[0]?.message}.`);
  });
  const environment: Environment = Object.fromEntries(entries);
  checkSupabase(environment);
  checkRedis(environment);
  checkEmbeddings(environment);
  if (environment.SMTP_URL && !environment.ORIGIN) {
    throw new EnvironmentError(
      'ORIGIN: is needed with SMTP_URL, since mails carry links, such as ORIGIN=https://impulswerk.example.',
    );
  }
  return environment;
}

function checkEmbeddings({ EMBEDDINGS_URL, EMBEDDINGS_KEY, EMBEDDINGS_MODEL }: Environment): void {
  if (EMBEDDINGS_URL && !EMBEDDINGS_MODEL) {
    throw new EnvironmentError(
      'EMBEDDINGS_MODEL: is needed with EMBEDDINGS_URL, such as EMBEDDINGS_MODEL=nomic-embed-text.',
    );
  }
  const { username, password } = new URL(EMBEDDINGS_URL ?? 'http://none');
  if (username || password) {
    throw new EnvironmentError(
      'EMBEDDINGS_URL: takes no name and no password; a key goes into EMBEDDINGS_KEY.',
    );
  }
  // half a setting is rather a slip than a wish to go without
  if (!EMBEDDINGS_URL && (EMBEDDINGS_MODEL || EMBEDDINGS_KEY)) {
    throw new EnvironmentError(
      'EMBEDDINGS_URL: is needed with EMBEDDINGS_MODEL and EMBEDDINGS_KEY, such as EMBEDDINGS_URL=http://localhost:11434/v1.',
    );
  }
}

function checkRedis({ REDIS_URL, DATABASE_URL, SUPABASE_URL }: Environment): void {
  if (REDIS_URL && !DATABASE_URL && !SUPABASE_URL) {
    throw new EnvironmentError(
      'REDIS_URL: is for several processes on one database, and the embedded database has but one; set DATABASE_URL too.',
    );
  }
}

function checkSupabase(environment: Environment): void {
  if (!environment.SUPABASE_URL) return;
  for (const name of ['SUPABASE_ANON_KEY', 'SUPABASE_JWT_SECRET'] as const) {
    if (!environment[name])
      throw new EnvironmentError(`${name}: is needed with SUPABASE_URL; see docs/operating.md.`);
  }
  if (environment.DATABASE_URL) {
    throw new EnvironmentError(
      'DATABASE_URL: cannot be used together with SUPABASE_URL; choose one database.',
    );
  }
}
