import { requireAccount } from '#lib/account/server/recognise.ts';
import { listIntroductions } from '#lib/matching/server/introductions.ts';

export async function load({ locals, url }) {
  requireAccount({ locals, url });
  const introductions = await listIntroductions(locals.db);
  return {
    incoming: introductions.filter(({ isIncoming }) => isIncoming),
    outgoing: introductions.filter(({ isIncoming }) => !isIncoming),
  };
}
