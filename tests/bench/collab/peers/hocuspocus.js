// Hocuspocus; with DB its own debounced snapshots, kept in SQLite.
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import { DatabaseSync } from 'node:sqlite';

function openStore(file) {
  const db = new DatabaseSync(file);
  db.exec('create table if not exists documents (name text primary key, data blob not null)');
  const read = db.prepare('select data from documents where name = ?');
  const write = db.prepare(
    'insert into documents values (?, ?) on conflict (name) do update set data = excluded.data',
  );
  return new Database({
    fetch: async ({ documentName }) => read.get(documentName)?.data ?? null,
    store: async ({ documentName, state }) => void write.run(documentName, state),
  });
}

const extensions = process.env.DB ? [openStore(process.env.DB)] : [];
const server = new Server({ port: Number(process.env.PORT), address: '127.0.0.1', quiet: true, extensions });
await server.listen();
console.log('ready');
