import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** `/projekte` and `/en/projects` are the one route `/projects`. */
export const reroute: Reroute = ({ url }) => {
  const tidy = new URL(url);
  // `//somewhere` would be read as another site
  tidy.pathname = url.pathname.replace(/^\/+/, '/');
  return deLocalizeUrl(tidy).pathname;
};
