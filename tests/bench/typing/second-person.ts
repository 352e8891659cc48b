// Somebody else in the same paper, without a browser: writes the text at first, and types along later.
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { livePath, SCHEMA_VERSION } from '#lib/paper/wire.ts';
import { listParagraphs } from './long-paper.ts';

export interface SecondPerson {
  doc: Y.Doc;
  /** Types into a paragraph of its own, five letters a second, with the cursor behind them, until it is told to stop. */
  type(): () => void;
  leave(): void;
}

export async function joinPaper(origin: string, cookie: string, paperId: string): Promise<SecondPerson> {
  class PersonSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie }, origin });
    }
  }
  const doc = new Y.Doc();
  const address = `${origin.replace(/^http/, 'ws')}${livePath}/${SCHEMA_VERSION}`;
  const provider = new WebsocketProvider(address, paperId, doc, {
    disableBc: true,
    // ws has the browser's interface, but not its types
    WebSocketPolyfill: PersonSocket as unknown as typeof globalThis.WebSocket,
  });
  await new Promise<void>((resolve) => provider.on('sync', () => resolve()));
  return {
    doc,
    type: () => typeAlong(doc, provider),
    leave: () => provider.destroy(),
  };
}

function typeAlong(doc: Y.Doc, { awareness }: WebsocketProvider): () => void {
  const texts = listParagraphs(doc);
  const text = texts[Math.floor(texts.length / 3)];
  if (!text) throw new Error('the paper has no paragraph');
  const timer = setInterval(() => {
    text.insert(10, 'n');
    const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, 11));
    awareness.setLocalStateField('cursor', { anchor: place, head: place });
  }, 200);
  return () => clearInterval(timer);
}
