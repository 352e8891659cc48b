// The picture that stands for a version where its address is shared: what it says, and how often it is drawn.
import { createHash } from 'node:crypto';
import { openQueue } from '#lib/file/server/queue.ts';
import { m } from '#lib/paraglide/messages.js';
import { getHandle } from '#lib/platform/server/handle.ts';
import type { Version } from '../versions.ts';
import { guessLanguage } from '../exports/language.ts';
import { runProcess } from '../workshop/workshop.ts';
import { DrawnCard } from '../workshop/work.ts';

export interface Card {
  locale: 'de' | 'en';
  kind: string;
  title: string;
  organisation: string | null;
  /** Such as "Fassung 2 vom 3. März 2026". */
  state: string;
}

/** Raised with every change of how it looks. */
const edition = 1;

/** What a version's picture says, in the language of its title, whoever asks. */
export function describeCard({ title, number, publishedAt, organisation }: Version): Card {
  const locale = guessLanguage(title);
  const date = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  }).format(new Date(publishedAt));
  return {
    locale,
    kind: m.export_card_kind({}, { locale }),
    title,
    organisation: organisation?.name ?? null,
    state: m.export_version({ number, date }, { locale }),
  };
}

/** The same as long as the picture would be the same. */
export const tagCard = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([edition, card]))
    .digest('hex')
    .slice(0, 32);

/** One at a time; so many may wait. */
const queue = openQueue(12);
/** So many pictures, of some forty kilobytes each, are kept in memory. */
const mostKept = 100;
const kept = new Map<string, Promise<Uint8Array | null>>();

/** The picture; null while too many others are drawn. @throws Error when it cannot be drawn */
export function readCard(card: Card): Promise<Uint8Array | null> {
  const tag = tagCard(card);
  const known = kept.get(tag) ?? queue.run(() => draw(card));
  // the one asked for last goes last
  kept.delete(tag);
  kept.set(tag, known);
  known.then(
    (picture) => picture ?? kept.delete(tag),
    () => kept.delete(tag),
  );
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return known;
}

async function draw(card: Card): Promise<Uint8Array> {
  return DrawnCard.parse(await runProcess(getHandle().sources, { kind: 'draw', card }));
}
