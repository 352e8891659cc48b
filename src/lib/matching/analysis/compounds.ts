// Compounds into their parts, by a list of simple words: Bürgerbeteiligung is Bürger and Beteiligung.
import { remember } from '../text/remember.ts';

/** What joins two parts (Arbeit-s-amt, Schule + Hof = Schul-hof has none). */
const links = ['', 's', 'es', 'n', 'en', 'er', 'e'];
/** What the last part may end in when it is inflected. */
const endings = ['s', 'es', 'n', 'en', 'er', 'e', 'ern', 'innen', 'in', 'ung'];
/** Parts of fewer letters are found everywhere. */
const shortest = 3;

interface Split {
  parts: string[];
  /** Fewer and longer parts cost less. */
  cost: number;
}

/** @param words folded simple words; what is made tells the folded parts of a folded word, none of a simple one */
export function createSplitter(words: ReadonlySet<string>): (folded: string) => string[] {
  const findEnd = (piece: string) => {
    if (words.has(piece)) return { part: piece, cost: 1 };
    const ending = endings.find(
      (each) =>
        piece.endsWith(each) &&
        piece.length - each.length >= shortest &&
        words.has(piece.slice(0, -each.length)),
    );
    return ending ? { part: piece.slice(0, -ending.length), cost: 1.2 } : null;
  };

  const split = (word: string): string[] => {
    const best: (Split | undefined)[] = [{ parts: [], cost: 0 }];
    const offer = (at: number, { parts, cost }: Split) => {
      if (cost < (best[at]?.cost ?? Infinity)) best[at] = { parts, cost };
    };
    for (let from = 0; from + shortest <= word.length; from++) {
      const before = best[from];
      if (!before) continue;
      for (let to = from + shortest; to < word.length; to++) {
        const piece = word.slice(from, to);
        if (!words.has(piece)) continue;
        const cost = before.cost + (piece.length < 5 ? 1.5 : 1);
        for (const link of links) {
          const isLink = word.startsWith(link, to) && to + link.length < word.length;
          if (isLink)
            offer(to + link.length, { parts: [...before.parts, piece], cost: cost + (link ? 0.1 : 0) });
        }
      }
      const end = from > 0 ? findEnd(word.slice(from)) : null;
      if (end) {
        const cost = before.cost + end.cost + (end.part.length < 5 ? 0.5 : 0);
        offer(word.length, { parts: [...before.parts, end.part], cost });
      }
    }
    return best[word.length]?.parts ?? [];
  };
  return remember((word) => (word.length < 2 * shortest ? [] : split(word)));
}
