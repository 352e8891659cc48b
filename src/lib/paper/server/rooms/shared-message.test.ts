import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { SharedMessage } from './shared-message.ts';

test.each([0, 1, 125, 126, 0xffff, 0x10000, 1_000_000])(
  'a stock client reads a message of %i bytes as it was',
  async (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
    const server = createServer();
    const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
    server.on('upgrade', (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        socket.write(new SharedMessage(bytes).framed);
        webSocket.send('and what ws sends after it');
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const client = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    onTestFinished(() => {
      client.terminate();
      server.close();
    });
    const read: string[] = [];
    const heard = await new Promise<Buffer>((resolve) => {
      let first: Buffer | undefined;
      client.on('message', (data: Buffer, isBinary) => {
        read.push(isBinary ? 'binary' : data.toString());
        first ??= data;
        if (read.length === 2) resolve(first);
      });
    });
    expect(Buffer.compare(heard, bytes)).toBe(0);
    expect(read).toEqual(['binary', 'and what ws sends after it']);
  },
);
