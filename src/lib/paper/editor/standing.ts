// Who I am here and what I may do, asked anew before an interrupted paper is joined again: meanwhile somebody may have
// signed out, signed in as somebody else, or lost a role, and then nothing that was written may be sent.
import { localizeHref } from '#lib/platform/localize.ts';
import { closeCodes } from '../wire.ts';

export interface Standing {
  accountId: string;
  mayWrite: boolean;
  maySuggest: boolean;
}

/** Goes on as before; or ends with a close code; or what the person may do has changed; or nobody answers. */
export type Outlook =
  { kind: 'same' } | { kind: 'ended'; code: number } | { kind: 'changed' } | { kind: 'unknown' };

export async function askStanding(paperId: string, known: Standing): Promise<Outlook> {
  try {
    const answer = await fetch(localizeHref(`/papers/${paperId}/write/standing`), {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.status === 401) return { kind: 'ended', code: closeCodes.signedOut };
    // whether it is gone or only closed to her, the socket will say
    if (answer.status === 404) return { kind: 'same' };
    if (!answer.ok) return { kind: 'unknown' };
    return compare(known, await answer.json());
  } catch {
    return { kind: 'unknown' };
  }
}

function compare(known: Standing, { accountId, mayWrite, maySuggest }: Standing): Outlook {
  if (accountId !== known.accountId) return { kind: 'ended', code: closeCodes.signedOut };
  const isSame = mayWrite === known.mayWrite && maySuggest === known.maySuggest;
  return { kind: isSame ? 'same' : 'changed' };
}
