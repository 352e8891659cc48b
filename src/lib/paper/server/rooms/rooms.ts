/** The open rooms, at most one live one for each paper. */
import { closeCodes } from '#lib/paper/wire.ts';
import type { Participant } from './participant.ts';
import { Room, type RoomTools } from './room.ts';

export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #tools: RoomTools;
  readonly #resting: NodeJS.Timeout;
  #generation = 0;
  #isShut = false;

  constructor(tools: RoomTools) {
    this.#tools = tools;
    this.#resting = setInterval(() => this.#restQuietOnes(), tools.limits.restMs / 2).unref();
  }

  get size(): number {
    return this.#rooms.size;
  }

  /**
   * A room that is ready; null when there is no such paper. Whoever asks while it loads shares
   * the load, whoever asks while it drains waits, and gets a closed one when the server closes. Rejects when the document could not be read.
   */
  async open(paperId: string): Promise<Room | null> {
    for (;;) {
      const room = this.#rooms.get(paperId) ?? this.#start(paperId);
      if (!(await room.loaded)) return null;
      if (room.isReady) return room;
      await room.closed;
      if (this.#isShut) return room;
    }
  }

  /** The room if it is open; nobody is kept waiting for it. */
  find(paperId: string): Room | undefined {
    return this.#rooms.get(paperId);
  }

  /** After a paper's updates were refused several times: finds out whether the paper was deleted. */
  async forsakeIfGone(paperId: string): Promise<void> {
    const { store, log } = this.#tools;
    try {
      if ((await store.readDocument(paperId)) === null) this.#rooms.get(paperId)?.forsake();
    } catch (error) {
      log.warn({ error, paperId }, 'a paper whose updates are refused could not be read');
    }
  }

  shutAll(): void {
    this.#isShut = true;
    clearInterval(this.#resting);
    for (const room of this.#rooms.values()) room.shut(closeCodes.restart, 'server restarts');
  }

  participants(paperId?: string): { participant: Participant; paperId: string }[] {
    return [...this.#rooms.values()]
      .filter((room) => paperId === undefined || room.paperId === paperId)
      .flatMap((room) =>
        [...room.participants].map((participant) => ({ participant, paperId: room.paperId })),
      );
  }

  #restQuietOnes(): void {
    const now = Date.now();
    for (const room of this.#rooms.values()) room.restIfQuiet(now);
  }

  #start(paperId: string): Room {
    const room = new Room(paperId, ++this.#generation, this.#tools);
    this.#rooms.set(paperId, room);
    this.#tools.neighbours?.enter(room);
    // Before anybody who waits for the same promise goes on: they must find the place free.
    void room.closed.then(() => {
      this.#tools.neighbours?.leave(room);
      if (this.#rooms.get(paperId) === room) this.#rooms.delete(paperId);
    });
    return room;
  }
}
