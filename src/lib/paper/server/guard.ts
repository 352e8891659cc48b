// Who may open a paper's socket, and who still may. It needs the service: sessions are readable by nobody else, and one
// recheck asks for many people at once.
import { z } from 'zod';
import { readSessionToken, validateSession } from '#lib/account/server/sessions.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { PaperRole } from '../paper.ts';
import { closeCodes } from '../wire.ts';
import type { RoomGuard } from './rooms/store.ts';

const Admitted = z.object({ role: PaperRole.nullable(), name: z.string().nullable() });
const Standings = z.array(z.union([PaperRole, z.literal('signed-out')]).nullable());

export function createRoomGuard(service: Db): RoomGuard {
  return {
    async admit(request, paperId) {
      const token = readSessionToken(request.headers.cookie);
      const session = token ? await validateSession(service, token) : null;
      if (!session) return { ok: false, code: closeCodes.signedOut };
      const accountId = session.account.id;
      const question = { p_paper_id: paperId, p_account_id: accountId };
      const found = await readOne(Admitted, service.rpc('admit_to_paper', question));
      if (!found) return { ok: false, code: closeCodes.gone };
      if (!found.role || !found.name) return { ok: false, code: closeCodes.forbidden };
      return { ok: true, visitor: { accountId, sessionId: session.id, name: found.name, role: found.role } };
    },
    async recheck(open) {
      const sockets = open.map(({ sessionId, accountId, paperId }) => ({
        session_id: sessionId,
        account_id: accountId,
        paper_id: paperId,
      }));
      const standings = await readOne(Standings, service.rpc('recheck_paper_access', { p_sockets: sockets }));
      if (standings?.length !== open.length) throw new Error('a recheck must answer for every socket');
      return standings;
    },
  };
}
