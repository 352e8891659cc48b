// A paper as data: the text as the editor has it, what stands on its title page, and its pictures. See
// docs/decisions/exports.md for what each key holds.
import type { PaperDocument, WrittenExport } from './document.ts';

export function writeJson({ source, pictures }: PaperDocument): WrittenExport {
  const files = [...pictures].map(([id, { mediaType, bytes }]) => ({
    id,
    mediaType,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const { text, ...facts } = source;
  const json = JSON.stringify({ format: 'impulspapier', ...facts, body: text, files }, null, 2);
  return {
    bytes: new TextEncoder().encode(`${json}\n`),
    mediaType: 'application/json; charset=utf-8',
    extension: 'json',
  };
}
