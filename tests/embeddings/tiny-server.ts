// A server of embeddings for tests: a model without any training, which counts pieces of words of three letters in a few
// places of a vector. The same text gives the same vector, and texts that share letters are near each other.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const Asked = z.object({ model: z.string(), input: z.string().array() });
export type Asked = z.output<typeof Asked> & { authorization: string | undefined };

export interface TinyServer {
  url: string;
  /** All that was asked since the start, or since it was emptied. */
  asked: Asked[];
  /** Answers in another way than it should, until it is set back. */
  answer: (asked: Asked, response: ServerResponse) => void;
  close(): Promise<void>;
}

export const tinyDimension = 64;

/** Words of the same meaning for this model: it knows what no list of the project does. */
const meanings = new Map([
  ['mitfahrbank', 'sammeltaxi'],
  ['zwiebelfisch', 'drucksatz'],
]);

/** FNV-1a over pieces of three letters. */
export function embedTiny(text: string): number[] {
  const vector = Array.from({ length: tinyDimension }, () => 0);
  for (const word of text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) {
    const said = ` ${meanings.get(word) ?? word} `;
    for (let at = 0; at + 3 <= said.length; at++) {
      let hash = 0x811c9dc5;
      for (const sign of said.slice(at, at + 3))
        hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
      const place = hash % tinyDimension;
      vector[place] = (vector[place] ?? 0) + 1;
    }
  }
  return vector;
}

export const tell = (response: ServerResponse, embeddings: unknown[]) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ data: embeddings.map((embedding, index) => ({ index, embedding })) }));

export const answerWell: TinyServer['answer'] = ({ input }, response) =>
  void tell(response, input.map(embedTiny));

export async function openTinyServer(): Promise<TinyServer> {
  const http = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    const asked = { ...Asked.parse(body), authorization: request.headers.authorization };
    tiny.asked.push(asked);
    tiny.answer(asked, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const tiny: TinyServer = {
    url: `http://127.0.0.1:${port}/v1`,
    asked: [],
    answer: answerWell,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return tiny;
}
