/** A message that many sockets get. What goes over the line is the same for all of them and is made once. */
export class SharedMessage {
  readonly bytes: Uint8Array;
  #framed: Buffer | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** One whole binary frame as a server sends it, unmasked and uncompressed (RFC 6455, section 5.2). */
  get framed(): Buffer {
    return (this.#framed ??= frame(this.bytes));
  }
}

const lastFrame = 0x80;
const binary = 0x02;

function frame(bytes: Uint8Array): Buffer {
  const { length } = bytes;
  const headLength = length < 126 ? 2 : length < 0x10000 ? 4 : 10;
  const framed = Buffer.allocUnsafe(headLength + length);
  framed[0] = lastFrame | binary;
  if (headLength === 2) framed[1] = length;
  else if (headLength === 4) {
    framed[1] = 126;
    framed.writeUInt16BE(length, 2);
  } else {
    framed[1] = 127;
    framed.writeBigUInt64BE(BigInt(length), 2);
  }
  framed.set(bytes, headLength);
  return framed;
}
