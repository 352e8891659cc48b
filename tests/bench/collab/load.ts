// Many people in many rooms at once, in one process: types into the rooms of any server of the y-websocket protocol (or of
// Hocuspocus' variant of it), and measures when the others get it. `node load.ts '{…}'` prints one line of JSON.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { messageYjsSyncStep1, messageYjsSyncStep2, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { z } from 'zod';
import { messageAwareness, messageSaved, messageSync } from '#lib/paper/wire.ts';

export const Load = z.object({
  /** Socket address, to which a room's name is appended; Hocuspocus gets it as it is. */
  url: z.string(),
  protocol: z.enum(['y-websocket', 'hocuspocus']),
  rooms: z.array(z.string()),
  /** One Cookie header a person: the first person of each room gets the first. Empty where nobody asks for any. */
  cookies: z.array(z.string()),
  origin: z.string().optional(),
  /** How many are in each room, and how many of them type so often a second for so many seconds. */
  people: z.number(),
  writers: z.number(),
  rate: z.number(),
  seconds: z.number(),
  /** Every edit moves a cursor as well. */
  cursors: z.boolean(),
  /** Asks after every edit whether it is saved (message 100). */
  asksSaved: z.boolean(),
  /** The server, whose processor time and memory are read. */
  pid: z.number(),
});
export type Load = z.output<typeof Load>;

export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

export interface Measured {
  delivered: number;
  expected: number;
  /** Sockets that ended before the end. */
  closed: number;
  /** Milliseconds from an edit to another person's socket. */
  delivery: Percentiles;
  /** Milliseconds from an edit to the word that it is durable; null where nobody gives it. */
  saved: Percentiles | null;
  /** Seconds of all threads of the server. */
  cpu: number;
  megabytes: number;
  joinMs: number;
}

/** Stands before the number of an edit; nobody types it. */
const mark = '\u2af8';
const markBytes = Buffer.from(mark);
const digits = 10;
const patience = 30_000;

const deliveryTimes: number[] = [];
const savedTimes: number[] = [];
/** By number of the edit: who made it and when. */
const edits: { by: Client; at: number }[] = [];
let expected = 0;
let closed = 0;
let isOver = false;

class Client {
  readonly ready: Promise<void>;
  readonly #load: Load;
  readonly #room: string;
  readonly #socket: WebSocket;
  readonly #doc = new Y.Doc();
  readonly #text = this.#doc.getText('bench');
  readonly #awareness = new Awareness(this.#doc);
  #markReady: () => void = () => {};
  /** Times of edits whose question is under way, and of those that came later; one question at a time. */
  #asked: number[] = [];
  #later: number[] = [];
  #counter = 0;

  constructor(load: Load, room: string, cookie: string | undefined) {
    this.#load = load;
    this.#room = room;
    this.ready = new Promise((resolve) => (this.#markReady = resolve));
    const url = load.protocol === 'hocuspocus' ? load.url : load.url + room;
    const headers = cookie ? { cookie } : {};
    this.#socket = new WebSocket(url, { headers, origin: load.origin, perMessageDeflate: false });
    this.#socket.on('open', () => this.#greet());
    this.#socket.on('message', (data: Buffer) => this.#receive(data));
    this.#socket.on('error', (error) => console.error(`${room}: ${error.message}`));
    this.#socket.on('close', () => !isOver && closed++);
    this.#doc.on('update', (update: Uint8Array) =>
      this.#send(messageSync, (frame) => writeUpdate(frame, update)),
    );
  }

  type(): void {
    if (this.#load.cursors) this.#point();
    const at = performance.now();
    const number = edits.push({ by: this, at }) - 1;
    expected += this.#load.people - 1;
    this.#text.insert(this.#text.length, `${mark}${String(number).padStart(digits, '0')} `);
    if (!this.#load.asksSaved) return;
    this.#later.push(at);
    this.#ask();
  }

  close(): void {
    this.#socket.terminate();
    this.#awareness.destroy();
  }

  #send(type: number, fill: (frame: encoding.Encoder) => void): void {
    const frame = encoding.createEncoder();
    if (this.#load.protocol === 'hocuspocus') encoding.writeVarString(frame, this.#room);
    encoding.writeVarUint(frame, type);
    fill(frame);
    this.#socket.send(encoding.toUint8Array(frame));
  }

  #greet(): void {
    if (this.#load.protocol === 'hocuspocus') {
      const [authentication, token] = [2, 0];
      this.#send(authentication, (frame) => {
        encoding.writeVarUint(frame, token);
        encoding.writeVarString(frame, 'anybody');
      });
    }
    this.#send(messageSync, (frame) => writeSyncStep1(frame, this.#doc));
  }

