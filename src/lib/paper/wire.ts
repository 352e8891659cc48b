/**
 * What browser and room server agree on: addresses, message numbers and close codes of the paper's socket.
 * The rest is the y-websocket protocol, unchanged, so that a stock `y-websocket` 3.1 client can take part.
 */

/** Version of the editor's document schema; part of the address, so that an older editor is refused (4409)
 * before it deletes nodes that it does not know from the shared document. */
export const SCHEMA_VERSION = 3;

/** Sockets live at `/live/<schema version>/<paper id>`; `WebsocketProvider` gets `/live/<version>` and the id. */
export const livePath = '/live';

/** The `Y.XmlFragment` of the document that the editor binds to. */
export const documentField = 'body';

/** First varuint of every frame. 0, 1 and 3 are y-websocket's own. */
export const messageSync = 0;
export const messageAwareness = 1;
export const messageQueryAwareness = 3;

/**
 * "Is it saved?": the client sends `varuint 100, varuint counter`, the server sends the same frame back after
 * the commit that holds everything this socket sent before it. Counters grow; an echo of `n` settles every
 * counter up to `n`. Nobody gets the message unasked: a stock client would log an error.
 */
export const messageSaved = 100;

/**
 * Why the server closed the socket. y-websocket gives up for good on 4400 to 4499 and reconnects on the rest.
 * After `forbidden`, `gone`, `refused` and `tooLarge` unsent edits will never be taken: they are offered as text.
 * After `signedOut`, `outdated` and `crowded` they are kept.
 */
export const closeCodes = {
  /** A frame that no honest client sends. */
  malformed: 4400,
  signedOut: 4401,
  /** No role on this paper, or a foreign origin. */
  forbidden: 4403,
  gone: 4404,
  outdated: 4409,
  /**
   * A write that the role does not allow. Nothing of it was taken, and nothing later from this copy can be, because it
   * hangs on that: offer the person her text, discard the copy and its client id, and open anew.
   */
  refused: 4412,
  /** One frame, or the whole document, is too large: sending it again would end the same way. */
  tooLarge: 4413,
  /** The room is full, or the person has too many windows open in it; the reason says which. */
  crowded: 4429,
  /** The role changed: reconnect, and read the page's data again, because the editor may have become read-only. */
  roleChanged: 4501,
  restart: 1012,
  retry: 1013,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
