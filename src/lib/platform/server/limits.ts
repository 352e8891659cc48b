// How often somebody may try. Counted in the memory of the one process: a restart forgets, and nothing is written.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { getHandle } from './handle.ts';

interface Rule {
  minutes: number;
  /** Tries from one network address; many people of one town hall share one. */
  perAddress: number;
  /** Tries for one account: an e-mail address (known or not), an id, or the secret of a link. */
  perAccount: number;
}

const rules = {
  'sign in': { minutes: 15, perAddress: 100, perAccount: 10 },
  'sign up': { minutes: 60, perAddress: 40, perAccount: 5 },
  'forgotten password': { minutes: 60, perAddress: 40, perAccount: 5 },
  'open a link': { minutes: 15, perAddress: 100, perAccount: 10 },
  'own password': { minutes: 15, perAddress: 100, perAccount: 10 },
  'new e-mail address': { minutes: 60, perAddress: 40, perAccount: 5 },
  'request to join': { minutes: 60, perAddress: 100, perAccount: 10 },
  introduction: { minutes: 60, perAddress: 100, perAccount: 15 },
  'introduction message': { minutes: 60, perAddress: 300, perAccount: 60 },
  // each is a mail to the other side
  cooperation: { minutes: 60, perAddress: 100, perAccount: 20 },
  invitation: { minutes: 60, perAddress: 200, perAccount: 50 },
  comment: { minutes: 60, perAddress: 200, perAccount: 30 },
  // a lively review says many short things
  'paper remark': { minutes: 60, perAddress: 1000, perAccount: 200 },
  // each is a mail to the owners
  'review answer': { minutes: 60, perAddress: 200, perAccount: 30 },
  report: { minutes: 60, perAddress: 100, perAccount: 20 },
  'upload a picture': { minutes: 60, perAddress: 400, perAccount: 60 },
  'export a paper': { minutes: 60, perAddress: 600, perAccount: 300 },
  'import a paper': { minutes: 60, perAddress: 100, perAccount: 20 },
  // a pause of half a second while one writes is one
  'look for similar': { minutes: 15, perAddress: 3000, perAccount: 300 },
  'new project': { minutes: 60, perAddress: 100, perAccount: 30 },
  'need or offer': { minutes: 60, perAddress: 300, perAccount: 100 },
  'record an adoption': { minutes: 60, perAddress: 100, perAccount: 20 },
  'fork a paper': { minutes: 60, perAddress: 60, perAccount: 10 },
  'ask a partner': { minutes: 60, perAddress: 100, perAccount: 20 },
  // each reads some thousand rows
  'download a table': { minutes: 60, perAddress: 600, perAccount: 120 },
  // one click each
  'match answer': { minutes: 60, perAddress: 1000, perAccount: 200 },
} satisfies Record<string, Rule>;

export type Limited = keyof typeof rules;

interface Keys {
  address: string;
  account: string;
}

export interface Limits {
  /** Counts a try. Returns the seconds to wait when there were too many, else null. */
  count(what: Limited, keys: Keys): Promise<number | null>;
  /** Takes a try back that was right: only wrong ones are to be counted. */
  forgive(what: Limited, keys: Keys): Promise<void>;
}

export const noLimits: Limits = { count: async () => null, forgive: async () => {} };

export function createLimits(): Limits {
  const names = Object.keys(rules) as Limited[];
  const limiters = new Map(names.map((what) => [what, openLimiters(what)]));
  const find = (what: Limited) => limiters.get(what) ?? openLimiters(what);
  return {
    async count(what, { address, account }) {
      const { perAddress, perAccount } = find(what);
      const waits = await Promise.all([
        consume(perAddress, toNetwork(address)),
        consume(perAccount, account),
      ]);
      const wait = Math.max(...waits);
      return wait > 0 ? Math.ceil(wait / 1000) : null;
    },
    async forgive(what, { address, account }) {
      const { perAddress, perAccount } = find(what);
      await Promise.all([perAddress.reward(toNetwork(address)), perAccount.delete(account)]);
    },
  };
}

function openLimiters(what: Limited) {
  const { minutes, perAddress, perAccount } = rules[what];
  const open = (points: number) => new RateLimiterMemory({ points, duration: minutes * 60 });
  return { perAddress: open(perAddress), perAccount: open(perAccount) };
}

/** Milliseconds to wait; 0 when the try is within the limit. */
async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}

/** Who has one IPv6 address has 2^64 of them: the network counts. IPv4 counts whole, also in its IPv6 form. */
export function toNetwork(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 || !address.includes(':')) return v4 ?? address;
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}

interface Asker {
  getClientAddress(): string;
  setHeaders(headers: Record<string, string>): void;
}

/** Counts a try of this request. Returns the minutes to wait when there were too many, for a message, else null. */
export async function countTry(event: Asker, what: Limited, account: string): Promise<number | null> {
  const seconds = await getHandle().limits.count(what, { address: event.getClientAddress(), account });
  if (seconds === null) return null;
  event.setHeaders({ 'retry-after': String(seconds) });
  return Math.ceil(seconds / 60);
}

/** The try was right. */
export async function forgiveTry(event: Asker, what: Limited, account: string): Promise<void> {
  await getHandle().limits.forgive(what, { address: event.getClientAddress(), account });
}
