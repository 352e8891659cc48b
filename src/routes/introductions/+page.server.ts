import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCooperations } from '#lib/matching/server/cooperations.ts';
import { listIntroductions } from '#lib/matching/server/introductions.ts';

export async function load({ locals, url }) {
  requireAccount({ locals, url });
  const [introductions, cooperations] = await Promise.all([
    listIntroductions(locals.db),
    listCooperations(locals.db),
  ]);
  return {
    incoming: introductions.filter(({ isIncoming }) => isIncoming),
    outgoing: introductions.filter(({ isIncoming }) => !isIncoming),
    // what was put off or taken back stands with its introduction
    cooperations: cooperations.filter(({ state }) => ['proposed', 'confirmed', 'ended'].includes(state)),
  };
}
