import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeHref } from '#lib/platform/localize.ts';

/** `/projekte` and `/en/projects` are the one route `/projects`. */
export const reroute: Reroute = ({ url }) =>
  // `//somewhere` would be read as another site
  deLocalizeHref(url.pathname.replace(/^\/+/, '/'));
