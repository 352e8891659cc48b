import { error } from '@sveltejs/kit';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { listCosignatures } from '#lib/paper/server/cosignatures.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { listVersions, readVersion } from '#lib/paper/server/versions.ts';
import { listWithdrawals } from '#lib/paper/server/withdrawals.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';

export async function load({ locals, params, url }) {
  const { db, account } = locals;
  const [version, versions, cosignatures, paper, own, coordinated] = await Promise.all([
    readVersion(db, getLocale(), params.id, params.number),
    listVersions(db, getLocale(), params.id),
    listCosignatures(db, params.id, params.number),
    account ? readPaper(db, getLocale(), account.id, params.id) : null,
    account ? listOwnOrganisations(db, account.id) : [],
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
    address,
    cosigners: cosignatures.filter(({ confirmedAt }) => confirmedAt).map(({ organisation }) => organisation),
    /** Whether an organisation of who asks was asked, or has co-signed. */
    mayCosign: cosignatures.some(({ organisation }) => mine.has(organisation.id)),
    isOwner: paper?.role === 'owner',
    mayWithdraw: paper?.role === 'owner' || coordinated.length > 0,
  };
}
