import * as z from 'zod/mini';

/** Somebody who has the paper open; name and colour are the server's stamp. */
export interface PersonHere {
  /** The same for all windows of one person. */
  key: string;
  name: string;
  color: string;
  isSelf: boolean;
  /** The Yjs clients of her windows. */
  clients: number[];
}

const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
const State = z.object({ user: z.object({ name: z.string(), color }) });

/** Everyone who is here, oneself first; two windows of a person count once. */
export function readPeople(states: Map<number, unknown>, ownClient: number): PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const [client, state] of states) {
    const parsed = State.safeParse(state);
    if (!parsed.success) continue;
    const { name, color } = parsed.data.user;
    const isSelf = client === ownClient;
    const key = isSelf ? 'self' : `${name} ${color}`;
    const clients = [...(people.get(key)?.clients ?? []), client];
    people.set(key, { key, name, color, isSelf, clients });
  }
  return [...people.values()].sort(
    (a, b) => Number(b.isSelf) - Number(a.isSelf) || a.name.localeCompare(b.name),
  );
}
