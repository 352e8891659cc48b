// Everything talks to the database as somebody: a person, nobody in particular, or (rarely, and said why) the service.
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { SignJWT } from 'jose';
import { getHandle } from './handle.ts';

export interface DatabaseAccess {
  url: string;
  anonKey: string;
  jwtSecret: string;
  /** How requests reach the database; the embedded one answers in the process. */
  fetch?: typeof fetch;
}

export type Db = SupabaseClient;

type Role = 'anon' | 'authenticated' | 'service_role';

/** Seconds that a signed identity lasts; each request signs its own. */
const tokenLifetime = 300;

function connect(access: DatabaseAccess, role: Role, accountId?: string, claims = {}): Db {
  const secret = new TextEncoder().encode(access.jwtSecret);
  let signed: { token: Promise<string>; until: number } | null = null;
  const sign = () => {
    const token = new SignJWT({ ...claims, role }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt();
    if (accountId) token.setSubject(accountId);
    return token.setExpirationTime(`${tokenLifetime}s`).sign(secret);
  };
  return createClient(access.url, access.anonKey, {
    accessToken: () => {
      if (!signed || signed.until < Date.now()) {
        signed = { token: sign(), until: Date.now() + (tokenLifetime - 60) * 1000 };
      }
      return signed.token;
    },
    auth: { persistSession: false, autoRefreshToken: false },
    global: access.fetch ? { fetch: access.fetch } : {},
  });
}

/** The database as a person sees it, or as everyone does when no account is given; RLS decides. */
export function openDb(accountId: string | null, access = getHandle().database): Db {
  return accountId ? connect(access, 'authenticated', accountId) : connect(access, 'anon');
}

/** The same for what a form makes: the database makes it once for each form (`openOnce`). */
export function openFormDb(accountId: string, formId: string, access = getHandle().database): Db {
  return connect(access, 'authenticated', accountId, { form: formId });
}

/**
 * The database past RLS. For the account tables (before it is known who asks), the demo, and the room server's
 * functions; never for a page.
 */
export function openServiceDb(access = getHandle().database): Db {
  const known = serviceDbs.get(access) ?? connect(access, 'service_role');
  serviceDbs.set(access, known);
  return known;
}

const serviceDbs = new WeakMap<DatabaseAccess, Db>();
