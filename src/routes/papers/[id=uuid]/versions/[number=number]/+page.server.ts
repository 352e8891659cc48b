import { error } from '@sveltejs/kit';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { listAdoptionsOf } from '#lib/paper/server/adoptions.ts';
import { listCosignatures } from '#lib/paper/server/cosignatures.ts';
import { listForks, readVersionSource } from '#lib/paper/server/forks.ts';
import { readPublished } from '#lib/paper/server/library.ts';
import { listMentions } from '#lib/paper/server/mentions.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { listVersions, readVersion } from '#lib/paper/server/versions.ts';
import { listWithdrawals } from '#lib/paper/server/withdrawals.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { listTopics } from '#lib/project/server/topics.ts';

export async function load({ locals, params, url }) {
  const { db, account } = locals;
  const locale = getLocale();
  const [version, versions, mentions, cosignatures, paper, own, reuse, coordinated] = await Promise.all([
    readVersion(db, locale, params.id, params.number),
    listVersions(db, locale, params.id),
    listMentions(db, 'paper', params.id),
    listCosignatures(db, params.id, params.number),
    account ? readPaper(db, locale, account.id, params.id) : null,
    account ? listOwnOrganisations(db, account.id) : [],
    readReuse(db, locale, params.id, params.number),
    account ? listCoordinations(db, account.id) : [],
  ]);
  if (!version) {
    const withdrawals = await listWithdrawals(db, params.id);
    const withdrawal = withdrawals.find(({ number }) => number === params.number);
    if (withdrawal) error(410, { message: m.version_withdrawn(), withdrawal, newest: versions[0]?.number });
    error(404);
  }
  const address = url.origin + localizeHref(`/papers/${version.paperId}/versions/${version.number}`);
  const mine = new Set(own.map(({ id }) => id));
  return {
    version,
    versions,
    mentions,
    address,
    cosigners: cosignatures.filter(({ confirmedAt }) => confirmedAt).map(({ organisation }) => organisation),
    /** Whether an organisation of who asks was asked, or has co-signed. */
    mayCosign: cosignatures.some(({ organisation }) => mine.has(organisation.id)),
    isOwner: paper?.role === 'owner',
    isMember: paper !== null,
    mayWithdraw: paper?.role === 'owner' || coordinated.length > 0,
    ...reuse,
  };
}

/** What the library says of it, who uses it, on what it builds and what builds on it. */
async function readReuse(db: Db, locale: 'de' | 'en', paperId: string, number: number) {
  const [published, topics, adoptions, source, forks] = await Promise.all([
    readPublished(db, paperId),
    listTopics(db, locale),
    listAdoptionsOf(db, paperId),
    readVersionSource(db, locale, paperId, number),
    listForks(db, paperId),
  ]);
  const about = topics
    .filter(({ id }) => published.topics.includes(id))
    .map(({ id, name }) => ({ id, name }));
  return { kind: published.kind, topics: about, adoptions, source, forks };
}
