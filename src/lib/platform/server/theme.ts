import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';

const cookie = 'theme';

/** Light or dark where a person chose; null follows the system. */
export const Theme = z.enum(['light', 'dark']).nullable().catch(null);

export function readTheme(cookies: Cookies): z.output<typeof Theme> {
  return Theme.parse(cookies.get(cookie) ?? null);
}

export function writeTheme(cookies: Cookies, theme: z.output<typeof Theme>, secure: boolean): void {
  const options = { path: '/', sameSite: 'lax', secure } as const;
  if (theme) cookies.set(cookie, theme, { ...options, maxAge: 365 * 24 * 60 * 60 });
  else cookies.delete(cookie, options);
}
