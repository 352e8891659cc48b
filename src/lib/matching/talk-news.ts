// What is new in a talk that stands open. Plain, for the browser and the server.
import type { TalkMessage } from './cooperation.ts';
import { talkPageLength } from './limits.ts';

/** Another one when something was said, changed or taken back among the newest messages. */
export function markTalk(messages: readonly TalkMessage[]): string {
  const newest = messages.slice(-talkPageLength);
  const edited = newest
    .map(({ editedAt }) => editedAt ?? '')
    .reduce((last, at) => (at > last ? at : last), '');
  const gone = newest.filter(({ body }) => body === null).length;
  return [newest.at(-1)?.id ?? '', newest.length, gone, edited].join('.');
}

/**
 * The newest messages in place of those shown. What did not change stays the same object, so that somebody who is just
 * changing her words keeps her field, also when the time for it is over: the server says so.
 * @param now all of the newest, the oldest first
 */
export function mergeTalk(shown: readonly TalkMessage[], now: readonly TalkMessage[]): TalkMessage[] {
  const first = now[0];
  if (!first) return [...shown];
  const known = new Map(shown.map((message) => [message.id, message]));
  // ids are in the order of time
  const earlier = shown.filter(({ id }) => id < first.id);
  return [...earlier, ...now.map((message) => keep(known.get(message.id), message))];
}

const keep = (old: TalkMessage | undefined, now: TalkMessage) =>
  old && old.body === now.body && old.editedAt === now.editedAt ? old : now;
