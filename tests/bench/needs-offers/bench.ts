// `npm run bench:needs-offers`: how well partners are found in our own set of needs and offers, beside plain ways; the
// tuning half and the half that is kept out of tuning, each by itself.
import { measureQuality, type Lists } from './quality.ts';
import { rankings } from './rankings.ts';
import { readSet } from './set.ts';
import { rankStored } from './stored.ts';

const isQuick = process.argv.includes('--quick');

for (const half of ['tuning', 'held'] as const) {
  const set = readSet([half]);
  console.log(
    `\n${half}: ${set.needs.length} needs, ${set.offers.length} offers, ${set.parties.length} parties`,
  );
  const tell = (label: string, lists: Lists) => {
    const { precision, mutual, coverage, ndcg } = measureQuality(set, lists);
    const figures = { 'mutual precision': mutual, coverage, 'precision@6': precision, 'nDCG@6': ndcg };
    const told = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`);
    console.log(`${label.padEnd(22)} ${told.join('  ')}`);
  };
  for (const [label, rank] of Object.entries(rankings)) tell(label, rank(set.parties));
  if (!isQuick) tell('our score, by index', await rankStored(set.parties));
}
process.exit(0);
