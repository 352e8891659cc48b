// The policy matrix: every role × table × operation. A new table (or view) of schema public needs one entry here.
import { commentDefiners, commentFunctions, commentTables } from './matrix/comments.ts';
import { cooperationDefiners, cooperationFunctions, cooperationTables } from './matrix/cooperations.ts';
import { compactionFunctions, compactionTables } from './matrix/compaction.ts';
import { editorFunctions, editorTables } from './matrix/editor.ts';
import { existFunctions } from './matrix/exist.ts';
import { exportDefiners, exportFunctions, exportTables } from './matrix/exports.ts';
import { fileTables } from './matrix/files.ts';
import { formeDefiners, formeFunctions, formeTables } from './matrix/forme.ts';
import { joiningTables } from './matrix/joining.ts';
import { logTables } from './matrix/log.ts';
import { embeddingFunctions, embeddingTables } from './matrix/embeddings.ts';
import { matchHelpDefiners, matchHelpFunctions, matchHelpTables } from './matrix/match-helps.ts';
import { matchIndexDefiners, matchIndexFunctions, matchIndexTables } from './matrix/match-index.ts';
import { matchingTables } from './matrix/matching.ts';
import { needTables } from './matrix/needs.ts';
import { networkDefiners, networkFunctions } from './matrix/network.ts';
import { onceTables } from './matrix/once.ts';
import { organisationTables } from './matrix/organisations.ts';
import { outboxTables } from './matrix/outbox.ts';
import { registerTables } from './matrix/register.ts';
import { paperTables } from './matrix/papers.ts';
import { partnerTables } from './matrix/partners.ts';
import { processFunctions } from './matrix/processes.ts';
import { projectTables } from './matrix/projects.ts';
import { people } from './matrix/people.ts';
import { reuseDefiners, reuseFunctions, reuseTables } from './matrix/reuse.ts';
import { searchDefiners, searchFunctions, searchTables } from './matrix/search.ts';
import { talkDefiners, talkFunctions, talkTables } from './matrix/talk.ts';
import { postingFunctions } from './matrix/posting.ts';
import { versionDefiners, versionFunctions, versionTables } from './matrix/versions.ts';
import type { Entry } from './matrix/entry.ts';

export const tables: Record<string, Entry> = {
  ...people,
  ...organisationTables,
  ...projectTables,
  ...needTables,
  ...partnerTables,
  ...joiningTables,
  ...logTables,
  ...paperTables,
  ...reuseTables,
  ...compactionTables,
  ...editorTables,
  ...commentTables,
  ...versionTables,
  ...matchIndexTables,
  ...matchHelpTables,
  ...embeddingTables,
  ...matchingTables,
  ...cooperationTables,
  ...formeTables,
  ...fileTables,
  ...exportTables,
  ...outboxTables,
  ...searchTables,
  ...talkTables,
  ...onceTables,
  // last, since its rows make everybody a coordinator
  ...registerTables,
};

export type Caller = 'anonymous' | 'stranger' | 'service';

const nobody = '00000000-0000-4000-8000-000000000000';
const hash = '0'.repeat(64);

