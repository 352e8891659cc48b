// Where this site is, as seen from outside: the operator's ORIGIN, or plain http on the host that was asked for.
import type { IncomingMessage } from 'node:http';

/** Tells the built pages their own address. Overwrites what a client may have sent under these names. */
export function stampOrigin(request: IncomingMessage, origin?: string): void {
  const own = ownOrigin(request, origin);
  request.headers['x-own-protocol'] = own.protocol.slice(0, -1);
  request.headers['x-own-host'] = own.host;
}

/**
 * Tells the built pages the address of who asks, for limits. Each trusted proxy has added the one that it saw at the
 * end of X-Forwarded-For; what stands before these may be made up, and without a proxy all of it.
 */
export function stampAddress(request: IncomingMessage, proxies: number): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined;
  request.headers['x-own-address'] = seen || request.socket.remoteAddress || 'unknown';
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
