// A mail server for tests, which can be as bad as real ones are.
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** `dies` closes the connection in the middle of a mail; `hangs` takes it and never says so. */
type Mood = 'well' | 'refuses' | 'dies' | 'hangs';

export interface MailServer {
  url: string;
  /** The mails that it has said yes to, as they came. */
  mails: string[];
  /** How often somebody came. */
  visits: number;
  mood: Mood;
  close(): Promise<void>;
}

export async function startMailServer(mood: Mood = 'well'): Promise<MailServer> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    self.visits++;
    converse(socket, self);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const self: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    visits: 0,
    mood,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return self;
}

function converse(socket: Socket, self: MailServer): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let heard = '';
  let inMail = false;
  say('220 mail.example ESMTP');
  socket.on('data', (chunk) => {
    heard += chunk.toString();
    for (let end = heard.indexOf('\r\n'); !inMail && end >= 0; end = heard.indexOf('\r\n')) {
      const command = heard.slice(0, end);
      heard = heard.slice(end + 2);
      inMail = command === 'DATA';
      if (command.startsWith('RCPT') && self.mood === 'refuses') say(`451 not now: ${command}`);
      else if (inMail) say('354 go on');
      else if (command === 'QUIT') socket.end('221 bye\r\n');
      else say('250 fine');
    }
    if (inMail && self.mood === 'dies' && heard.length > 10) socket.destroy();
    if (!inMail || !heard.endsWith('\r\n.\r\n') || self.mood === 'hangs') return;
    self.mails.push(heard);
    [heard, inMail] = ['', false];
    say('250 taken');
  });
}
