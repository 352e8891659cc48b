import { m } from '#lib/paraglide/messages.js';
import type { PaperRole } from './paper.ts';

const names = {
  owner: m.paper_role_owner,
  editor: m.paper_role_editor,
  suggester: m.paper_role_suggester,
  commenter: m.paper_role_commenter,
  reader: m.paper_role_reader,
};

/** A role in the language of the page. */
export function nameRole(role: PaperRole): string {
  return names[role]();
}
