// Writes supabase/seed/52_suggest.sql: open suggestions in a paper of the demo. The same suggestions give the same bytes.
import { getSchema } from '@tiptap/core';
import { writeFileSync } from 'node:fs';
import * as Y from 'yjs';
import { Pen } from '../src/lib/paper/editor/suggesting/pen.ts';
import { Places } from '../src/lib/paper/editor/suggesting/places.ts';
import { textExtensions } from '../src/lib/paper/editor/schema.ts';
import { replay } from '../src/lib/paper/server/rooms/document.ts';
import { documentField } from '../src/lib/paper/wire.ts';
import { play, readSource } from './write-demo-papers.ts';

const clara = { id: '019e1764-26a0-7000-8000-000000000103', email: 'clara@example.org' };
const schema = getSchema(textExtensions);

/** What is looked for in the text, what comes in its place, and when that was suggested. */
const suggestions = [
  {
    words: 'ein früherer Sachbearbeiter',
    become: 'ein früherer Sachbearbeiter aus dem Bauamt',
    at: '2026-11-19T14:02:00Z',
  },
  {
    words: 'kaum neue Helfende.',
    become: 'kaum neue Helfende. Aushänge in Arztpraxen haben mehr gebracht.',
    at: '2026-11-19T14:06:00Z',
  },
  { words: ' und fast immer Ruhe', become: ', sondern Ruhe', at: '2026-11-19T14:11:00Z' },
];

interface Suggestion {
  words: string;
  become: string;
  at: string;
}

/** Only what differs is struck and added. */
function suggest(doc: Y.Doc, pen: Pen, { words, become }: Suggestion): void {
  const places = new Places(doc.getXmlFragment(documentField), schema);
  const place = places.texts
    .map((text) => ({
      ...text,
      letters: places.lettersBetween({ from: text.from, to: text.from + text.length }),
    }))
    .find(({ letters }) => letters.includes(words));
  if (!place) throw new Error(`"${words}" is not in the text`);
  let same = 0;
  while (same < words.length && words[same] === become[same]) same++;
  const from = place.from + place.letters.indexOf(words) + same;
  const to = from + words.length - same;
  const insert = { text: place.text, index: to - place.from, letters: become.slice(same) };
  pen.write({
    insert: [insert],
    remove: [],
    strike: places.idsBetween(from, to),
    unstrike: [],
  });
}

/** The whole file, as text. */
export function writeDemoSuggestions(): string {
  const { id, steps } = readSource('digital-lotsen.md');
  const { log } = play(steps);
  const doc = replay({ snapshot: null, updates: log.map(({ bytes }) => bytes), seq: log.length });
  doc.clientID = 52;
  const rows: string[] = [];
  for (const [index, suggestion] of suggestions.entries()) {
    const now = () => Date.parse(suggestion.at);
    const pen = new Pen(doc, { accountId: clara.id, claims: true, now });
    doc.once('update', (bytes: Uint8Array) => {
      const text = Buffer.from(bytes)
        .toString('base64')
        .replaceAll(/(.{116})/g, '$1\n');
      rows.push(`  (${log.length + index + 1}, '${suggestion.at}', '${text}')`);
    });
    suggest(doc, pen, suggestion);
  }
  return `-- Written by scripts/write-demo-suggestions.ts: open suggestions in a paper. Change them there, and run it again.

update public.paper_members set role = 'suggester'
where paper_id = '${id}'
  and account_id = (select id from public.accounts where email = '${clara.email}');

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '${id}', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
${rows.join(',\n')}
) as log (seq, at, bytes)
cross join public.accounts where email = '${clara.email}'
order by seq;
`;
}

if (import.meta.main) writeFileSync('supabase/seed/52_suggest.sql', writeDemoSuggestions());
