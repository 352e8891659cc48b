// Writes supabase/seed/53_comments.sql: the talk about one of the demo's papers, with the marks in its text. To be run again
// when that text changes.
import { writeFileSync } from 'node:fs';
import * as Y from 'yjs';
import { listTexts, markPassage } from '../src/lib/paper/comments/passage.ts';
import { replay } from '../src/lib/paper/server/rooms/document.ts';
import { documentField } from '../src/lib/paper/wire.ts';
import { readDemoLog } from './write-demo-papers.ts';

/** A Yjs client id of its own: a random one would give other bytes each time. */
const client = 53;

interface Said {
  by: string;
  at: string;
  body: string;
  /** Whom it mentions. */
  calls?: string;
}

interface Talk {
  id: string;
  quote: string;
  /** Words that are not in the text any more have no mark. */
  isGone?: boolean;
  said: [Said, ...Said[]];
  resolved?: { by: string; at: string };
}

const talks: Talk[] = [
  {
    id: '01a1c1d0-0000-7000-8000-000000005301',
    quote: 'kaum neue Helfende',
    said: [
      {
        by: 'clara',
        at: '2026-11-18T10:12:00Z',
        body: 'Wie viele waren es ungefähr? Bei uns hat das Amtsblatt immerhin zwei gebracht. @Anna Brandt, habt ihr das gezählt?',
        calls: 'anna',
      },
      {
        by: 'ben',
        at: '2026-11-18T13:40:00Z',
        body: 'In Neuhafen war es eine Person, und die kam über ihren Nachbarn. Ich würde die Zahl nicht in den Text schreiben.',
      },
    ],
  },
  {
    id: '01a1c1d0-0000-7000-8000-000000005302',
    quote: 'auf einer Karte, die auf jedem Tisch liegt',
    said: [
      {
        by: 'clara',
        at: '2026-11-19T08:05:00Z',
        body: 'Diese Karte würden wir gern nachdrucken. Lässt sie sich am Ende des Papiers verlinken?',
      },
    ],
  },
  {
    id: '01a1c1d0-0000-7000-8000-000000005303',
    quote: 'Einmal im Monat treffen sich alle',
    said: [
      { by: 'clara', at: '2026-11-19T08:20:00Z', body: 'Auch in den Ferien?' },
      { by: 'ben', at: '2026-11-19T16:02:00Z', body: 'Ja, dann im Eiscafé. Das gehört aber nicht hierher.' },
    ],
    resolved: { by: 'clara', at: '2026-11-19T17:30:00Z' },
  },
  {
    id: '01a1c1d0-0000-7000-8000-000000005304',
    quote: 'Der Leitfaden ist bei Anna erhältlich.',
    isGone: true,
    said: [
      {
        by: 'clara',
        at: '2026-11-17T15:45:00Z',
        body: 'Wer das Papier in drei Jahren liest, weiß nicht, wer Anna ist. Besser ein Link?',
      },
    ],
  },
];

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const emailOf = (person: string) => quote(`${person}@example.org`);
const accountOf = (person: string) => `(select id from public.accounts where email = ${emailOf(person)})`;

/** One update with all marks, after the paper's own log. */
function writeMarks(log: Uint8Array[]): Uint8Array {
  const doc = replay({ snapshot: null, updates: log, seq: log.length });
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  const texts = listTexts(doc.getXmlFragment(documentField));
  doc.transact(() => {
    for (const { id, quote: words, isGone } of talks) {
      if (isGone) continue;
      const found = texts.flatMap((text) => {
        const letters: string = text
          .toDelta()
          .map(({ insert }: { insert: string }) => insert)
          .join('');
        const from = letters.indexOf(words);
        return from < 0 ? [] : [{ text, from, to: from + words.length }];
      });
      if (found.length !== 1)
        throw new Error(`these words stand in the text ${found.length} times: ${words}`);
      markPassage({ spans: found, quote: words }, id);
    }
  });
  return Y.encodeStateAsUpdate(doc, before);
}

function writeTalk(paper: string, { id, quote: words, said, resolved }: Talk, number: number): string {
  const remarks = said.map(({ by, at, body }, index) => {
    const remark = remarkId(number, index);
    return `  (${quote(remark)}, ${quote(id)}, ${quote(paper)}, ${accountOf(by)}, ${quote(at)},\n    ${quote(body)})`;
  });
  const calls = said.flatMap(({ calls: called }, index) =>
    called
      ? [
          `insert into public.paper_mentions (remark_id, paper_id, account_id, mailed_at)
values (${quote(remarkId(number, index))}, ${quote(paper)}, ${accountOf(called)}, now());
`,
        ]
      : [],
  );
  return `
insert into public.paper_threads (id, paper_id, author_id, created_at, resolved_at, resolved_by, quote)
values (${quote(id)}, ${quote(paper)}, ${accountOf(said[0].by)}, ${quote(said[0].at)},
  ${resolved ? quote(resolved.at) : 'null'}, ${resolved ? accountOf(resolved.by) : 'null'}, ${quote(words)});

insert into public.paper_remarks (id, thread_id, paper_id, author_id, created_at, body)
values
${remarks.join(',\n')};
${calls.join('')}`;
}

const remarkId = (talk: number, index: number) => `01a1c1d0-0000-7000-8000-0000000053${talk}${index}`;

/** The whole file, as text. */
export function writeDemoComments(): string {
  const { id, log } = readDemoLog('digital-lotsen.md');
  const bytes =
    Buffer.from(writeMarks(log))
      .toString('base64')
      .match(/.{1,116}/g) ?? [];
  return `-- Written by scripts/write-demo-comments.ts. Change the talk there, and run it again.

insert into public.paper_updates (paper_id, seq, account_id, at, bytes)
select ${quote(id)}, max(seq) + 1, null, '2026-11-19T08:20:00Z', decode(${quote(bytes.join('\n'))}, 'base64')
from public.paper_updates where paper_id = ${quote(id)};
${talks.map((talk, index) => writeTalk(id, talk, index + 1)).join('')}`;
}

if (import.meta.main) writeFileSync('supabase/seed/53_comments.sql', writeDemoComments());
