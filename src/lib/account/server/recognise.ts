// From the cookie of a request to the person it acts for.
import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openDb, openServiceDb } from '#lib/platform/server/database.ts';
import { ReturnPath, type Account } from '../account.ts';
import { createSession, invalidateSession, sessionCookie, validateSession } from './sessions.ts';

/** Puts the person, her session and the database as she sees it into `locals`. */
export async function recogniseAccount({ cookies, locals, url }: RequestEvent): Promise<void> {
  const token = cookies.get(sessionCookie);
  const session = token ? await validateSession(openServiceDb(), token) : null;
  locals.account = session?.account ?? null;
  locals.sessionId = session?.id ?? null;
  locals.db = openDb(session?.account.id ?? null);
  if (token && !session) deleteCookie(cookies, url);
  if (token && session?.renewed) setCookie(cookies, url, token, session.expiresAt);
}

/** The person who is signed in; anyone else is asked to sign in and comes back. For `load`; actions answer in the form. */
export function requireAccount({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Account {
  if (locals.account) return locals.account;
  const back = encodeURIComponent(url.pathname + url.search);
  redirect(303, `${localizeHref('/sign-in', { locale: getLocale() })}?back=${back}`);
}

/** Where a person goes once she is signed in: what `?back=` says, or her account. */
export function readBack(url: URL): string {
  const back = ReturnPath.parse(url.searchParams.get('back'));
  return back === '/' ? localizeHref('/account') : back;
}

export async function signIn({ cookies, url }: RequestEvent, accountId: string): Promise<void> {
  const { token, expiresAt } = await createSession(openServiceDb(), accountId);
  setCookie(cookies, url, token, expiresAt);
}

export async function signOut({ cookies, locals, url }: RequestEvent): Promise<void> {
  if (locals.sessionId) await invalidateSession(openServiceDb(), locals.sessionId);
  deleteCookie(cookies, url);
}

const isLocal = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

const attributes = (url: URL) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:' || !isLocal(url),
  }) as const;

function setCookie(cookies: Cookies, url: URL, token: string, expires: Date): void {
  cookies.set(sessionCookie, token, { ...attributes(url), expires });
}

function deleteCookie(cookies: Cookies, url: URL): void {
  cookies.delete(sessionCookie, attributes(url));
}
