// What earlier visits left on this device: edits still to be sent, and texts that can only be given back.
import { closeCodes, SCHEMA_VERSION } from '../wire.ts';
import { deletePlace, DeviceCopy, findPlaces, type KeptText, type Place } from './device-copy.ts';

/** Text that is given back to the person; it stays on this device until she discards it. */
export interface OfferedText extends KeptText {
  id: string;
  /** Whether it would still be there after a reload. */
  isKept: boolean;
  discard(): void;
}

/** `crypto.randomUUID` is there on secure pages alone. */
const newId = () => String(Math.random());

export function offer(text: KeptText, place: Place, key: number | null): OfferedText {
  const id = key === null ? newId() : `${place.schema}/${key}`;
  const discard = () => void (key !== null && removeText(place, key));
  return { ...text, id, isKept: key !== null, discard };
}

/** The same for edits that are nowhere but in this window, of somebody who only reads now. */
export async function offerUpdates(updates: Uint8Array[]): Promise<OfferedText> {
  const { readPassages } = await import('./passages.ts');
  const text = { reason: closeCodes.refused, passages: readPassages(updates), whole: '' };
  return { ...text, id: newId(), isKept: false, discard: () => {} };
}

async function removeText(place: Place, key: number): Promise<void> {
  const copy = await DeviceCopy.open(place);
  await copy?.removeText(key).catch(() => {});
  copy?.close();
}

/**
 * The texts to give back in this paper. Edits that cannot be sent any more become such texts: those of somebody who only
 * reads now, and those of an older schema, which a newer editor does not load.
 */
export async function gatherTexts(
  accountId: string,
  paperId: string,
  mayWrite: boolean,
): Promise<OfferedText[]> {
  const places = (await findPlaces(accountId)).filter((place) => place.paperId === paperId);
  const found = await Promise.all(places.map((place) => gather(place, mayWrite)));
  return found.flat();
}

async function gather(place: Place, mayWrite: boolean): Promise<OfferedText[]> {
  const copy = await DeviceCopy.open(place);
  if (!copy) return [];
  try {
    const isOld = place.schema !== SCHEMA_VERSION;
    let contents = await copy.read();
    if (contents.edits.length > 0 && (isOld || !mayWrite)) {
      const { readPassages } = await import('./passages.ts');
      const passages = readPassages(contents.edits.map(({ bytes }) => bytes));
      const reason = isOld ? closeCodes.outdated : closeCodes.refused;
      const keys = contents.edits.map(({ key }) => key);
      await copy.setAside({ reason, passages, whole: '' }, contents.title, keys);
      contents = await copy.read();
    }
    return contents.texts.map(({ key, ...text }) => offer(text, place, key));
  } catch {
    return [];
  } finally {
    copy.close();
  }
}

/** A paper of which something unsaved lies on this device. */
export interface Remainder {
  paperId: string;
  /** Empty where the device has something that cannot be read. */
  title: string;
  /** What was written, as far as words go; null where that cannot be read. */
  readText: (() => Promise<string>) | null;
}

/** Of one account alone. */
export async function findRemainders(accountId: string): Promise<Remainder[]> {
  const found = await Promise.all((await findPlaces(accountId)).map(readRemainder));
  return found.filter((each) => each !== null);
}

async function readRemainder(place: Place): Promise<Remainder | null> {
  const copy = await DeviceCopy.open(place);
  const contents = await copy?.read().catch(() => null);
  copy?.close();
  // there is something, and nobody can say what: to be asked about all the same
  if (!contents) return { paperId: place.paperId, title: '', readText: null };
  if (contents.edits.length + contents.texts.length === 0) return null;
  const { title, edits, texts } = contents;
  const readText = async () => {
    const { readPassages } = await import('./passages.ts');
    const passages = readPassages(edits.map(({ bytes }) => bytes));
    return [passages, ...texts.map((text) => text.whole || text.passages)]
      .filter(Boolean)
      .join('\n\n* * *\n\n');
  };
  return { paperId: place.paperId, title, readText };
}

/** Removes all that this account has on this device. */
export async function forgetAll(accountId: string): Promise<void> {
  await Promise.all((await findPlaces(accountId)).map(deletePlace));
}
