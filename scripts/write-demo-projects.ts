// Writes supabase/seed/20_projects.sql from the readable texts in supabase/seed/projects. The same texts give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { helpKinds, projectKinds, projectStages } from '../src/lib/project/kinds.ts';

const folder = 'supabase/seed';
const areas = ['ecosystem', 'administration'] as const;

const Moment = z.iso.datetime({ local: true }).transform((at) => `${at}:00Z`);
const words = (text: string) => text.split(', ');
const Words = z.string().transform(words);

/** The lines `key: value` under a title. */
const Head = z.object({
  by: Words,
  kind: Words.pipe(z.tuple([z.enum(projectKinds), z.enum(projectStages)])),
  also: z.enum(areas).optional(),
  topics: Words,
  posted: z.string().transform((text) => text.split(' ')),
  partners: Words.optional(),
  place: z.string().optional(),
  licence: z.string().optional(),
  repository: z.url().optional(),
  links: z.string().optional(),
});

const Entry = z.object({
  side: z.enum(['needs', 'offers']),
  kind: z.enum(helpKinds),
  until: z.iso.date().optional(),
  text: z.string().min(10).max(500),
});

const Comment = z.object({ by: z.string(), at: Moment, body: z.string() });

interface Source extends z.output<typeof Head> {
  area: (typeof areas)[number];
  title: string;
  summary: string;
  description: string;
  entries: z.output<typeof Entry>[];
  supporters: string[];
  comments: z.output<typeof Comment>[];
}

const entryLine = /^- (sucht|bietet) (\w+)(?: bis (\S+))?: (.*)$/;
const commentLine = /^> (\w+) (\S+): (.*)$/;

/** `##` and a title, the head, the summary, the description, then needs, offers, supporters and comments. */
function readSource(area: Source['area'], text: string): Source {
  const [title = '', ...lines] = text.trim().split('\n');
  const end = lines.indexOf('');
  const head = lines.slice(0, end).map((line) => line.split(/: (.*)/, 2));
  const rest = lines.slice(end + 1);
  const marks = rest.findIndex((line) => /^(- (sucht|bietet) |\+ )/.test(line));
  const [summary = '', ...paragraphs] = rest.slice(0, marks).join('\n').trim().split('\n\n');
  return {
    ...Head.parse(Object.fromEntries(head)),
    area,
    title,
    summary,
    description: paragraphs.join('\n\n'),
    ...readMarks(rest.slice(marks)),
  };
}

function readMarks(lines: string[]): Pick<Source, 'entries' | 'supporters' | 'comments'> {
  const matches = (pattern: RegExp) =>
    lines.flatMap((line) => [pattern.exec(line) ?? []].filter(({ length }) => length));
  return {
    entries: matches(entryLine).map(([, side, kind, until, text]) =>
      Entry.parse({ side: side === 'sucht' ? 'needs' : 'offers', kind, until, text }),
    ),
    supporters: lines.filter((line) => line.startsWith('+ ')).flatMap((line) => words(line.slice(2))),
    comments: matches(commentLine).map(([, by, at, body]) => Comment.parse({ by, at, body })),
  };
}

