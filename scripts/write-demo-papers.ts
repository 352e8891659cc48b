// Writes supabase/seed/30_papers.sql from the readable texts in supabase/seed/papers. The same texts give the same bytes.
import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as Y from 'yjs';
import { z } from 'zod';
import { textExtensions } from '../src/lib/paper/editor/schema.ts';
import { hashVersion, readText } from '../src/lib/paper/server/versions.ts';
import type { Block, Inline, PaperText } from '../src/lib/paper/text.ts';
import { documentField } from '../src/lib/paper/wire.ts';

const folder = 'supabase/seed';

/** Who writes, with a Yjs client id each: a random one would give other bytes each time. */
const people = [
  'anna',
  'ben',
  'clara',
  'david',
  'emine',
  'hanna',
  'ivan',
  'jana',
  'lena',
  'nora',
  'paul',
  'sami',
  'tom',
  'vera',
] as const;
const Person = z.enum(people);
type Person = z.output<typeof Person>;
const People = z
  .string()
  .transform((names) => names.split(', '))
  .pipe(z.array(Person));

const Head = z.object({
  id: z.uuid(),
  title: z.string().transform((title) => title.replace(/^'(.*)'$/, '$1')),
  area: z.string(),
  owner: Person,
  editors: People.default([]),
  readers: People.default([]),
});

/** What one person added at one time, or the moment at which all of it so far was published. */
type Step = { kind: 'written' | 'published'; by: Person; at: string; text: string };

interface Source extends z.output<typeof Head> {
  steps: Step[];
}

/** `---`, the head as `key: value`, `---`, then steps, each after a comment that says who and when. */
export function readSource(name: string): Source {
  const [, head = '', text = ''] = readFileSync(`${folder}/papers/${name}`, 'utf8').split(/^---$/m);
  const fields = head
    .trim()
    .split('\n')
    .map((line) => line.split(/: (.*)/, 2));
  const mark = /<!-- (published by )?(\w+), (\S+) -->/;
  const [, ...parts] = text.split(mark);
  const steps: Step[] = [];
  for (let at = 0; at < parts.length; at += 4) {
    steps.push({
      kind: parts[at] ? 'published' : 'written',
      by: Person.parse(parts[at + 1]),
      at: z.iso.datetime().parse(parts[at + 2]),
      text: parts[at + 3]?.trim() ?? '',
    });
  }
  return { ...Head.parse(Object.fromEntries(fields)), steps };
}

/** The little Markdown that the texts need: headings, paragraphs and flat lists, a blank line between. */
function readBlocks(text: string): Block[] {
  return text.split(/\n{2,}/).map(readBlock);
}

function readBlock(text: string): Block {
  const heading = /^(##|###) (.*)$/.exec(text);
  if (heading) {
    const level = heading[1] === '##' ? 2 : 3;
    return { type: 'heading', attrs: { level }, content: readInlines(heading[2] ?? '') };
  }
  if (text.startsWith('- ')) return { type: 'bulletList', content: readItems(text, /^- /) };
  if (text.startsWith('1. ')) {
    return { type: 'orderedList', attrs: { start: 1 }, content: readItems(text, /^\d+\. /) };
  }
  return { type: 'paragraph', content: readInlines(text) };
}

function readItems(text: string, bullet: RegExp) {
  return text.split('\n').map((line) => {
    const paragraph: Block = { type: 'paragraph', content: readInlines(line.replace(bullet, '')) };
    return { type: 'listItem' as const, content: [paragraph] };
  });
}

function readInlines(text: string): Inline[] {
  return text.split(/(\*\*[^*]+\*\*|_[^_]+_|\[[^\]]+\]\([^)]+\))/).flatMap(readInline);
}

