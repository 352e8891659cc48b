// The relevance of matching, over texts held in memory: seconds for a set, to try what a change does. What counts is
// the bench through the database; this one has neither its index nor its reasons.
import type { Analyser, Field } from '#lib/matching/analysis/analyser.ts';
import { measureStatistics, titleTimes, toAsking, weighCounts } from '#lib/matching/analysis/relevance.ts';
import type { BenchSet, Ranked } from './sets.ts';

export function rankInMemory({ documents, queries }: BenchSet, analyser: Analyser): Map<string, Ranked> {
  const bags = documents.map(({ title, text }) => {
    const fields: Field[] = [
      [title, titleTimes],
      [text, 1],
    ];
    return analyser.read(fields);
  });
  const statistics = measureStatistics(bags);
  const postings = new Map<number, { at: number; said: number }[]>();
  bags.forEach((bag, at) => {
    const said = weighCounts(bag, statistics);
    bag.terms.forEach((term, index) => {
      const posting = postings.get(term) ?? [];
      posting.push({ at, said: said[index] ?? 0 });
      postings.set(term, posting);
    });
  });
  const rank = (text: string): Ranked => {
    const scores = new Float64Array(documents.length);
    const asking = toAsking(analyser.read([[text, 1]]), statistics);
    asking.terms.forEach((term, index) => {
      const weight = asking.weights[index] ?? 0;
      for (const { at, said } of postings.get(term) ?? []) scores[at] = (scores[at] ?? 0) + weight * said;
    });
    return documents
      .map(({ id }, at) => ({ id, score: (scores[at] ?? 0) / asking.most }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 100);
  };
  return new Map(queries.map(({ id, text }) => [id, rank(text)]));
}
