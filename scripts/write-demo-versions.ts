// Writes supabase/seed/54_versions.sql: former states and a review of the demo's drafts, and a version with abstract and
// cosignatures. Texts and hashes come from the papers' own logs, so that they fit.
import { writeFileSync } from 'node:fs';
import { hashCanonical } from '../src/lib/paper/server/canonical-hash.ts';
import { readState, type DraftState } from '../src/lib/paper/server/history/read-state.ts';
import { emailOf, play, quote, readSource } from './write-demo-papers.ts';

type Person = Parameters<typeof emailOf>[0];

const json = (value: unknown) => quote(JSON.stringify(value));

/** The states that a paper's log went through, oldest first. */
function readStates(name: string): {
  id: string;
  title: string;
  states: (DraftState & { at: string; by: Person })[];
} {
  const source = readSource(name);
  const { log } = play(source.steps);
  const states = log.map(({ at, by }, index) => {
    const updates = log.slice(0, index + 1).map(({ bytes }) => bytes);
    const state = readState({ snapshot: null, updates, seq: updates.length });
    if (!state) throw new Error(`the text of ${at} cannot be read`);
    return { ...state, at, by };
  });
  return { id: source.id, title: source.title, states };
}

/** @param minutes how long after the last letter of it a state was kept */
function writeState(
  paper: string,
  number: number,
  state: DraftState & { at: string; by: Person },
  named: string | null,
  minutes: number,
): string {
  const id = `01a20000-0000-7000-8000-00000000${String(540 + number).padStart(4, '0')}`;
  const by = named ? `(select id from public.accounts where email = ${emailOf(state.by)})` : 'null';
  return `
insert into public.paper_states
  (id, paper_id, kind, name, made_by, made_at, seq, text_hash, authorship, body)
values (
  ${quote(id)}, ${quote(paper)}, ${named ? `'named', ${quote(named)}` : `'automatic', null`}, ${by},
  ${quote(state.at)}::timestamptz + interval '${minutes} minutes', ${state.seq}, ${quote(state.textHash)},
  ${json(state.authorship)},
  ${json(state.body)}
);
`;
}

function writeHistory(): string {
  const { id, states } = readStates('digital-lotsen.md');
  const named = new Map([[2, 'Vor den Empfehlungen']]);
  const all = states
    .slice(0, -1)
    .map((state, at) => writeState(id, at + 1, state, named.get(at) ?? null, named.has(at) ? 20 : 10));
  const [before, last] = [states.at(-2), states.at(-1)];
  const review = quote('01a20000-0000-7000-8000-000000000550');
  return `-- A draft with a history, in review: one approval was for an earlier state, one reviewer asks for changes.
${all.join('')}
insert into public.paper_summaries (paper_id, abstract_de, abstract_simple, keywords) values (
  ${quote(id)},
  'Zwei Städte haben Ehrenamtliche gewonnen, die anderen durch den digitalen Alltag helfen. Das Papier hält fest, wer sich gemeldet hat, was die Menschen hält und wie ein Jahr mit ihnen aussieht.',
  'Manche Menschen brauchen Hilfe am Smartphone oder am Computer. Lotsinnen und Lotsen helfen ihnen. Hier steht: So findet eine Stadt solche Menschen.',
  array['Ehrenamt', 'Teilhabe', 'Digital-Lotsen']
);

insert into public.paper_reviews (id, paper_id, asked_by, asked_at, note)
select ${review}, ${quote(id)}, id, '2026-11-16T08:00:00Z', 'Bitte achtet vor allem darauf, ob die Empfehlungen auch für kleine Gemeinden taugen.'
from public.accounts where email = ${emailOf('anna')};

insert into public.paper_reviewers (review_id, account_id, answer, word, text_hash, answered_at)
select ${review}, accounts.id, answer, word, text_hash, answered_at::timestamptz
from (values
  (${emailOf('ben')}, 'approved', 'Für mich ist das rund.', ${quote(before?.textHash ?? '')}, '2026-11-17T10:12:00Z'),
  (${emailOf('clara')}, 'changes', 'Wie viele Stunden im Monat kostet die Begleitung? Das fehlt mir noch.', ${quote(last?.textHash ?? '')}, '2026-11-19T07:40:00Z')
) as given (email, answer, word, text_hash, answered_at)
join public.accounts using (email);
`;
}

function writeVersion(): string {
  const { id, title, states } = readStates('rufbus.md');
  const body = states.at(-1)?.body;
  const abstracts = {
    de: 'Ein Landkreis hat die gemietete Buchung seines Rufbusses durch eine eigene ersetzt: erst das Telefon, dann das Bündeln der Fahrten, zuletzt das Netz. Das Papier erzählt, in welcher Reihenfolge, mit wem und was beinahe schiefging.',
    en: 'A district replaced the rented booking system of its on-demand bus with one of its own: first the telephone, then the pooling of rides, at last the web. The paper tells in which order, with whom, and what nearly went wrong.',
    simple:
      'Ein Rufbus fährt nur, wenn jemand ihn bestellt. Früher gehörte das Programm für die Bestellung einer Firma. Heute gehört es dem Landkreis. Hier steht, wie das ging.',
  };
  const keywords = ['Rufbus', 'Mobilität', 'Open Source', 'Landkreis'];
  const hash = hashCanonical({ title, body, abstracts, keywords, licence: 'CC-BY-4.0' });
  return `
-- A version with abstracts, which an organisation has co-signed and another one has been asked to.

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, hash_form, authors, published_by, published_at,
    abstract_de, abstract_en, abstract_simple, keywords, approvals, body)
select ${quote(id)}, 2, title, area_id, ${quote(hash)}, 2, authors, published_by, '2026-11-12T10:00:00Z',
  ${quote(abstracts.de)},
  ${quote(abstracts.en)},
  ${quote(abstracts.simple)},
  array[${keywords.map(quote).join(', ')}], 2, body
from public.paper_versions where paper_id = ${quote(id)} and number = 1;

insert into public.paper_cosignatures (paper_id, number, organisation_id, asked_at, confirmed_at) values
  (${quote(id)}, 2, '019fd0fd-77a0-7000-8000-000000000216', '2026-11-12T10:20:00Z', '2026-11-13T08:05:00Z'),
  (${quote(id)}, 2, '019df702-0d00-7000-8000-000000000201', '2026-11-12T10:21:00Z', null);
`;
}

/** The whole file, as text. */
export function writeDemoVersions(): string {
  return `-- Written by scripts/write-demo-versions.ts. Change that, or the texts in papers/, and run it again.\n\n${writeHistory()}${writeVersion()}`;
}

if (import.meta.main) writeFileSync('supabase/seed/54_versions.sql', writeDemoVersions());
