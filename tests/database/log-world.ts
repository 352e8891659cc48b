// Papers whose text is in the log, and people who write on them.
import * as Y from 'yjs';
import { hashState } from '#lib/paper/server/compaction/compact.ts';
import { createRoomStore, readDocument } from '#lib/paper/server/log.ts';
import { replay } from '#lib/paper/server/rooms/document.ts';
import { documentField } from '#lib/paper/wire.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { putPaper, putPerson } from './put.ts';

export interface LogWorld {
  service: Db;
  /** The account that writes where no other is named. */
  ada: string;
}

/** Somebody at a desk of her own, who hears of the others when she opens the paper. */
export class Writer {
  readonly doc = new Y.Doc();
  readonly paperId: string;
  readonly accountId: string;
  readonly #world: LogWorld;
  #unsent: Uint8Array[] = [];

  constructor(world: LogWorld, paperId: string, accountId = world.ada) {
    this.#world = world;
    this.paperId = paperId;
    this.accountId = accountId;
    this.doc.on('update', (bytes, origin) => void (origin === 'heard' || this.#unsent.push(bytes)));
  }

  get paragraph(): Y.XmlText {
    const body = this.doc.getXmlFragment(documentField);
    if (body.length === 0) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText()]);
      body.insert(0, [paragraph]);
    }
    const first = body.get(0);
    const text = first instanceof Y.XmlElement ? first.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('the paper begins with no paragraph');
    return text;
  }

  type(letters: string): this {
    for (const letter of letters) this.paragraph.insert(this.paragraph.length, letter);
    return this;
  }

  async flush(): Promise<this> {
    const { paperId, accountId } = this;
    const batch = this.#unsent.map((bytes) => ({ paperId, accountId, bytes }));
    this.#unsent = [];
    if (batch.length > 0) await createRoomStore(this.#world.service).appendUpdates(batch);
    return this;
  }

  async open(): Promise<this> {
    const document = await readDocument(this.#world.service, this.paperId);
    if (document) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(replay(document)), 'heard');
    return this;
  }
}

export async function createLogWorld(service: Db) {
  const world: LogWorld = { service, ada: await putPerson(service, 'Ada') };

  async function readAll(table: string, columns: string, paper_id: string): Promise<unknown[]> {
    const { data, error } = await service.from(table).select(columns).eq('paper_id', paper_id);
    if (error) throw new Error(error.message);
    return data;
  }

  return {
    ...world,
    readAll,
    writeAt: (paperId: string, accountId?: string) => new Writer(world, paperId, accountId),
    async hashStored(paperId: string): Promise<string> {
      const document = await readDocument(service, paperId);
      if (!document) throw new Error('there is no such paper');
      return hashState(replay(document));
    },
    readRuns: (paperId: string) =>
      readAll('paper_author_runs', 'client_id, clock, length, account_id', paperId),
    readSnapshots: (paperId: string) => readAll('paper_snapshots', 'seq, hash', paperId),
    readTail: (paperId: string) => readAll('paper_updates', 'seq', paperId),
    /** A paper of which this many letters are in the log. */
    async putText(letters: string, members: Record<string, string> = { owner: world.ada }): Promise<Writer> {
      const paperId = await putPaper(service, members);
      return new Writer(world, paperId).type(letters).flush();
    },
    /** As if everything had been written so many days ago. */
    async age(paperId: string, days: number): Promise<void> {
      const at = new Date(Date.now() - days * 86_400_000).toISOString();
      await service.from('paper_updates').update({ at }).eq('paper_id', paperId);
    },
  };
}
