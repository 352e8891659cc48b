// An export as the answer to a request.
import { error } from '@sveltejs/kit';
import { createHash } from 'node:crypto';
import { m } from '#lib/paraglide/messages.js';
import { reportFault } from '#lib/platform/server/fault.ts';
import { countTry, toNetwork } from '#lib/platform/server/limits.ts';
import type { ExportFormat } from '../../formats.ts';
import { orderExport } from '../workshop/workshop.ts';
import type { Gathered } from './gather.ts';

/** Raised with every change of what the formats look like: a browser that has the old one asks for the new. */
const edition = 2;

interface Asker {
  request: Request;
  locals: App.Locals;
  getClientAddress(): string;
  setHeaders(headers: Record<string, string>): void;
}

/** @throws HttpError 429 when too much is asked for */
export async function countExport(event: Asker): Promise<void> {
  const minutes = await countTry(
    event,
    'export a paper',
    event.locals.account?.id ?? event.getClientAddress(),
  );
  if (minutes) error(429, m.form_too_many({ minutes }));
}

/** The tag of a version in a format: the same as long as it would be the same bytes. Who stands behind it may change. */
export const tagExport = (hash: string, cosigners: string[], format: ExportFormat, address: string): string =>
  `"${createHash('sha256')
    .update(JSON.stringify([edition, hash, cosigners, format, address]))
    .digest('hex')
    .slice(0, 32)}"`;

/**
 * @throws HttpError 503 while too many others wait, this person (without an account: this network) waits for another, or
 * the database is slow; 409 when the text holds what no
 * format could
 */
export async function answerExport(
  event: Asker,
  format: ExportFormat,
  gather: () => Promise<Gathered | null>,
  headers: Record<string, string>,
): Promise<Response> {
  const person = event.locals.account?.id ?? toNetwork(event.getClientAddress());
  const done = await orderExport(person, format, gather);
  if (done === 'slow') reportFault(new Error('the database gave no paper in time'), 'an export was given up');
  if (done === 'busy' || done === 'slow') error(503, m.export_busy());
  if (done === 'nothing') error(409, m.export_invalid());
  const { gathered, written } = done;
  return new Response(new Uint8Array(written.bytes), {
    headers: {
      ...headers,
      'content-type': written.mediaType,
      'content-length': String(written.bytes.length),
      'content-disposition': `attachment; filename="${gathered.fileName}.${written.extension}"`,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}