/** A uuid of version 7 whose random part comes out of a name: the same each time. */
function makeId(at: string, name: string): string {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(name).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

const quote = (text: string | undefined) => (text === undefined ? 'null' : `'${text.replaceAll("'", "''")}'`);
const array = (names: string[]) => `'{${names.join(',')}}'`;
const person = (name: string) => `(select id from public.accounts where email = '${name}@example.org')`;
const organisation = (name: string) =>
  `(select id from public.organisations where name = ${quote(names[name] ?? missing(name))})`;
const missing = (name: string) => {
  throw new Error(`the demo has no organisation called ${name}`);
};

/** What the texts call the organisations of 10_people.sql. */
const names: Record<string, string> = {
  musterau: 'Stadt Musterau',
  neuhafen: 'Stadt Neuhafen',
  wiesenfurt: 'Gemeinde Wiesenfurt',
  ostersiel: 'Gemeinde Ostersiel',
  altenwerth: 'Stadt Altenwerth',
  rheinbrueck: 'Stadt Rheinbrück',
  tannmark: 'Stadt Tannmark',
  kaltenried: 'Stadt Kaltenried',
  weinsteig: 'Stadt Weinsteig',
  seeblick: 'Gemeinde Seeblick',
  talhofen: 'Stadt Talhofen',
  burgwalde: 'Stadt Burgwalde',
  mainfeld: 'Stadt Mainfeld',
  sonnental: 'Landkreis Sonnental',
  freifunk: 'Freifunk Ostersiel e. V.',
  buergerstiftung: 'Bürgerstiftung Sonnental',
  werkstatt: 'Offene Werkstatt Wiesenfurt e. V.',
  deichblick: 'Deichblick Software GmbH',
  energie: 'Energiegenossenschaft Sonnental eG',
  hochschule: 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik',
  reallabor: 'Reallabor Ländlicher Raum, Universität Altenwerth',
  'it-verbund': 'Zweckverband Kommunale IT Sonnental',
  bibliothek: 'Stadtbibliothek Musterau',
};

function writeProject(source: Source): string {
  const [day = '', status = 'published'] = source.posted;
  const at = Moment.parse(day);
  const id = makeId(at, source.title);
  const [who, poster] =
    source.by.length > 1 ? [organisation(source.by[0]!), source.by[1]!] : ['null', source.by[0]!];
  const place =
    source.place && `(select ags from public.municipalities where name = ${quote(names[source.place])})`;
  const link = /^(.*) (\S+)$/.exec(source.links ?? '');
  const links = JSON.stringify(link ? [{ label: link[1], url: link[2] }] : []);
  const values = [
    quote(id),
    quote(source.title),
    quote(source.summary),
    quote(source.description),
    quote(source.area),
    array(source.also ? [source.also] : []),
    who,
    person(poster),
    quote(source.kind[0]),
    quote(source.kind[1]),
    place ?? `(select ags from public.organisations where id = ${who})`,
    quote(links),
    quote(source.licence),
    quote(source.repository),
    // an archived project takes no needs and offers: it becomes one at the end
    quote(status === 'archived' ? 'published' : status),
    quote(at),
    quote(at),
    status === 'draft' ? 'null' : quote(at),
  ];
  return [
    `  -- ${source.title}`,
    `  insert into public.projects (${columns}) values (\n    ${values.join(',\n    ')}\n  );`,
    ...writeRest(source, id, at),
  ].join('\n');
}

const writeArchiving = ({ title }: Source) =>
  `  update public.projects set status = 'archived' where title = ${quote(title)};`;

const columns = [
  'id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links',
  'reuse_licence, repository, status, created_at, updated_at, published_at',
].join(',\n    ');

function writeRest(
  { topics, partners = [], entries, title, supporters, comments }: Source,
  id: string,
  at: string,
): string[] {
  const named = topics.map((topic) => `(${quote(id)}, ${quote(topic)})`);
  const asked = partners.map(
    (name) => `(${quote(id)}, ${organisation(name.replace('?', ''))}, ${!name.endsWith('?')}, ${quote(at)})`,
  );
  return [
    `  insert into public.project_topics (project_id, topic_id) values ${named.join(', ')};`,
    ...(asked.length > 0
      ? [
          `  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values\n    ${asked.join(',\n    ')};`,
        ]
      : []),
    ...entries.map(
      ({ side, kind, until, text }) =>
        `  insert into public.${side} (id, project_id, kind, text, until, created_at, updated_at) values\n    ` +
        `(${quote(makeId(at, `${title} ${text}`))}, ${quote(id)}, ${quote(kind)}, ${quote(text)}, ${quote(until)}, ${quote(at)}, ${quote(at)});`,
    ),
    ...supporters.map(
      (name) =>
        `  insert into public.supports (project_id, account_id, created_at) values (${quote(id)}, ${person(name)}, ${quote(at)});`,
    ),
    ...comments.map(
      ({ by, at: said, body }) =>
        `  insert into public.comments (id, project_id, author_id, body, created_at) values\n    ` +
        `(${quote(makeId(said, body))}, ${quote(id)}, ${person(by)}, ${quote(body)}, ${quote(said)});`,
    ),
  ];
}

/** The whole file, as text. */
export function writeDemoProjects(): string {
  const sources = areas.flatMap((area) => {
    const [, ...texts] = readFileSync(`${folder}/projects/${area}.md`, 'utf8').split(/^## /m);
    return texts.map((text) => readSource(area, text));
  });
  return `-- Written by scripts/write-demo-projects.ts from the texts in projects/. Change those, and run it again.
-- One block, so that the trigger that stamps the present moment is off for these rows and never stays off.
do $$
begin
  alter table public.projects disable trigger project_is_stamped;

${sources.map(writeProject).join('\n\n')}

  -- what the trigger would have filled in
  update public.projects set state = left(ags, 2) where ags is not null;
${sources
  .filter(({ posted }) => posted[1] === 'archived')
  .map(writeArchiving)
  .join('\n')}
  alter table public.projects enable trigger project_is_stamped;
end
$$;
`;
}

if (import.meta.main) writeFileSync(`${folder}/20_projects.sql`, writeDemoProjects());
