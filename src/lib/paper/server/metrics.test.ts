import { expect, test } from 'vitest';
import { createRoomMetrics } from './metrics.ts';
import { startServer, until } from './rooms/testing/live-server.ts';
import { MemoryStore } from './rooms/testing/memory-store.ts';
import { visit } from './rooms/testing/people.ts';

test('rooms, sockets, updates, commits, queue and the delay of the event loop are told', async () => {
  const metrics = createRoomMetrics();
  const server = await startServer({}, new MemoryStore(), undefined, metrics.meter);
  metrics.watch(server.rooms);
  const anna = await visit(server, 'anna');
  await visit(server, 'bert');
  server.store.failingAppends = 1;
  for (let letter = 0; letter < 3; letter++) anna.type('x');
  anna.askSaved(1);
  await until(() => anna.saved.includes(1));
  const text = await metrics.figures.read();
  expect(text).toContain('impulswerk_rooms 1');
  expect(text).toContain('impulswerk_sockets 2');
  expect(text).toContain('impulswerk_updates_total 3');
  expect(text).toContain('impulswerk_queued_bytes 0');
  expect(text).toMatch(/impulswerk_commit_seconds_count\{outcome="stored"\} [1-3]/);
  expect(text).toContain('impulswerk_commit_seconds_count{outcome="failed"} 1');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
});
