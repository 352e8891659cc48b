// Files from outside, by their formats.
import type { DraftFile, ImportFormat } from './draft-file.ts';
import { readDocx } from './docx.ts';
import { readMarkdown } from './markdown.ts';

/** @throws UnreadableFile */
export function readDraftFile(format: ImportFormat, bytes: Uint8Array): DraftFile {
  return format === 'docx' ? readDocx(bytes) : readMarkdown(bytes);
}
