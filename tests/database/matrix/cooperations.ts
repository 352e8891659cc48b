// introduction_messages and cooperations: both closed, but for what two sides show
import { randomUUID } from 'node:crypto';
import type { Side, World } from '../policy-world.ts';
import { mark, put, putPerson, type Row } from '../put.ts';
import type { Caller } from '../policy-matrix.ts';
import type { Entry, Kind } from './entry.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

/** May the service alone, and nobody else anything: functions answer the two sides. */
const closed = `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`;

/** Read by everybody. */
const shownToAll = closed.replaceAll(/none( +none +none +none)$/gm, 'all $1');

async function aMessage(world: World, side: Side): Promise<Row> {
  const from_account = await putPerson(world.service);
  const introduction = { id: randomUUID(), from_account, to_organisation: world.organisation[side] };
  await put(world.service, 'introductions', {
    ...introduction,
    message: `A message of enough letters, ${mark()}`,
    state: 'accepted',
    answered_by: await putPerson(world.service),
  });
  return { id: randomUUID(), introduction_id: introduction.id, side: 'to', body: mark() };
}

const message: Kind = {
  what: 'a message between two sides',
  key: ['id'],
  put: async (world, _role, side) => {
    const row = await aMessage(world, side);
    await put(world.service, 'introduction_messages', row);
    return row;
  },
  draft: (world, _role, side) => aMessage(world, side),
  found: ['body'],
  change: () => ({ body: mark() }),
  may: closed,
};

async function aCooperation(world: World, side: Side, more: Row = {}): Promise<Row> {
  return {
    id: randomUUID(),
    from_organisation: await world.newOrganisation('foreign'),
    to_organisation: world.organisation[side],
    proposing_side: 'from',
    agreement: `Something together, ${mark()}`,
    ...more,
  };
}

const cooperation = (what: string, may: string, more: Row): Kind => ({
  what,
  key: ['id'],
  put: async (world, _role, side) => {
    const row = await aCooperation(world, side, more);
    await put(world.service, 'cooperations', row);
    return row;
  },
  draft: (world, _role, side) => aCooperation(world, side, more),
  found: ['id'],
  change: () => ({ agreement: `Something else, ${mark()}` }),
  may,
});

const confirmed = { state: 'confirmed', confirmed_at: '2026-01-01T00:00:00Z' };

export const cooperationTables: Record<string, Entry> = {
  introduction_messages: { kinds: [message], columns: { see: '', give: '', set: '' } },
  cooperations: {
    kinds: [
      cooperation('a proposed cooperation', closed, { from_shows: true, to_shows: true }),
      cooperation('a confirmed cooperation that one side shows', closed, { ...confirmed, from_shows: true }),
      cooperation('a confirmed cooperation that both sides show', shownToAll, {
        ...confirmed,
        from_shows: true,
        to_shows: true,
      }),
      cooperation('an ended cooperation that both sides showed', closed, {
        ...confirmed,
        from_shows: true,
        to_shows: true,
        state: 'ended',
        closed_at: '2026-02-01T00:00:00Z',
      }),
    ],
    columns: {
      see: 'id, from_project, from_organisation, to_project, to_organisation, confirmed_at',
      give: '',
      set: '',
    },
  },
};

const people: Caller[] = ['stranger'];

export const cooperationFunctions: Record<string, { may: Caller[]; args: Record<string, unknown> }> = {
  write_introduction_message: { may: people, args: { p_id: nobody, p_body: 'Hello' } },
  change_introduction_message: {
    may: people,
    args: { p_introduction_id: nobody, p_id: nobody, p_body: null },
  },
  list_introduction_messages: { may: people, args: { p_id: nobody } },
  note_introduction_read: { may: people, args: { p_id: nobody, p_until: nobody } },
  propose_cooperation: {
    may: people,
    args: { p_introduction_id: nobody, p_agreement: 'Something together', p_starts_on: null, p_shows: true },
  },
  answer_cooperation: { may: people, args: { p_id: nobody, p_confirm: true, p_shows: true } },
  end_cooperation: { may: people, args: { p_id: nobody } },
  show_cooperation: { may: people, args: { p_id: nobody, p_shows: true } },
  list_cooperations: { may: people, args: {} },
  list_shown_cooperations: { may: ['anonymous', 'stranger'], args: { p_project_id: nobody } },
  list_side_recipients: {
    may: ['service'],
    args: { p_introduction_id: nobody, p_cooperation_id: null, p_side: 'to' },
  },
  let_introduction_teach: { may: people, args: { p_id: nobody, p_teaches: true } },
  list_match_outcomes: { may: ['service'], args: {} },
};

const byHand = 'nobody writes a cooperation by hand, since it speaks for both sides';

export const cooperationDefiners: Record<string, string> = {
  'access.list_own_parties_in_touch':
    'cooperations are read by functions alone; it tells who may speak for the project, and nobody else anything',
  'access.part_found_matches': 'a trigger: nobody but the background search writes what was found',
  'public.write_introduction_message':
    'the talk is closed; it lets only the two sides write, while they exchange',
  'public.change_introduction_message': 'the talk is closed; it lets only the author change her words',
  'public.list_introduction_messages': 'the talk is closed; it answers only its two sides',
  'public.note_introduction_read':
    'nobody changes an introduction by hand; it notes what the own side has read',
  'public.propose_cooperation': `${byHand}; it lets one of the two begin`,
  'public.answer_cooperation': `${byHand}; it lets only the side that did not propose`,
  'public.end_cooperation': `${byHand}; it lets either of the two`,
  'public.show_cooperation': `${byHand}; it changes what the own side wants to show`,
  'access.own_cooperations': 'cooperations are closed; it answers with own ids alone',
  'public.list_cooperations': 'what was agreed is for the two sides alone; it answers only about own ones',
  'public.let_introduction_teach':
    'nobody changes an introduction by hand; it changes the consent of the own side',
};
