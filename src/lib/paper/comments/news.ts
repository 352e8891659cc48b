// What others have said meanwhile, to be read out.
import { m } from '#lib/paraglide/messages.js';
import type { Thread } from './words.ts';

/** What others have said since, in a sentence each; empty when nobody did. */
export function describeNews(before: Thread[], now: Thread[]): string {
  const known = new Set(before.flatMap(({ remarks }) => remarks.map(({ id }) => id)));
  return now
    .flatMap(({ remarks, quote }) =>
      remarks.flatMap((remark, at) => {
        if (known.has(remark.id) || remark.isOwn) return [];
        const name = remark.authorName ?? m.comment_former_member();
        return at === 0
          ? m.comment_told_new({ name, quote: shorten(quote) })
          : m.comment_told_reply({ name });
      }),
    )
    .join(' ');
}

const shorten = (quote: string) => (quote.length > 60 ? `${quote.slice(0, 59)}…` : quote);
