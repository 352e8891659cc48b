// What machines ask of the process beside its pages: whether it is well (/health), and its figures (/metrics).
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';

type Log = Pick<Logger, 'error'>;

export interface Figures {
  contentType: string;
  read(): Promise<string>;
}

interface UpkeepOptions {
  /** Asks the database something small. */
  askDatabase(): Promise<boolean>;
  /** Null where there are none to be had: then /metrics is a page that does not exist. */
  metrics: { token: string; figures: Figures } | null;
  log: Log;
}

/** Milliseconds that the database may take, and that an answer counts for all who ask. */
const patience = 3_000;
const freshness = 1_000;

/** Answers a request for upkeep; false leaves it to the pages. */
export type Upkeep = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createUpkeep({ askDatabase, metrics, log }: UpkeepOptions): Upkeep {
  const isWell = shareAnswers(async () => {
    const answered = askDatabase().catch(() => false);
    return Promise.race([answered, setTimeout(patience, false, { ref: false })]);
  });
  return (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (path === '/health') void isWell().then((well) => answerHealth(response, well));
    else if (path === '/metrics' && metrics) void answerMetrics(request, response, metrics, log);
    else return false;
    return true;
  };
}

/** However many ask, the database is asked once at a time and once a second. */
function shareAnswers(ask: () => Promise<boolean>): () => Promise<boolean> {
  let last: { answer: Promise<boolean>; until: number } | null = null;
  return () => {
    if (!last || last.until < Date.now()) {
      const shared = { answer: ask(), until: Infinity };
      void shared.answer.then(() => (shared.until = Date.now() + freshness));
      last = shared;
    }
    return last.answer;
  };
}

function answerHealth(response: ServerResponse, isWell: boolean): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(isWell ? 200 : 503, headers);
  response.end(JSON.stringify({ status: isWell ? 'ok' : 'database away' }));
}

async function answerMetrics(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { token, figures }: NonNullable<UpkeepOptions['metrics']>,
  log: Log,
): Promise<void> {
  if (!isSame(headers.authorization ?? '', `Bearer ${token}`)) {
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    return;
  }
  try {
    const text = await figures.read();
    response.writeHead(200, { 'content-type': figures.contentType, 'cache-control': 'no-store' }).end(text);
  } catch (error) {
    log.error({ error }, 'the figures could not be read');
    response.writeHead(500).end();
  }
}

/** Without telling by its time how much of it was right. */
function isSame(given: string, expected: string): boolean {
  const [left, right] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
