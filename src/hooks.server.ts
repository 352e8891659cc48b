import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { redirect } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { recogniseAccount } from '#lib/account/server/recognise.ts';
import { queueMatchMails, rhythms } from '#lib/matching/server/found/mails.ts';
import { overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';
import { deLocalizeHref, localizeHref, readLocale } from '#lib/platform/localize.ts';
import { isWithinLimit, withoutBody } from '#lib/platform/server/body.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readTheme } from '#lib/platform/server/theme.ts';
import { getHandle } from '#lib/platform/server/handle.ts';

const spoken = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => spoken.getStore() ?? 'de');

/** Speaks the language of the address. */
const speak: Handle = ({ event, resolve }) => {
  const { pathname, search } = event.url;
  const locale = readLocale(pathname);
  // one slash at the beginning and none at the end: `//` would lead to another site, `/projekte/` nowhere
  const tidy = `/${pathname.replaceAll(/^\/+|\/+$/g, '')}`;
  const canonical = localizeHref(deLocalizeHref(tidy), { locale });
  if (event.request.method === 'GET' && !event.isDataRequest && canonical !== pathname) {
    redirect(308, canonical + search);
  }
  return spoken.run(locale, () =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', locale).replace('%theme%', themeAttribute(readTheme(event.cookies))),
    }),
  );
};

const themeAttribute = (theme: ReturnType<typeof readTheme>) => (theme ? `data-kern-theme="${theme}"` : '');

const recognise: Handle = async ({ event, resolve }) => {
  await recogniseAccount(event);
  return resolve(event);
};

/** Only pages that take files take megabytes. */
const weigh: Handle = ({ event, resolve }) => {
  // a refusal here would be the bare page; the one with the frame comes where the form is read
  if (isWithinLimit(event.request, event.route.id)) return resolve(event);
  return resolve({ ...event, request: withoutBody(event.request) });
};

/** What the content security policy does not say. */
const protect: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  // pages show what this person may see, and a renewed cookie is hers alone: no cache on the way keeps them
  if (!response.headers.has('cache-control') || response.headers.has('set-cookie'))
    response.headers.set('cache-control', 'private, no-cache');
  return response;
};

export const handle = sequence(protect, speak, weigh, recognise);

/** What the process does by itself, with the words of the pages. */
export const init: ServerInit = () => {
  const { hearOfMatches, matchMails, origin, database } = getHandle();
  if (matchMails === 'off') return;
  const post = { service: openServiceDb(), access: database, origin, rhythm: rhythms[matchMails] };
  hearOfMatches(async (organisation) => void (await queueMatchMails(organisation, post)));
};

/** A fault of ours gets an id, which stands on the page and in the log. */
export const handleError: HandleServerError = (caught) => {
  // the framework's own words are for developers; the page has its own for each status
  if (caught.kind === 'framework') return { message: '' };
  if (caught.kind !== 'unknown') return {};
  const id = crypto.randomUUID().slice(0, 8);
  const { method, url } = caught.event.request;
  getHandle().log.error({ id, method, path: new URL(url).pathname, error: caught.error }, 'a request failed');
  // the bare page, for when not even the frame can be shown, knows the message alone
  return { id, message: id };
};
