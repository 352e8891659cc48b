import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answerWell,
  embedTiny,
  openTinyServer,
  tell,
  type TinyServer,
} from '../../../../../tests/embeddings/tiny-server.ts';
import { openEmbedder } from './embedder.ts';

let server: TinyServer;
beforeAll(async () => {
  server = await openTinyServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked = [];
  server.answer = answerWell;
});

const open = (more: object = {}) => openEmbedder({ url: server.url, model: 'tiny', ...more });
const texts = ['Ein Radweg für alle', 'Lesepaten in der Kita'];
const kindOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error && 'kind' in error ? error.kind : error),
  );

test('texts become vectors of length 1, in their order, by one request', async () => {
  // an answer may come in any order
  server.answer = ({ input }, response) => {
    const data = input.map((text, index) => ({ index, embedding: embedTiny(text) })).toReversed();
    response.end(JSON.stringify({ data, model: 'tiny' }));
  };
  const vectors = await open({ key: 'a key' }).embed(texts);
  expect(server.asked).toEqual([{ model: 'tiny', input: texts, authorization: 'Bearer a key' }]);
  for (const [at, vector] of vectors.entries()) {
    const raw = embedTiny(texts[at] ?? '');
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(vector[0]).toBeCloseTo((raw[0] ?? 0) / Math.hypot(...raw), 5);
  }
});

test('without a key none is sent, and the address may name the path or not', async () => {
  for (const url of [server.url, `${server.url}/`, `${server.url}/embeddings`])
    await open({ url }).embed(texts.slice(0, 1));
  expect(server.asked.map(({ authorization }) => authorization)).toEqual([undefined, undefined, undefined]);
});

const good = embedTiny('gut');
const bad: Record<string, unknown[]> = {
  'half a batch': [good],
  'more than was asked': [good, good, good],
  'vectors of different lengths': [good, good.slice(1)],
  'no numbers': [good, good.map(() => null)],
  'NaN as a word': [good, good.map(() => 'NaN')],
  'nothing but zeros': [good, good.map(() => 0)],
  'an empty vector': [[], []],
  'an endless vector': [good, Array.from({ length: 9000 }, () => 1)],
};
for (const [what, vectors] of Object.entries(bad)) {
  test(`an answer with ${what} is refused whole`, async () => {
    server.answer = (_, response) => void tell(response, vectors);
    expect(await kindOf(open().embed(texts))).toBe('unfit');
  });
}

test('neither infinity nor NaN of JSON, nor the same text twice, nor a page counts as an answer', async () => {
  for (const body of [
    '{"data": [{"index": 0, "embedding": [1e999, 1]}, {"index": 1, "embedding": [1, 1]}]}',
    '{"data": [{"index": 0, "embedding": [NaN, 1]}, {"index": 1, "embedding": [1, 1]}]}',
    '{"data": [{"index": 0, "embedding": [1, 1]}, {"index": 0, "embedding": [1, 1]}]}',
    '<html>Welcome</html>',
    '{}',
  ]) {
    server.answer = (_, response) => void response.end(body);
    expect(await kindOf(open().embed(texts)), body).toBe('unfit');
  }
});

test('an answer without end is not read to its end', async () => {
  server.answer = (_, response) => void response.end('x'.repeat(17 * 2 ** 20));
  expect(await kindOf(open().embed(texts))).toBe('unfit');
});

test('a text that the server refuses is told from a server that is away', async () => {
  const statuses = {
    400: 'unfit',
    413: 'unfit',
    422: 'unfit',
    401: 'away',
    404: 'away',
    429: 'away',
    503: 'away',
  };
  for (const [status, kind] of Object.entries(statuses)) {
    server.answer = (_, response) => void response.writeHead(Number(status)).end();
    expect(await kindOf(open().embed(texts)), status).toBe(kind);
  }
});

test('a slow server, a hung-up one and none at all are away, and a stop ends the waiting', async () => {
  server.answer = () => {};
  expect(await kindOf(open({ patience: 50 }).embed(texts))).toBe('away');
  const stop = new AbortController();
  const asked = kindOf(open().embed(texts, stop.signal));
  stop.abort();
  expect(await asked).toBe('away');
  server.answer = (_, response) => void response.destroy();
  expect(await kindOf(open().embed(texts))).toBe('away');
  expect(await kindOf(open({ url: 'http://127.0.0.1:9/v1' }).embed(texts))).toBe('away');
});

test('texts and key go to no other place than the one that was named', async () => {
  const other = await openTinyServer();
  server.answer = (_, response) =>
    void response.writeHead(307, { location: `${other.url}/embeddings` }).end();
  expect(await kindOf(open({ key: 'a key' }).embed(texts))).toBe('away');
  expect(other.asked).toEqual([]);
  await other.close();
});