function readInline(text: string): Inline | [] {
  const link = /^\[(.+)\]\((.+)\)$/.exec(text);
  if (link?.[1] && link[2]) {
    return { type: 'text', text: link[1], marks: [{ type: 'link', attrs: { href: link[2] } }] };
  }
  if (text.startsWith('**')) return { type: 'text', text: text.slice(2, -2), marks: [{ type: 'bold' }] };
  if (text.startsWith('_')) return { type: 'text', text: text.slice(1, -1), marks: [{ type: 'italic' }] };
  return text === '' ? [] : { type: 'text', text };
}

interface Version {
  by: Person;
  at: string;
  body: PaperText;
}

/** Plays the steps: an update of the log for what was written, a version for what was published. */
export function play(steps: Step[]) {
  const schema = getSchema(textExtensions);
  const doc = new Y.Doc();
  const log: { by: Person; at: string; bytes: Uint8Array }[] = [];
  const versions: Version[] = [];
  const content: Block[] = [];
  for (const { kind, by, at, text } of steps) {
    if (kind === 'published') {
      const body = readText({ snapshot: null, updates: log.map(({ bytes }) => bytes), seq: log.length });
      if (!body) throw new Error(`the text of ${at} cannot be published`);
      versions.push({ by, at, body });
      continue;
    }
    content.push(...readBlocks(text));
    doc.clientID = people.indexOf(by) + 1;
    doc.once('update', (bytes: Uint8Array) => log.push({ by, at, bytes }));
    doc.transact(() => {
      prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, doc.getXmlFragment(documentField));
    });
  }
  return { log, versions };
}

export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
export const emailOf = (person: Person) => quote(`${person}@example.org`);

/** Base64 in lines; PostgreSQL skips the breaks. */
const encode = (bytes: Uint8Array) =>
  quote(
    (
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,116}/g) ?? []
    ).join('\n'),
  );

function writePaper(source: Source): string {
  const { id, title, area, owner, editors, readers, steps } = source;
  const { log, versions } = play(steps);
  const begun = quote(steps[0]?.at ?? '');
  const members = [
    `(${emailOf(owner)}, 'owner')`,
    ...editors.map((person) => `(${emailOf(person)}, 'editor')`),
    ...readers.map((person) => `(${emailOf(person)}, 'reader')`),
  ];
  const updates = log.map(
    ({ by, at, bytes }, index) => `  (${index + 1}, ${emailOf(by)}, ${quote(at)}, ${encode(bytes)})`,
  );
  return `-- ${title}

insert into public.papers (id, title, area_id, created_by, created_at)
select ${quote(id)}, ${quote(title)}, ${quote(area)}, id, ${begun}
from public.accounts where email = ${emailOf(owner)};

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select ${quote(id)}, accounts.id, role, ${begun}
from (values ${members.join(', ')}) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select ${quote(id)}, seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
${updates.join(',\n')}
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;
${versions.map((version, index) => writeVersion(source, version, index + 1)).join('')}`;
}

/** Authors are, as when somebody publishes, the people whose letters are in the log by then. */
function writeVersion({ id, title, area }: Source, { by, at, body }: Version, number: number): string {
  const blocks = body.content.map((block) => JSON.stringify(block)).join(',\n');
  return `
insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select ${quote(id)}, ${number}, ${quote(title)}, ${quote(area)},
  ${quote(hashVersion(title, body))},
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = ${quote(id)} and at < ${quote(at)})
  ),
  id, ${quote(at)},
  ${quote(`{"type":"doc","content":[\n${blocks}\n]}`)}
from public.accounts where email = ${emailOf(by)};
`;
}

/** The whole file, as text. */
export function writeDemoPapers(): string {
  const names = readdirSync(`${folder}/papers`).filter((name) => name.endsWith('.md'));
  const papers = names.sort().map((name) => writePaper(readSource(name)));
  return `-- Written by scripts/write-demo-papers.ts from the texts in papers/. Change those, and run it again.\n\n${papers.join('\n')}`;
}

if (import.meta.main) writeFileSync(`${folder}/30_papers.sql`, writeDemoPapers());
