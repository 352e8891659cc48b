// In which of the two languages a paper is written: programs that read aloud need to know, and nobody is asked for it.
const common = {
  de: /(?<!\p{L})(der|die|das|und|ist|ein|eine|nicht|mit|für|auf|den|von|zu|wir|sie|sich|werden|wurde|im|auch)(?!\p{L})/giu,
  en: /(?<!\p{L})(the|and|is|a|of|to|with|for|on|not|we|they|are|was|were|this|that|by|as|it)(?!\p{L})/giu,
};

/** By the small words of each; German when it does not show. */
export function guessLanguage(text: string): 'de' | 'en' {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return count(common.en) > count(common.de) ? 'en' : 'de';
}
