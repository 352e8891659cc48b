/**
 * How processes on one database hear from each other early. Anything said may be lost: the log is the truth. What is
 * said of the text is durable already.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';
import type { SharedState } from './presence.ts';

/** A way for bytes between processes; nothing of it throws or rejects, and it comes back by itself. */
export interface Radio {
  /** Hears a channel from now on, and runs `tuned` once it does, also after every interruption. */
  tune(channel: string, hear: (bytes: Uint8Array) => void, tuned: () => void): void;
  leave(channel: string): void;
  say(channel: string, bytes: Uint8Array): void;
  /** False while nothing can be said or heard; true is a guess. */
  readonly isUp: boolean;
  close(): Promise<void>;
}

export type News =
  /** These updates were stored, the first of them under this number. */
  | { kind: 'updates'; first: number; updates: Uint8Array[] }
  | { kind: 'presence'; states: SharedState[] }
  /** Somebody has just opened the room: who is there? */
  | { kind: 'question' }
  /** Somebody said something about the text. */
  | { kind: 'talk' }
  /** Rights have changed, in one paper or anywhere. */
  | { kind: 'access'; paperId: string | null }
  | { kind: 'pulse' }
  | { kind: 'farewell' };

const kinds: News['kind'][] = ['updates', 'presence', 'question', 'access', 'pulse', 'farewell', 'talk'];

/** Raised when the form changes: processes of two releases then do without each other's news. */
const version = 1;

const States = z.array(
  z.object({
    client: z.number().int().nonnegative(),
    accountId: z.string(),
    clock: z.number().int().nonnegative(),
    since: z.number(),
    state: z.string().nullable(),
  }),
);

export function writeNews(sender: string, news: News): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, version);
  encoding.writeVarString(encoder, sender);
  encoding.writeVarUint(encoder, kinds.indexOf(news.kind));
  if (news.kind === 'updates') {
    encoding.writeVarUint(encoder, news.first);
    encoding.writeVarUint(encoder, news.updates.length);
    for (const update of news.updates) encoding.writeVarUint8Array(encoder, update);
  } else if (news.kind === 'presence') {
    encoding.writeVarString(encoder, JSON.stringify(news.states));
  } else if (news.kind === 'access') {
    encoding.writeVarString(encoder, news.paperId ?? '');
  }
  return encoding.toUint8Array(encoder);
}

/** Who says what; null for what makes no sense. */
export function readNews(bytes: Uint8Array): { sender: string; news: News } | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== version) return null;
    const sender = decoding.readVarString(decoder);
    const news = readKind(kinds[decoding.readVarUint(decoder)], decoder);
    return news && { sender, news };
  } catch {
    return null;
  }
}

function readKind(kind: News['kind'] | undefined, decoder: decoding.Decoder): News | null {
  switch (kind) {
    case 'updates': {
      const first = decoding.readVarUint(decoder);
      const updates: Uint8Array[] = [];
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        updates.push(decoding.readVarUint8Array(decoder));
      }
      return { kind, first, updates };
    }
    case 'presence':
      return { kind, states: States.parse(JSON.parse(decoding.readVarString(decoder))) };
    case 'access':
      return { kind, paperId: decoding.readVarString(decoder) || null };
    case undefined:
      return null;
    default:
      return { kind };
  }
}
