// The one process: pages, sockets and, when no Supabase is configured, the embedded database.
import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { hasAccounts } from '#lib/account/server/accounts.ts';
import { deleteExpired } from '#lib/account/server/sessions.ts';
import { openSearcher } from '#lib/matching/server/found/searcher.ts';
import { openEmbeddingOf } from '#lib/matching/server/embedding/open-embedding.ts';
import { openIndexer } from '#lib/matching/server/indexer.ts';
import { readVocabularyFile } from '#lib/matching/server/vocabulary-file.ts';
import { openCompaction } from '#lib/paper/server/compaction/compaction.ts';
import { createRoomStore } from '#lib/paper/server/log.ts';
import { openStates } from '#lib/paper/server/history/states-upkeep.ts';
import { openRooms } from '#lib/paper/server/open-rooms.ts';
import { createBenchRooms } from '#lib/paper/server/bench-rooms.ts';
import { openAdminSocket } from '#lib/platform/server/admin-socket.ts';
import { openBackend } from '#lib/platform/server/backend.ts';
import { DataFolderInUse, openDataFolder } from '#lib/platform/server/data-folder.ts';
import { openDb, openServiceDb } from '#lib/platform/server/database.ts';
import { EnvironmentError, readEnvironment, type Environment } from '#lib/platform/server/environment.ts';
import { provideHandle, type Handle } from '#lib/platform/server/handle.ts';
import { createLimits, noLimits } from '#lib/platform/server/limits.ts';
import { createLog } from '#lib/platform/server/log.ts';
import { sweepForms } from '#lib/platform/server/once.ts';
import { greet } from '#lib/platform/server/greeting.ts';
import { openOutbox } from '#lib/platform/server/outbox.ts';
import { stampAddress, stampOrigin } from '#lib/platform/server/origin.ts';
import { createUpkeep, type Upkeep } from '#lib/platform/server/upkeep.ts';

export { greet, readEnvironment };

/** Milliseconds that a stop waits for requests under way, and after which it gives up as a whole. */
const farewell = 5_000;
const patience = 30_000;

export interface House {
  demo: boolean;
  databaseKind: 'embedded' | 'postgres' | 'supabase';
  folder: string;
  /** Answers the socket upgrades of this HTTP server. */
  attachSockets(server: EventEmitter): void;
  /** Answers what supervisors and Prometheus ask; false leaves a request to the pages. */
  answerUpkeep: Upkeep;
  /** @param answered when the last request is; until then, or for five seconds, the database stays */
  close(answered?: Promise<unknown>): Promise<void>;
}

