// What somebody wrote and the server has not acknowledged, in this browser's IndexedDB until it has. One database for
// an account, a paper and a version of the schema: nobody else's page opens it, and no newer editor loads it blindly.

export interface Place {
  accountId: string;
  paperId: string;
  schema: number;
}

/** An edit that is not acknowledged, as a Yjs update. */
export interface KeptEdit {
  key: number;
  bytes: Uint8Array;
}

/** Text that cannot go into the paper any more and waits for the person to take it away. */
export interface KeptText {
  /** Why, as the close code that says so. */
  reason: number;
  /** What she wrote last. */
  passages: string;
  /** All of the text as she saw it; empty when it is not known. */
  whole: string;
}

export interface Contents {
  title: string;
  edits: KeptEdit[];
  texts: (KeptText & { key: number })[];
}

interface EditRow {
  bytes: Uint8Array;
  title: string;
}
type TextRow = KeptText & { title: string };

const prefix = 'impulswerk-unsaved';
const [editStore, textStore] = ['edits', 'texts'];
/** Somebody else's page may hold up an opening or a deletion; nobody waits for it longer than this. */
const patience = 3000;

const nameOf = ({ accountId, paperId, schema }: Place) => [prefix, accountId, paperId, schema].join('/');

export class DeviceCopy {
  readonly #db: IDBDatabase;
  /** Set by whoever writes: the database was taken away, and all that was in it. */
  onLost: () => void = () => {};

  private constructor(db: IDBDatabase) {
    this.#db = db;
    // deleted by a sign-out in another window, or by the browser
    db.onversionchange = () => this.#lose();
    db.onclose = () => this.#lose();
  }

  /** Null where the browser keeps nothing: private windows, a full disk, settings. */
  static async open(place: Place): Promise<DeviceCopy | null> {
    try {
      const opening = indexedDB.open(nameOf(place), 1);
      opening.onupgradeneeded = () => {
        for (const name of [editStore, textStore])
          opening.result.createObjectStore(name, { autoIncrement: true });
      };
      // one that comes too late must not stand in the way of a deletion
      const late = () => opening.result.close();
      return new DeviceCopy(await within(settle(opening), () => opening.addEventListener('success', late)));
    } catch {
      return null;
    }
  }

  async read(): Promise<Contents> {
    const stores = this.#db.transaction([editStore, textStore]);
    const [editRows, editKeys, textRows, textKeys] = await Promise.all([
      settle<EditRow[]>(stores.objectStore(editStore).getAll()),
      settle(stores.objectStore(editStore).getAllKeys()),
      settle<TextRow[]>(stores.objectStore(textStore).getAll()),
      settle(stores.objectStore(textStore).getAllKeys()),
    ]);
    return {
      title: [...textRows, ...editRows].at(-1)?.title ?? '',
      edits: editRows.map(({ bytes }, index) => ({ key: Number(editKeys[index]), bytes })),
      texts: textRows.map((row, index) => ({ ...row, key: Number(textKeys[index]) })),
    };
  }

  /** Resolves with the keys once all of them are on the disk; rejects when none is. */
  async addEdits(updates: Uint8Array[], title: string): Promise<number[]> {
    const transaction = this.#write();
    const store = transaction.objectStore(editStore);
    const rows = updates.map((bytes): EditRow => ({ bytes, title }));
    const adding = rows.map((row) => settle(store.add(row)));
    const [keys] = await Promise.all([Promise.all(adding), complete(transaction)]);
    return keys.map(Number);
  }

  async removeEdits(keys: number[]): Promise<void> {
    const transaction = this.#write();
    for (const key of keys) transaction.objectStore(editStore).delete(key);
    await complete(transaction);
  }

  /**
   * Puts a text in the place of these edits, which will never be sent again. Returns its key. Other edits may be those of
   * another window, which has yet to say what becomes of them.
   */
  async setAside(text: KeptText, title: string, keys: number[]): Promise<number> {
    const transaction = this.#write();
    for (const edit of keys) transaction.objectStore(editStore).delete(edit);
    const row: TextRow = { ...text, title };
    const [key] = await Promise.all([
      settle(transaction.objectStore(textStore).add(row)),
      complete(transaction),
    ]);
    return Number(key);
  }

  async removeText(key: number): Promise<void> {
    const transaction = this.#write();
    transaction.objectStore(textStore).delete(key);
    await complete(transaction);
  }

  close(): void {
    this.#db.close();
  }

  #write(): IDBTransaction {
    return this.#db.transaction([editStore, textStore], 'readwrite', { durability: 'strict' });
  }

  #lose(): void {
    this.#db.close();
    this.onLost();
  }
}

/** Where this account has something in this browser; empty, too, in a browser that cannot say. */
export async function findPlaces(accountId: string): Promise<Place[]> {
  try {
    const databases = await within(indexedDB.databases());
    return databases.flatMap(({ name }) => {
      const [start, account, paperId, schema] = name?.split('/') ?? [];
      if (start !== prefix || account !== accountId || !paperId) return [];
      return [{ accountId, paperId, schema: Number(schema) }];
    });
  } catch {
    return [];
  }
}

/** Deletes a database with all that is in it. */
export async function deletePlace(place: Place): Promise<void> {
  // one that is still open elsewhere goes as soon as it is closed there
  await within(settle(indexedDB.deleteDatabase(nameOf(place)))).catch(() => {});
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
  });
}

function within<T>(promise: Promise<T>, onLate: () => void = () => {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onLate();
      reject(new Error('IndexedDB does not answer'));
    }, patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
