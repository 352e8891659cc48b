// The process in which a paper is written or read: what takes too long or too much memory ends here, and nowhere else.
import { readDraftFile } from '../imports/read.ts';
import { writeExport } from '../exports/writers.ts';
import type { Done, Work } from './work.ts';

async function work(order: Work): Promise<unknown> {
  if (order.kind === 'write') return writeExport(order.format, order.paper);
  if (order.kind === 'draw') {
    // fifty megabytes that nothing else needs
    const { drawCard } = await import('../card/draw-card.ts');
    return drawCard(order.card);
  }
  return readDraftFile(order.format, order.bytes);
}

const explain = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

process.once('message', (order: Work) => {
  work(order)
    .then(
      (value): Done => ({ ok: true, value }),
      (error: unknown): Done => ({ ok: false, message: explain(error) }),
    )
    .then((done) => process.send?.(done, () => process.disconnect()));
});
