// The limit: passes frames on inside a room and knows nothing of what they hold. Says of every document that it is empty.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const emptyAnswer = Uint8Array.of(0, 1, 2, 0, 0);
const rooms = new Map();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });

function join(socket, name) {
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('message', (frame) => {
    const [type, step] = frame;
    if (type === 0 && step === 0) return socket.send(emptyAnswer);
    if (type === 0 && step === 1) return;
    for (const other of room) if (other !== socket) other.send(frame);
  });
  socket.on('close', () => room.delete(socket));
}

const server = createServer().on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => join(webSocket, request.url));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
