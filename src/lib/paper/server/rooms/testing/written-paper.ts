// A paper that anna has written a little in: what everybody else finds there.
import { startServer, until, type LiveServer } from './live-server.ts';
import { stateOf } from './memory-store.ts';
import { visit, type Person } from './people.ts';

/** The paper's text is "nser Wald": with a deletion, so that there is something to forge. */
export async function startWithText(): Promise<{ server: LiveServer; anna: Person; state: string }> {
  const server = await startServer();
  const anna = await visit(server, 'anna');
  anna.type('Unser Wald');
  anna.text.delete(0, 1);
  anna.askSaved(1);
  await until(() => anna.saved.includes(1));
  return { server, anna, state: stateOf(server.store.replayed(server.paperId)) };
}