  /** Others' edits are not integrated: the work of a browser is not what is measured. */
  #receive(bytes: Buffer): void {
    const frame = decoding.createDecoder(bytes);
    if (this.#load.protocol === 'hocuspocus') decoding.readVarString(frame);
    const type = decoding.readVarUint(frame);
    if (type === messageSaved) return this.#noteSaved(decoding.readVarUint(frame));
    // Hocuspocus answers with a number of its own
    const hocuspocusSyncReply = 4;
    if (type !== messageSync && type !== hocuspocusSyncReply) return;
    const step = decoding.readVarUint(frame);
    if (step === messageYjsSyncStep1) {
      const update = Y.encodeStateAsUpdate(this.#doc, decoding.readVarUint8Array(frame));
      this.#send(messageSync, (answer) => {
        encoding.writeVarUint(answer, messageYjsSyncStep2);
        encoding.writeVarUint8Array(answer, update);
      });
    } else if (step === messageYjsSyncStep2) this.#markReady();
    else this.#noteEdits(bytes);
  }

  #noteEdits(bytes: Buffer): void {
    const now = performance.now();
    for (let at = bytes.indexOf(markBytes); at >= 0; at = bytes.indexOf(markBytes, at + 1)) {
      const from = at + markBytes.length;
      const edit = edits[Number(bytes.toString('latin1', from, from + digits))];
      if (edit && edit.by !== this) deliveryTimes.push(now - edit.at);
    }
  }

  #ask(): void {
    if (this.#asked.length > 0 || this.#later.length === 0) return;
    this.#asked = this.#later;
    this.#later = [];
    this.#counter++;
    this.#send(messageSaved, (frame) => encoding.writeVarUint(frame, this.#counter));
  }

  #noteSaved(counter: number): void {
    if (counter !== this.#counter) return;
    const now = performance.now();
    for (const at of this.#asked) savedTimes.push(now - at);
    this.#asked = [];
    this.#ask();
  }

  #point(): void {
    const { length } = this.#text;
    this.#awareness.setLocalStateField('cursor', { anchor: length, head: length });
    const update = encodeAwarenessUpdate(this.#awareness, [this.#doc.clientID]);
    this.#send(messageAwareness, (frame) => encoding.writeVarUint8Array(frame, update));
  }
}

/** Seconds of processor time of a process with all its threads. */
function readCpu(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  const ticksPerSecond = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function readMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

function toPercentiles(times: number[]): Percentiles {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function join(load: Load): Promise<Client[][]> {
  const groups: Client[][] = [];
  for (const room of load.rooms) {
    const group = Array.from(
      { length: load.people },
      (_, at) => new Client(load, room, load.cookies[at % load.cookies.length]),
    );
    const late = wait(patience, undefined, { ref: false }).then(() => {
      throw new Error(`${room} did not open in ${patience} ms`);
    });
    await Promise.race([Promise.all(group.map(({ ready }) => ready)), late]);
    groups.push(group);
  }
  return groups;
}

async function run(load: Load): Promise<Measured> {
  const begun = performance.now();
  const groups = await join(load);
  const joinMs = performance.now() - begun;
  // what joining has left to do
  await wait(1000);
  const cpuBefore = readCpu(load.pid);
  const period = 1000 / load.rate;
  const timers = groups
    .flatMap((group) => group.slice(0, load.writers))
    .map((client) => {
      const timer = { stop: () => clearTimeout(first) };
      const first = setTimeout(() => {
        const next = setInterval(() => client.type(), period);
        timer.stop = () => clearInterval(next);
      }, Math.random() * period);
      return timer;
    });
  await wait(load.seconds * 1000);
  for (const timer of timers) timer.stop();
  await wait(2000);
  const cpu = readCpu(load.pid) - cpuBefore;
  isOver = true;
  for (const client of groups.flat()) client.close();
  return {
    delivered: deliveryTimes.length,
    expected,
    closed,
    delivery: toPercentiles(deliveryTimes),
    saved: load.asksSaved ? toPercentiles(savedTimes) : null,
    cpu,
    megabytes: readMegabytes(load.pid),
    joinMs,
  };
}

if (import.meta.main) {
  console.log(JSON.stringify(await run(Load.parse(JSON.parse(process.argv[2] ?? '')))));
  process.exit(0);
}
