import type { Logger } from 'pino';
import { expect, test, vi } from 'vitest';
import type { Db } from '#lib/platform/server/database.ts';
import { openEmbeddingOf } from './open-embedding.ts';

/** A database in which another process asks the model. */
const service = { rpc: async () => ({ data: null, error: null }) } as unknown as Db;
const log = { warn: vi.fn(), info: vi.fn() };
const open = (settings: Record<string, string>) =>
  openEmbeddingOf(
    { EMBEDDINGS_URL: undefined, EMBEDDINGS_KEY: undefined, EMBEDDINGS_MODEL: undefined, ...settings },
    service,
    log as unknown as Logger,
  );

test('without a server nothing is opened, and nothing is asked', () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  expect(open({})).toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
  expect(log.warn).not.toHaveBeenCalled();
});

test('with one the log says where texts go, without what opens it', async () => {
  const embedding = open({
    EMBEDDINGS_URL: 'http://127.0.0.1:9/v1?token=hidden',
    EMBEDDINGS_KEY: 'a key',
    EMBEDDINGS_MODEL: 'tiny',
  });
  await embedding?.close();
  expect(log.warn).toHaveBeenCalledWith(
    { origin: 'http://127.0.0.1:9', model: 'tiny' },
    expect.stringContaining('texts of published projects are sent'),
  );
  expect(JSON.stringify(log.warn.mock.calls)).not.toMatch(/hidden|a key/);
});
