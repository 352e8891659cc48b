// A line of the log as a sentence in the language of the page.
import { m } from '#lib/paraglide/messages.js';
import type { LogEntry } from './log.ts';

const roles: Record<string, () => string> = {
  owner: m.organisation_role_owner,
  editor: m.organisation_role_editor,
  member: m.organisation_role_member,
};

const fields: Record<string, () => string> = {
  name: m.log_field_name,
  place: m.log_field_place,
  state: m.log_field_state,
  description: m.log_field_description,
  website: m.log_field_website,
};

const word = (words: Record<string, () => string>, key = '') => words[key]?.() ?? key;

interface Words {
  name: string;
  subject: string;
  role: string;
  before: string;
  number: string;
  fields: string;
}

const sentences: Record<string, (words: Words) => string> = {
  member_joined: m.log_member_joined,
  member_added: m.log_member_added,
  member_left: m.log_member_left,
  member_removed: m.log_member_removed,
  role_changed: m.log_role_changed,
  organisation_confirmed: m.log_organisation_confirmed,
  organisation_edited: m.log_organisation_edited,
  project_published: m.log_project_published,
  project_unpublished: m.log_project_unpublished,
  project_archived: m.log_project_archived,
  project_deleted: m.log_project_deleted,
  project_hidden: m.log_project_hidden,
  project_shown_again: m.log_project_shown_again,
  comment_hidden: m.log_comment_hidden,
  comment_shown_again: m.log_comment_shown_again,
  paper_published: m.log_paper_published,
  paper_withdrawn: m.version_log_withdrawn,
  paper_cosigned: m.version_log_cosigned,
  cosignature_taken_back: m.version_log_cosignature_taken_back,
};

/** What is noted without a sentence of its own is told by its bare words. */
export function sayEntry({ action, actor, subject, details }: LogEntry): string {
  const name = actor ?? m.log_nobody();
  const words = {
    name,
    subject: subject.name ? m.log_quoted({ text: subject.name }) : m.log_gone(),
    role: word(roles, details.role),
    before: word(roles, details.before),
    number: String(details.number ?? ''),
    fields: (details.fields ?? []).map((field) => word(fields, field)).join(', '),
  };
  return sentences[action]?.(words) ?? m.log_other({ ...words, action, kind: subject.kind });
}
