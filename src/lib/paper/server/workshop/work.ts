// What the workshop is asked for, and what comes back.
import { z } from 'zod';
import type { ExportFormat } from '../../formats.ts';
import type { Card } from '../card/card.ts';
import type { PaperDocument } from '../exports/document.ts';
import type { ImportFormat } from '../imports/draft-file.ts';

export type Work =
  | { kind: 'write'; format: ExportFormat; paper: PaperDocument }
  | { kind: 'read'; format: ImportFormat; bytes: Uint8Array }
  | { kind: 'draw'; card: Card };

export const DrawnCard = z.instanceof(Uint8Array);

export const Done = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type Done = z.output<typeof Done>;
