import { error } from '@sveltejs/kit';
import { listShownCooperations } from '#lib/matching/server/cooperations.ts';
import { listExcluded } from '#lib/matching/server/found/answers.ts';
import { listShownMembers, readStanding } from '#lib/organisation/server/members.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { listAdoptionsBy } from '#lib/paper/server/adoptions.ts';
import { listMentions } from '#lib/paper/server/mentions.ts';
import { listNewestVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { Cursor } from '#lib/platform/page.ts';
import { readBoard } from '#lib/project/server/organisation-board.ts';
import { listProjects } from '#lib/project/server/projects.ts';

export async function load({ locals, params, url }) {
  const { db, account } = locals;
  const before = Cursor.parse(url.searchParams.get('before') ?? undefined);
  const [organisation, standing, people, projects, papers, mentions, adoptions, cooperations, excluding] =
    await Promise.all([
      readOrganisation(db, params.id),
      account && readStanding(db, account.id, params.id),
      listShownMembers(db, params.id),
      listProjects(db, getLocale(), { organisation: params.id, before }),
      listNewestVersions(db, getLocale(), { organisation: params.id, limit: 6 }),
      listMentions(db, 'organisation', params.id),
      listAdoptionsBy(db, params.id),
      listShownCooperations(db, 'organisation', params.id),
      account ? listExcluded(db, { excluded: params.id }) : [],
    ]);
  if (!organisation) error(404);
  const board = await readBoard(db, account?.id ?? null, organisation);
  /** Own organisations of who looks to which this one is never proposed again. */
  const excludedBy = excluding.map((pair) => pair.organisation.name);
  const role = standing?.role ?? null;
  return {
    organisation,
    role,
    people,
    projects,
    papers,
    mentions,
    adoptions,
    cooperations,
    board,
    excludedBy,
  };
}
