// A zip file from outside, unpacked within limits: a few kilobytes can claim to be gigabytes.
import { unzipSync } from 'fflate';

/** Bytes that all files may unpack to, and one of XML. */
const mostBytes = 60 * 1024 * 1024;
const mostXml = 20 * 1024 * 1024;
const mostFiles = 2000;

/** Why a file cannot be read; the message is for the log. */
export class UnreadableFile extends Error {}

/** @throws UnreadableFile for what is no zip file, or too large a one */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let sum = 0;
  let count = 0;
  const check = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    count += 1;
    sum += originalSize;
    if (count > mostFiles || sum > mostBytes || (/\.(xml|rels)$/i.test(name) && originalSize > mostXml))
      throw new UnreadableFile('the file unpacks to too much');
    return true;
  };
  try {
    // each file is unpacked into as many bytes as the list of contents says and no more, so that a lie is cut off
    return new Map(Object.entries(unzipSync(bytes, { filter: check })));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('the file is no zip file', { cause: error });
  }
}
