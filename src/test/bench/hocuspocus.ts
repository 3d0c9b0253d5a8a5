import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';

// A Hocuspocus whose texts lie in SQLite, as safe from a power cut as PostgreSQL's; says what has been stored.
type Order = { port: number; file: string; debounce?: number };
const { port, file, debounce }: Order = JSON.parse(process.argv[2]);
const database = new DatabaseSync(file);
database.exec('pragma journal_mode = wal; pragma synchronous = full; create table if not exists text (name text primary key, state blob)');
const read = database.prepare('select state from text where name = ?');
const write = database.prepare('insert into text values (?, ?) on conflict (name) do update set state = excluded.state');

const server = new Server({
  port,
  quiet: true,
  ...(debounce === undefined ? {} : { debounce, maxDebounce: debounce }),
  extensions: [
    new Database({
      fetch: async ({ documentName }) => (read.get(documentName)?.state as Uint8Array | undefined) ?? null,
      store: async ({ documentName, document, state }) => {
        const clocks = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(document)));
        write.run(documentName, state);
        process.send!({ stored: documentName, clocks });
      },
    }),
  ],
});
await server.listen();
process.send!({ listening: true });
process.on('disconnect', () => process.exit(0));
