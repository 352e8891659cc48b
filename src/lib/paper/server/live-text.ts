// The live text of a paper, as the pages may edit it: through the rooms, so that everybody who has it open sees it at once.
import { getHandle } from '#lib/platform/server/handle.ts';
import { makeUpdate, type EditText } from './rooms/foreign-edit.ts';
import { createRestorer } from './rooms/restorer.ts';

const edit: EditText = (paperId, accountId, change) =>
  getHandle().editPaper(paperId, accountId, (state) => makeUpdate(state, change));

/** Makes a text the present one of a paper; refused while suggestions wait. */
export const restorePaper = createRestorer({ edit });
