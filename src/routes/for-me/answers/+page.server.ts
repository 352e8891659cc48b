import { requireAccount } from '#lib/account/server/recognise.ts';
import { readDone } from '#lib/matching/found/answer.ts';
import { listAnswers, listExcluded, recallDone } from '#lib/matching/server/found/answers.ts';
import { listMemberships } from '#lib/organisation/server/members.ts';
import { speakerRoles } from '#lib/organisation/roles.ts';

/** All that was said, by organisation. */
export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const [memberships, answers, excluded, done] = await Promise.all([
    listMemberships(locals.db, account.id),
    listAnswers(locals.db),
    listExcluded(locals.db),
    recallDone(locals.db, readDone(url)),
  ]);
  const organisations = memberships.map(({ organisation: { id, name }, role }) => ({
    id,
    name,
    mayAnswer: speakerRoles.some((speaker) => speaker === role),
    remembered: answers.filter(
      ({ answer, organisation }) => answer === 'interesting' && organisation.id === id,
    ),
    setAside: answers.filter(({ answer, organisation }) => answer === 'unsuitable' && organisation.id === id),
    excluded: excluded.filter(({ organisation }) => organisation.id === id),
  }));
  return { organisations, done };
}
