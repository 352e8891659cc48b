// A process of its own for the bench of the rooms: opens a socket for each paper it is told, and stays quiet.
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeAnswer, writeQuestion } from '#lib/paper/server/rooms/frames.ts';

const [, , url = '', ...papers] = process.argv;
const nothing = new Y.Doc();

for (const paper of papers) {
  const socket = new WebSocket(`${url}/${paper}`);
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      socket.send(writeQuestion(Y.encodeStateVector(nothing)));
      socket.send(writeAnswer(Y.encodeStateAsUpdate(nothing)));
    });
    socket.on('message', (frame: Buffer) => {
      // the answer to the question: the text is here
      if (frame[0] === 0 && frame[1] === 1) resolve();
    });
  });
}
process.send?.('there');
