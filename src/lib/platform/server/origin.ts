// Where this site is, as seen from outside: the operator's ORIGIN, or plain http on the host that was asked for.
import type { IncomingMessage } from 'node:http';

/** Tells the built pages their own address. Overwrites what a client may have sent under these names. */
export function stampOrigin(request: IncomingMessage, origin?: string): void {
  const own = ownOrigin(request, origin);
  request.headers['x-own-protocol'] = own.protocol.slice(0, -1);
  request.headers['x-own-host'] = own.host;
}

/** Browsers name the page that opens a socket; only our own may. */
export function isOwnOrigin(claimed: string | undefined, request: IncomingMessage, origin?: string): boolean {
  return claimed !== undefined && claimed === ownOrigin(request, origin).origin;
}

function ownOrigin(request: IncomingMessage, origin?: string): URL {
  if (origin) return new URL(origin);
  const host = request.headers.host ?? 'localhost';
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : new URL('http://localhost');
}
