import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** `/projekte` and `/en/projects` are the one route `/projects`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
