import { m } from '#lib/paraglide/messages.js';
import type { ThreadFilter } from './words.ts';

const names = {
  open: m.comment_filter_open,
  resolved: m.comment_filter_resolved,
  mine: m.comment_filter_mine,
  mentions: m.comment_filter_mentions,
};

/** Which threads are shown, in the language of the page. */
export const nameFilter = (filter: ThreadFilter): string => names[filter]();

const empty = {
  open: m.comment_none_open,
  resolved: m.comment_none_resolved,
  mine: m.comment_none_mine,
  mentions: m.comment_none_mentions,
};

/** That there are none of them. */
export const sayNone = (filter: ThreadFilter): string => empty[filter]();
