// The reference server of the y-websocket protocol: in memory, or on LevelDB where YPERSISTENCE names a folder.
import { setupWSConnection } from '@y/websocket-server/utils';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer().on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => setupWSConnection(webSocket, request));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
