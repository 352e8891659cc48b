// The thread that compacts, so that nobody's letter waits for it. It cannot open the embedded database: bytes in, bytes out.
import { parentPort } from 'node:worker_threads';
import { compact, type PaperLog } from './compact.ts';

parentPort?.on('message', (log: PaperLog) => {
  parentPort?.postMessage(compact(log));
});
