// How requests reach the light Supabase inside the process.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { App } from '@supabase/lite';

const inLite = new AsyncLocalStorage<true>();

const print = console.error;
// Lite prints every refused statement with its parameters, among them names and addresses. The error itself comes back
// in the answer, where `results.ts` makes a value or a throw of it; nothing is lost by not printing it.
console.error = (...args: unknown[]) => {
  if (!inLite.getStore()) print(...args);
};

/** The in-process way to the database. Several at a time, as a server of its own allows. */
export function createLiteFetch(app: App): typeof fetch {
  return async (input, init) => inLite.run(true, async () => app.fetch(new Request(input, init)));
}

/**
 * One task after the other: the embedded database has one connection, on which every request sets who asks. Lite
 * holds no lock on it, so that two transactions that met would act as each other.
 */
export function takeTurns(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}