/** Opens everything but the pages, and hands it to them; `npm run dev` does the same inside Vite. */
export async function openHouse(
  environment: Environment,
  flags: { empty: boolean; demo: boolean },
): Promise<House> {
  const log = createLog(environment.LOG_LEVEL);
  const isLimited = environment.LIMITS === 'on';
  if (!isLimited) log.warn('LIMITS=off: anybody may try passwords without end; for tests alone');
  const folder = openDataFolder(environment.DATA_DIR);
  const backend = await openBackend({
    folder: `${folder.path}/database`,
    jwtSecret: environment.SUPABASE_JWT_SECRET ?? folder.keys.jwtSecret,
    databaseUrl: environment.DATABASE_URL,
    ...readSupabase(environment),
  });
  const service = openServiceDb(backend.access);
  const wantsDemo = backend.kind === 'embedded' ? backend.fresh && !flags.empty : flags.demo;
  if (wantsDemo && !(await hasAccounts(service))) {
    await backend.loadDemo();
    folder.markDemo();
  }
  const demo = folder.isDemo();
  const compaction = openCompaction(service, environment.PAPER_LOG_DAYS, log);
  const states = openStates(service, log);
  const papers = await openRooms({
    service,
    store: states.watch(compaction.watch(createRoomStore(service, backend.callAsService))),
    environment,
    isShared: backend.kind !== 'embedded',
    log,
  });
  const { rooms } = papers;
  const mail = {
    from: environment.MAIL_FROM,
    smtpUrl: environment.SMTP_URL,
    retrySeconds: environment.MAIL_RETRY,
    folder: `${folder.path}/mail`,
  };
  const outbox = openOutbox(service, mail, log);
  let tellOfMatches: Parameters<Handle['hearOfMatches']>[0] | undefined;
  provideHandle({
    database: backend.access,
    mail,
    deliverMails: outbox.deliver,
    legalTexts: resolve(environment.LEGAL_TEXTS ?? `${folder.path}/legal`),
    vocabulary: readVocabulary(environment.VOCABULARY, `${folder.path}/vocabulary.txt`, log),
    embeddingModel: (environment.EMBEDDINGS_URL && environment.EMBEDDINGS_MODEL) ?? null,
    log,
    limits: isLimited ? createLimits() : noLimits,
    demo,
    sources: new URL('./', import.meta.url),
    // never rejects; how long it takes is no concern of the request that brings the news
    accessChanged: (paperId) => void rooms.recheckNow(paperId),
    markPassage: (marking) => rooms.markPassage(marking),
    talkChanged: (paperId) => rooms.tellTalk(paperId),
    editPaper: (...edit) => rooms.edit(...edit),
    hearOfMatches: (listener) => (tellOfMatches = listener),
    matchMails: environment.MATCH_MAILS,
    // only mails that nobody asked for need it; without an ORIGIN there is no mail server, and they stay here
    origin: new URL(environment.ORIGIN ?? `http://localhost:${environment.PORT}`).origin,
  });

  const sweep = () =>
    Promise.all([
      deleteExpired(service),
      sweepForms(service),
      outbox.sweep(),
      compaction.trim(),
      states.thin(),
    ]).catch((error: unknown) => log.error({ error }, 'sweeping failed'));
  let swept = sweep();
  const sweeper = setInterval(() => (swept = sweep()), 24 * 60 * 60 * 1000).unref();
  let isClosing = false;
  const isForTests = demo || environment.COLLAB_LIMITS === 'off';
  const admin = openAdminSocket(
    folder.path,
    { 'bench-rooms': (args) => createBenchRooms(service, isForTests, args) },
    log,
  );
  const indexer = openIndexer(service, log);
  const embedding = openEmbeddingOf(environment, service, log);
  const searcher = openSearcher({
    service,
    everyone: openDb(null, backend.access),
    tell: async (organisation) => tellOfMatches?.(organisation),
    log,
  });
  // what an earlier process has left
  void outbox.deliver();

  return {
    demo,
    databaseKind: backend.kind,
    folder: folder.path,
    answerUpkeep: createUpkeep({
      log,
      askDatabase: async () => !isClosing && !(await service.rpc('uuid_v7')).error,
      metrics: papers.metrics,
    }),
    attachSockets: (server) => {
      server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        // In development Vite answers the sockets of its own.
        if (!rooms.handleUpgrade(request, socket, head) && server.listenerCount('upgrade') === 1)
          socket.destroy();
      });
    },
    close: async (answered) => {
      isClosing = true;
      admin.close();
      clearInterval(sweeper);
      await Promise.all([papers.close(), outbox.close()]);
      await Promise.all([
        compaction.close(),
        states.close(),
        indexer.close(),
        searcher.close(),
        embedding?.close(),
      ]);
      // PostgreSQL's driver may wait for ever when it is closed while somebody still asks
      await Promise.race([Promise.all([swept, answered]), setTimeout(farewell, undefined, { ref: false })]);
      await backend.close();
      folder.release();
    },
  };
}

/** @throws EnvironmentError where a list is named that cannot be read */
function readVocabulary(named: string | undefined, usual: string, log: ReturnType<typeof createLog>): string {
  if (!named && !existsSync(usual)) return '';
  try {
    return readVocabularyFile(named ?? usual, log);
  } catch (error) {
    throw new EnvironmentError(`VOCABULARY: ${named ?? usual} cannot be read.`, { cause: error });
  }
}

function readSupabase({ SUPABASE_URL: url, SUPABASE_ANON_KEY: anonKey }: Environment) {
  return url && anonKey ? { supabase: { url, anonKey } } : {};
}

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const args = process.argv.slice(2);
  const house = await openHouse(environment, {
    empty: args.includes('--empty'),
    demo: args.includes('--demo'),
  });
  // The build reads these when it is loaded; `stampOrigin` and `stampAddress` fill the headers.
  Object.assign(process.env, {
    PROTOCOL_HEADER: 'x-own-protocol',
    HOST_HEADER: 'x-own-host',
    ADDRESS_HEADER: 'x-own-address',
    BODY_SIZE_LIMIT: '6M',
  });
  const build = new URL('../build/handler.js', import.meta.url).href;
  const { handler } = await import(build);

  const server = createServer((request, response) => {
    if (house.answerUpkeep(request, response)) return;
    stampOrigin(request, environment.ORIGIN);
    stampAddress(request, environment.TRUST_PROXY);
    handler(request, response, () => response.writeHead(404).end());
  });
  house.attachSockets(server);
  server.on('error', (error) =>
    fail(new EnvironmentError(`PORT: cannot listen on ${environment.PORT}: ${error.message}`)),
  );
  server.listen(environment.PORT, environment.HOST, () => greet(environment, house));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(patience, undefined, { ref: false }).then(() => fail(new Error('the stop took too long')));
    const answered = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await house.close(answered);
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A start that cannot be: one line for what the operator can mend, the whole error for the rest. */
export function fail(error: unknown): never {
  const known = error instanceof EnvironmentError || error instanceof DataFolderInUse;
  console.error(known ? error.message : error);
  process.exit(1);
}

if (import.meta.main) main().catch(fail);
