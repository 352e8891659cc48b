// How much a request may carry. The process takes 6 MB (BODY_SIZE_LIMIT in server.ts), which only files need.
import { error } from '@sveltejs/kit';

/** Bytes for everything else. */
const usual = 512 * 1024;

/** The routes that take files. */
const takingFiles = ['/projects/[id=uuid]/image', '/papers/[id=uuid]/images', '/papers/import'];

/** Whether what a request carries is within the limit of its route. A length that is not told is none. */
export function isWithinLimit(request: Request, route: string | null): boolean {
  if (!request.body || (route && takingFiles.includes(route))) return true;
  const length = Number(request.headers.get('content-length') ?? NaN);
  return length <= usual;
}

/** The same request, of which nothing can be read: who tries ends on the page for what is too much. */
export function withoutBody(request: Request): Request {
  const body = new ReadableStream({ pull: () => error(413) });
  // a stream has to say so, which the types do not know yet
  const init: RequestInit & { duplex: 'half' } = { body, duplex: 'half' };
  return new Request(request, init);
}
