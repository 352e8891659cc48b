// What the contracts of introductions and cooperations need: two sides that have just begun to exchange.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import {
  answerCooperation,
  listShownCooperations,
  proposeCooperation,
  readCooperationOf,
} from '#lib/matching/server/cooperations.ts';
import { answerIntroduction, createIntroduction } from '#lib/matching/server/introductions.ts';
import { readTalk, sayInTalk } from '#lib/matching/server/talk.ts';
import type { PartyRef } from '#lib/matching/matching.ts';
import type { TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPeople } from './put.ts';

export const agreement = 'We try it together for a year.';
export const ofProject = (id: string): PartyRef => ({ type: 'project', id });

export type Exchange = Awaited<ReturnType<typeof beginExchange>>;

/** Ada and Ann of a company with a project, Ben and Bea of a town with one: Ada has asked, and Bea accepted. */
export async function beginExchange(database: TestDatabase) {
  const { service } = database;
  const [ada = '', ann = '', ben = '', bea = '', member = '', stranger = ''] = await putPeople(service, [
    'Ada Asker',
    'Ann Alike',
    'Ben Owner',
    'Bea Editor',
    'Mia Member',
    'Sam Stranger',
  ]);
  const company = await putOrganisation(service, { owner: ada, editor: ann });
  const town = await putOrganisation(service, { owner: ben, editor: bea, member });
  async function putProject(more: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    const texts = { title: 'A project', summary: 'Ten letters.', area_id: 'ecosystem', status: 'published' };
    await put(service, 'projects', { id, ...texts, ...more });
    return id;
  }

  const as = (who: string) => database.as(who);

  async function asked(from: PartyRef | null, to: PartyRef, who = ada): Promise<string> {
    const message = 'Would you like to talk about this with us?';
    const outcome = await createIntroduction(as(who), { from, to, message, reasons: [] });
    if (outcome.kind !== 'asked') throw new Error(outcome.kind);
    return outcome.id;
  }

  async function accepted(from: PartyRef | null, to: PartyRef, who = ada): Promise<string> {
    const id = await asked(from, to, who);
    expect(await answerIntroduction(as(bea), id, { accept: true, answer: '' })).toBe('done');
    return id;
  }

  const tool = await putProject({ organisation_id: company });
  const need = await putProject({ organisation_id: town });
  const introduction = await accepted(ofProject(tool), ofProject(need));

  const say = (who: string, body = 'Hello!', id = introduction) => sayInTalk(as(who), id, body);
  const bodies = async (who: string, id = introduction) =>
    (await readTalk(as(who), id)).messages.map(({ body }) => body);
  const propose = (who: string, { id = introduction, shows = true } = {}) =>
    proposeCooperation(as(who), id, { agreement, starts: '2027-01-01', shows });
  const answer = (who: string, id: string, confirm = true, shows = true) =>
    answerCooperation(as(who), id, { confirm, shows });
  const shownOn = async (project: string, who: string | null = null) =>
    (await listShownCooperations(database.as(who), 'project', project)).map(({ other }) => other.id);

  async function proposed(who = ada, more: { id?: string; shows?: boolean } = {}): Promise<string> {
    expect(await propose(who, more)).toBe('done');
    return (await readCooperationOf(as(who), more.id ?? introduction))?.id ?? '';
  }

  async function confirmed(shows = true): Promise<string> {
    const id = await proposed(ada, { shows });
    expect(await answer(ben, id, true, shows)).toBe('done');
    return id;
  }

  return {
    database,
    service,
    ada,
    ann,
    ben,
    bea,
    member,
    stranger,
    company,
    town,
    tool,
    need,
    introduction,
    putProject,
    as,
    asked,
    accepted,
    say,
    bodies,
    propose,
    answer,
    shownOn,
    proposed,
    confirmed,
  };
}
