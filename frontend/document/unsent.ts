import type { Json, NewThread } from './protocol.ts';

/** What one tab has written that the portal has not confirmed: enough to send it again, exactly once. */
export type Unsent = {
  document: string;
  person: string;
  client: string;
  /** of the batch on its way, else of the next */
  seq: number;
  base: number;
  sent: Json[];
  sentThreads: NewThread[];
  waiting: Json[];
  waitingThreads: NewThread[];
  at: number;
};

/** Words that could not become part of the text; they stay until the writer lets them go. */
export type Kept = {
  id: string;
  document: string;
  person: string;
  kind: 'refused' | 'deleted';
  text: string;
  slices: Json[];
  detail: string;
  at: number;
};

/** Where unsent work survives: the browser's database, or memory in Node. */
export interface UnsentStore {
  put(entry: Unsent): Promise<void>;
  remove(document: string, client: string): Promise<void>;
  list(document: string): Promise<Unsent[]>;
  /** Undefined when another living tab works with that client; else a way to let it go. */
  claim(client: string): Promise<(() => void) | undefined>;
  keep(kept: Kept): Promise<void>;
  kept(document: string): Promise<Kept[]>;
  letGo(id: string): Promise<void>;
}

/** For Node, and for a browser that forbids its database. */
export class MemoryStore implements UnsentStore {
  private entries = new Map<string, Unsent>();
  private words = new Map<string, Kept>();
  private claimed = new Set<string>();

  async put(entry: Unsent) {
    this.entries.set(entry.document + '/' + entry.client, structuredClone(entry));
  }

  async remove(document: string, client: string) {
    this.entries.delete(document + '/' + client);
  }

  async list(document: string) {
    return [...this.entries.values()].filter((entry) => entry.document === document).map((entry) => structuredClone(entry));
  }

  async claim(client: string) {
    if (this.claimed.has(client)) return undefined;
    this.claimed.add(client);
    return () => void this.claimed.delete(client);
  }

  async keep(kept: Kept) {
    this.words.set(kept.id, kept);
  }

  async kept(document: string) {
    return [...this.words.values()].filter((kept) => kept.document === document);
  }

  async letGo(id: string) {
    this.words.delete(id);
  }
}

const NAME = 'medina-document';
const OLDEST = 90 * 24 * 3600 * 1000;

/** The browser's database; a claim is a lock that ends with the tab. */
export class BrowserStore implements UnsentStore {
  private readonly database: Promise<IDBDatabase>;

  constructor() {
    this.database = new Promise((done, failed) => {
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('unsent', { keyPath: ['document', 'client'] }).createIndex('document', 'document');
        opening.result.createObjectStore('kept', { keyPath: 'id' }).createIndex('document', 'document');
      };
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
  }

  put(entry: Unsent) {
    return this.write('unsent', (store) => store.put(entry));
  }

  remove(document: string, client: string) {
    return this.write('unsent', (store) => store.delete([document, client]));
  }

  list(document: string) {
    return this.read<Unsent>('unsent', document);
  }

  claim(client: string): Promise<(() => void) | undefined> {
    // without locks (no secure context) the portal still takes each (client, number) once only
    if (!navigator.locks) return Promise.resolve(() => {});
    return new Promise((done) => {
      void navigator.locks.request(`${NAME}/${client}`, { ifAvailable: true }, (lock) => {
        if (!lock) return void done(undefined);
        return new Promise<void>((letGo) => done(letGo));
      });
    });
  }

  keep(kept: Kept) {
    return this.write('kept', (store) => store.put(kept));
  }

  kept(document: string) {
    return this.read<Kept>('kept', document);
  }

  letGo(id: string) {
    return this.write('kept', (store) => store.delete(id));
  }

  private async write(name: string, change: (store: IDBObjectStore) => IDBRequest): Promise<void> {
    const transaction = (await this.database).transaction(name, 'readwrite', { durability: 'relaxed' });
    change(transaction.objectStore(name));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  }

  private async read<T extends { at: number }>(name: string, document: string): Promise<T[]> {
    const asked = (await this.database).transaction(name).objectStore(name).index('document').getAll(document);
    return new Promise((done, failed) => {
      asked.onsuccess = () => done(asked.result.filter((entry: T) => Date.now() - entry.at < OLDEST));
      asked.onerror = () => failed(asked.error);
    });
  }
}
