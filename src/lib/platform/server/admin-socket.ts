// The way into a running process for commands of its operator: a socket in the data folder, for its owner alone.
// A line of JSON asks, a line of JSON answers.
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Logger } from 'pino';

const Question = z.object({ verb: z.string().max(100), args: z.unknown() });
const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
type Answer = z.output<typeof Answer>;

/** What a command cannot have; the message is one line for the operator. */
export class AdminRefusal extends Error {}

/** What can be asked; each parses what it is given, and throws AdminRefusal for what it does not do. */
export type Verbs = Record<string, (args: unknown) => Promise<unknown>>;

/** The path of a unix socket has room for so many bytes. */
const longestPath = 100;

const socketIn = (folder: string) => `${folder}/admin.sock`;

/** Listens in the folder, whose lock this process must hold: what lies there is then of a process that is dead. */
export function openAdminSocket(folder: string, verbs: Verbs, log: Logger): { close(): void } {
  const path = socketIn(folder);
  if (Buffer.byteLength(path) > longestPath) {
    log.warn({ path }, 'the path is too long for a socket: commands cannot reach this process');
    return { close: () => {} };
  }
  rmSync(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {}); // whoever asked is gone
    answerLines(socket, verbs, log);
  });
  server.on('error', (error) => log.warn({ error }, 'commands cannot reach this process'));
  // nobody else may connect, not even between these lines
  const mask = process.umask(0o177);
  server.listen(path, () => chmodSync(path, 0o600));
  process.umask(mask);
  server.unref();
  return {
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

function answerLines(socket: Socket, verbs: Verbs, log: Logger): void {
  const lines = createInterface({ input: socket });
  // one who was killed while her answer was on its way; the interface tells it again beside the socket
  lines.on('error', (error) => log.warn({ error }, 'a command went away'));
  lines.on('line', (line) => {
    void answer(line, verbs, log).then((given) => socket.write(`${JSON.stringify(given)}\n`));
  });
}

async function answer(line: string, verbs: Verbs, log: Logger): Promise<Answer> {
  try {
    const { verb, args } = Question.parse(JSON.parse(line));
    const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!run) throw new AdminRefusal(`This process does not know the command ${verb}.`);
    return { ok: true, value: await run(args) };
  } catch (error) {
    if (error instanceof AdminRefusal) return { ok: false, message: error.message };
    log.error({ error }, 'a command failed');
    return { ok: false, message: 'The command failed; the log of the process says why.' };
  }
}

/**
 * Asks the process that works in the folder.
 * @throws AdminRefusal when none does, or it refuses
 */
export async function askProcess(folder: string, verb: string, args: unknown): Promise<unknown> {
  const socket = connect(socketIn(folder));
  try {
    socket.write(`${JSON.stringify({ verb, args })}\n`);
    for await (const line of createInterface({ input: socket })) {
      const given = Answer.parse(JSON.parse(line));
      if (given.ok) return given.value;
      throw new AdminRefusal(given.message);
    }
    throw new AdminRefusal('The process has ended before it answered.');
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    throw new AdminRefusal(`No process works in ${folder}. Start it, or name its folder with DATA_DIR.`);
  } finally {
    socket.destroy();
  }
}

const isUnreachable = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ECONNREFUSED');
