import { setTimeout as wait } from 'node:timers/promises';

/** @throws Error that says what was waited for, after a minute */
export async function until(isSo: () => boolean, what: string, milliseconds = 60_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await wait(20);
  }
}
