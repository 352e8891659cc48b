// What a file from outside holds of a paper, before its pictures are looked at: blocks as the editor has them, but that
// a picture is named by its place in a list.
import { z } from 'zod';

export type ImportFormat = 'docx' | 'markdown';

/** What a text cannot take over, or only changed. */
export const LossKind = z.enum([
  'text box',
  'comment',
  'change',
  'look',
  'object',
  'equation',
  'header',
  'link',
  'picture',
  'moved picture',
  'undescribed picture',
  'nested table',
  'wide table',
  'heading level',
  'code',
  'html',
  'note',
  'place',
]);
export type LossKind = z.output<typeof LossKind>;

export const Loss = z.object({
  kind: LossKind,
  count: z.number().int().min(1),
  /** The first few, in the file's own words. */
  examples: z.array(z.string().max(200)).max(3),
});
export type Loss = z.output<typeof Loss>;

/** A node of the editor. */
export interface DraftNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DraftNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export const DraftNode: z.ZodType<DraftNode> = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  get content() {
    return z.array(DraftNode).optional();
  },
  text: z.string().optional(),
  marks: z
    .array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
});

export const DraftFile: z.ZodType<DraftFile> = z.object({
  /** Empty when the file names none. */
  title: z.string(),
  blocks: z.array(DraftNode),
  pictures: z.array(z.instanceof(Uint8Array)),
  losses: z.array(Loss),
});
export interface DraftFile {
  title: string;
  blocks: DraftNode[];
  pictures: Uint8Array[];
  losses: Loss[];
}

/** Counts what is lost. */
export class Losses {
  readonly #found = new Map<LossKind, Loss>();

  note(kind: LossKind, example = ''): void {
    const loss = this.#found.get(kind) ?? { kind, count: 0, examples: [] };
    this.#found.set(kind, loss);
    loss.count += 1;
    const words = [...example.replaceAll(/\s+/g, ' ').trim()].slice(0, 80).join('');
    if (words && loss.examples.length < 3 && !loss.examples.includes(words)) loss.examples.push(words);
  }

  list(): Loss[] {
    return LossKind.options.flatMap((kind) => this.#found.get(kind) ?? []);
  }
}
