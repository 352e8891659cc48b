// Made-up projects in any number, the same for the same seed: for measuring, and for lists that are longer than a page.
import { helpKinds, projectKinds, projectStages } from '#lib/project/kinds.ts';

/** The mulberry32 generator: numbers from 0 to 1, the same for the same seed. */
function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const openings = [
  'Bürger',
  'Jugend',
  'Verwaltungs',
  'Nachbarschafts',
  'Klima',
  'Mobilitäts',
  'Wärme',
  'Dorf',
  'Stadt',
];
const endings = [
  'beteiligung',
  'werkstatt',
  'plattform',
  'beratung',
  'karte',
  'planung',
  'dienst',
  'labor',
  'netz',
];
const aims = [
  'schneller zum Bescheid',
  'kurze Wege im Quartier',
  'Wissen teilen statt doppelt arbeiten',
  'Daten, die allen nützen',
  'gemeinsam planen, gemeinsam bauen',
  'Hilfe für den Einstieg',
];
const sentences = [
  'Wir proben in kleinen Schritten, was sich im Alltag des Rathauses bewährt.',
  'Vereine, Schulen und das Bauamt sitzen von Anfang an mit am Tisch.',
  'Gesucht werden Kommunen, die denselben Weg gehen und ihre Erfahrungen teilen.',
  'Die Software ist offen und darf von anderen übernommen werden.',
  'Nach einem Jahr zeigt eine kleine Auswertung, was gelungen ist und was nicht.',
  'Für die Förderung fehlt noch ein Partner aus der Wissenschaft.',
  'Ehrenamtliche übernehmen die Pflege, das Amt stellt Räume und Technik.',
  'Einwohnerinnen und Einwohner melden zurück, wo es hakt.',
  'Der Datenschutz ist geklärt, die Unterlagen dazu liegen bei.',
  'Das Vorhaben läuft in drei Ortsteilen und soll in die Fläche gehen.',
];
const partners = ['civil_society', 'company', 'science', 'public_body', 'district'];

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A valid id that carries a number. */
const writeId = (kind: string, number: number) =>
  `${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** The id of the project with this number, counted from 0. */
export const generatedProjectId = (number: number) => writeId('0000beef', number);
const organisationId = (number: number) => writeId('0000cafe', number);

export interface Place {
  ags: string;
  name: string;
}

/** What texts are put together from; without it, a handful of sentences of this file. */
export interface Sources {
  titles: readonly string[];
  sentences: readonly string[];
  /** What needs and offers say; a few words of a title follow, so that no two are the same. */
  helps: readonly string[];
}

/**
 * SQL, for the owner of the schema, that fills an empty database with this many projects, with their organisations,
 * topics, needs and offers. They are spread over the last three years before the day given.
 */
export function generateProjects(
  count: number,
  { places, topics, today, sources }: { places: Place[]; topics: string[]; today: Date; sources?: Sources },
  seed = 1,
): string[] {
  const dice = createDice(seed);
  const number = (below: number) => Math.floor(dice() * below);
  const pick = <T>(list: readonly T[]): T => list[number(list.length)]!;
  // places with many projects and places with few, as it would be
  const pickPlace = () => places[Math.floor(dice() ** 2 * places.length)]!;

  const organisations = Array.from({ length: Math.max(4, Math.round(count / 10)) }, (_, at) => {
    const town = places[at];
    if (town && at % 2 === 0) return { id: at, kind: 'municipality', name: town.name, place: town };
    const place = pickPlace();
    return {
      id: at,
      kind: pick(partners),
      name: `${pick(openings)}${pick(endings)} ${place.name} ${at}`,
      place,
    };
  });
  const lists = {
    projects: [] as string[],
    topics: [] as string[],
    needs: [] as string[],
    offers: [] as string[],
  };
  for (let at = 0; at < count; at++) {
    const id = quote(generatedProjectId(at));
    const organisation = dice() < 0.85 ? pick(organisations) : null;
    const place = organisation?.place ?? (dice() < 0.8 ? pickPlace() : null);
    const named = sources ? pick(sources.titles) : `${pick(openings)}${pick(endings)}`;
    const title = `${named}${place ? ` in ${place.name}` : ''}: ${pick(aims)}`.slice(0, 120);
    const text = (length: number) =>
      Array.from({ length }, () => pick(sources?.sentences ?? sentences)).join(' ');
    const helpText = () =>
      sources ? `${pick(sources.helps)} (${pick(sources.titles)})`.slice(0, 500) : pick(sentences);
    const paragraphs = Array.from({ length: 2 + number(4) }, () => `## ${pick(endings)}\n\n${text(5)}`);
    const published = new Date(today.getTime() - number(3 * 365 * 24 * 60) * 60_000).toISOString();
    const areas = dice() < 0.5 ? ['ecosystem', 'administration'] : ['administration', 'ecosystem'];
    lists.projects.push(
      [
        ...[id, quote(title), quote(text(3).slice(0, 280)), quote(paragraphs.join('\n\n'))],
        ...[quote(pick(projectKinds)), quote(pick(projectStages)), quote(areas[0]!)],
        dice() < 0.2 ? `'{${areas[1]}}'` : `'{}'`,
        ...[
          organisation ? quote(organisationId(organisation.id)) : 'null',
          place ? quote(place.ags) : 'null',
        ],
        place ? quote(place.ags.slice(0, 2)) : 'null',
        ...[String(dice() < 0.7), `'published'`, quote(published), quote(published), quote(published)],
        String(number(40)),
      ].join(','),
    );
    const chosen = new Set(Array.from({ length: 1 + number(3) }, () => pick(topics)));
    for (const topic of chosen) lists.topics.push(`${id},${quote(topic)}`);
    for (const helps of [lists.needs, lists.offers]) {
      for (let more = number(3); more > 0; more--) {
        const until = dice() < 0.3 ? quote(dice() < 0.5 ? '2020-01-01' : '2999-01-01') : 'null';
        const state = dice() < 0.8 ? 'open' : 'met';
        helps.push(
          [id, quote(pick(helpKinds)), quote(helpText()), until, quote(state), quote(published)].join(','),
        );
      }
    }
  }
  const chunks = (rows: string[]) =>
    Array.from({ length: Math.ceil(rows.length / 1000) }, (_, at) => rows.slice(at * 1000, (at + 1) * 1000));
  const insert = (into: string, rows: string[]) =>
    chunks(rows).map(
      (some) => `insert into public.${into} values ${some.map((row) => `(${row})`).join(',\n')}`,
    );
  const tables = ['projects', 'project_topics', 'needs', 'offers'];
  const helpColumns = '(project_id, kind, text, until, state, created_at)';
  return [
    ...insert(
      'organisations (id, kind, name, place, ags)',
      organisations.map(({ id, kind, name, place }) =>
        [organisationId(id), kind, name, place.name, place.ags].map(quote).join(','),
      ),
    ),
    // dates and counts are the database's own; the search is told once, at the end
    ...tables.map((table) => `alter table public.${table} disable trigger user`),
    ...insert(
      `projects (id, title, summary, description, kind, stage, area_id, further_area_ids, organisation_id, ags, state,
        cooperation_wanted, status, created_at, updated_at, published_at, support_count)`,
      lists.projects,
    ),
    ...insert('project_topics (project_id, topic_id)', lists.topics),
    ...insert(`needs ${helpColumns}`, lists.needs),
    ...insert(`offers ${helpColumns}`, lists.offers),
    ...tables.map((table) => `alter table public.${table} enable trigger user`),
    'select access.renew_project_texts(array(select id from public.projects))',
    // and so is matching
    "insert into public.match_queue (project_id) select id from public.projects where status = 'published' on conflict do nothing",
    ...['need', 'offer'].map(
      (side) => `insert into public.match_help_queue (${side}_id)
        select helps.id from public.${side}s as helps join public.projects on projects.id = helps.project_id
        where access.is_open(helps.state, helps.until) and cooperation_wanted on conflict do nothing`,
    ),
    'analyze',
  ];
}
