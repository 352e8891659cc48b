import type { OfferedText } from './left-texts.ts';

/** What the paper did not take and the person has not taken away yet, each once. */
export class OfferedTexts {
  list: OfferedText[] = $state.raw([]);

  /** Whether all of it would still be there after a reload. */
  get isKept(): boolean {
    return this.list.every(({ isKept }) => isKept);
  }

  add = (...texts: OfferedText[]): void => {
    const others = this.list.filter(({ id }) => !texts.some((text) => text.id === id));
    this.list = [...others, ...texts];
  };

  remove(text: OfferedText): void {
    this.list = this.list.filter((each) => each !== text);
  }
}