/** Every function of schema public: who may call it, and arguments that do no harm. */
export const functions: Record<string, { may: Caller[]; args: Record<string, unknown> }> = {
  // the default of ids, also in what people insert
  uuid_v7: { may: ['anonymous', 'stranger', 'service'], args: {} },
  create_account: {
    may: ['service'],
    args: {
      p_email: 'matrix@example.org',
      p_password_hash: 'none',
      p_name: 'M',
      p_locale: 'de',
      p_token_hash: 'f'.repeat(64),
      p_expires_at: '2020-01-01',
    },
  },
  verify_account: { may: ['service'], args: { p_token_hash: hash } },
  change_password: {
    may: ['service'],
    args: { p_account_id: nobody, p_password_hash: 'none', p_session_id: hash },
  },
  reset_password: { may: ['service'], args: { p_token_hash: hash, p_password_hash: 'none' } },
  change_email: { may: ['service'], args: { p_token_hash: hash } },
  delete_account: { may: ['service'], args: { p_account_id: nobody, p_keep_name: false } },
  claim_mails: { may: ['service'], args: { p_limit: 0, p_pause_seconds: 60 } },
  note_mail_sent: { may: ['service'], args: { p_id: nobody } },
  note_mail_failed: { may: ['service'], args: { p_id: nobody, p_error: 'none' } },
  ...postingFunctions,
  ...editorFunctions,
  ...existFunctions,
  may_edit_project: { may: ['anonymous', 'stranger'], args: { p_id: nobody } },
  describe_match_parties: {
    may: ['anonymous', 'stranger'],
    args: { p_projects: [nobody], p_organisations: [nobody] },
  },
  ...matchIndexFunctions,
  ...matchHelpFunctions,
  ...embeddingFunctions,
  ...formeFunctions,
  ...networkFunctions,
  answer_introduction: { may: ['stranger'], args: { p_id: nobody, p_accept: true } },
  withdraw_introduction: { may: ['stranger'], args: { p_id: nobody } },
  read_introduction_contacts: { may: ['stranger'], args: { p_id: nobody } },
  list_introductions: { may: ['stranger'], args: {} },
  count_open_introductions: { may: ['stranger'], args: {} },
  list_introduction_recipients: { may: ['service'], args: { p_id: nobody, p_side: 'to' } },
  ...cooperationFunctions,
  search_municipalities: { may: ['anonymous', 'stranger'], args: { p_text: 'Münster' } },
  import_municipalities: { may: ['service'], args: { p_rows: [] } },
  make_coordinator: { may: ['service'], args: { p_email: 'nobody@example.org', p_area_id: 'ecosystem' } },
  list_organisations: { may: ['anonymous', 'stranger'], args: {} },
  list_unverified_organisations: { may: ['stranger'], args: {} },
  verify_organisation: { may: ['stranger'], args: { p_id: nobody } },
  read_organisation_invitation: { may: ['anonymous', 'stranger'], args: { p_token_hash: hash } },
  accept_organisation_invitation: { may: ['stranger'], args: { p_id: nobody, p_shown: false } },
  accept_membership_request: { may: ['stranger'], args: { p_id: nobody, p_role: 'member' } },
  change_organisation_role: {
    may: ['stranger'],
    args: { p_organisation_id: nobody, p_account_id: nobody, p_role: 'member' },
  },
  remove_organisation_member: {
    may: ['stranger'],
    args: { p_organisation_id: nobody, p_account_id: nobody },
  },
  create_paper: { may: ['stranger'], args: { p_title: 'A paper', p_area_id: 'ecosystem' } },
  read_invitation: { may: ['anonymous', 'stranger'], args: { p_token_hash: hash } },
  accept_invitation: { may: ['stranger'], args: { p_token_hash: hash } },
  append_paper_updates: { may: ['service'], args: { p_updates: [] } },
  read_paper_document: { may: ['stranger', 'service'], args: { p_paper_id: nobody } },
  ...processFunctions,
  admit_to_paper: { may: ['service'], args: { p_paper_id: nobody, p_account_id: nobody } },
  recheck_paper_access: { may: ['service'], args: { p_sockets: [] } },
  list_paper_authors: { may: ['stranger'], args: { p_paper_id: nobody, p_writers: [] } },
  search_papers: { may: ['anonymous', 'stranger'], args: { p_text: 'Beteiligung' } },
  ...compactionFunctions,
  ...commentFunctions,
  ...reuseFunctions,
  ...versionFunctions,
  ...searchFunctions,
  ...talkFunctions,
  ...exportFunctions,
  read_file: { may: ['anonymous', 'stranger'], args: { p_id: nobody, p_known: hash } },
  add_paper_image: { may: ['stranger'], args: { p_paper_id: nobody, p_image: {} } },
  set_project_image: { may: ['stranger'], args: { p_project_id: nobody, p_alt: 'A picture', p_image: {} } },
};

/** Functions that act with the rights of the schema's owner, and why they must. */
export const definers: Record<string, string> = {
  ...reuseDefiners,
  ...matchIndexDefiners,
  ...matchHelpDefiners,
  ...cooperationDefiners,
  ...formeDefiners,
  ...networkDefiners,
  'access.organisation_role': 'policies on organisation_members ask it; as invoker they would recurse',
  'access.add_founder': 'a trigger: nobody may insert members by hand',
  'access.own_email': 'policies compare invitations with it; addresses are for the service alone',
  'access.note': 'nobody writes the log by hand; triggers and functions do, in the name of who asks',
  'public.read_organisation_invitation': 'who opens the link may have no account yet; the token is the key',
  'public.accept_organisation_invitation':
    'nobody writes memberships by hand; the invited address is the key',
  'public.accept_membership_request': 'nobody writes memberships by hand; it lets only owners accept',
  'public.change_organisation_role': 'owners may change roles but not who is shown, and leave an owner there',
  'public.remove_organisation_member': 'owners may remove others, and everyone goes but the last owner',
  'access.paper_role': 'policies on paper_members ask it; as invoker they would recurse',
  'access.shares_paper': "reads another person's memberships, and answers only yes or no",
  'access.add_paper_owner': 'a trigger: nobody may insert members by hand',
  'public.verify_organisation': 'owners write other columns of the row; it lets only coordinators confirm',
  'public.list_unverified_organisations': "reads founders' names and addresses; it answers only coordinators",
  'public.read_invitation': 'the invited person is no member yet; the token is the key',
  'public.accept_invitation': 'the invited person is no member yet; the token is the key',
  'access.begin_paper_text': 'nobody writes the log by hand; it lets an owner begin it, once',
  'public.list_paper_authors': 'names people who have left; it answers only members',
  'access.own_introductions':
    'reads who asked, which the other side must not see; it answers with own ids alone',
  'public.answer_introduction':
    'nobody changes an introduction by hand; it lets only the side that was asked',
  'public.withdraw_introduction': 'nobody changes an introduction by hand; it lets only who asked or agreed',
  'public.read_introduction_contacts':
    'accounts are closed to everyone; it tells two addresses after acceptance, to the two sides',
  'public.list_introductions':
    'reads who asked, which the other side must not see; it answers only about own ones',
  'access.note_version_authors': 'a trigger: nobody who publishes may write it by hand',
  'access.note_version_files': 'a trigger: nobody who publishes may write it by hand',
  'public.delete_account': 'takes a name out of published versions, which nobody else may change',
  'public.publish_paper_version': 'nobody writes versions by hand; it lets only owners publish',
  ...commentDefiners,
  ...versionDefiners,
  ...searchDefiners,
  ...talkDefiners,
  ...exportDefiners,
};
