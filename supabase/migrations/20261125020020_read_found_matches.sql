-- What a person reads of what was found, and the mail about it.
create table public.mailed_matches (
  account_id uuid not null references public.accounts on delete cascade,
  -- a project or an organisation each; without a reference, since what is gone stays told
  ours uuid not null,
  theirs uuid not null,
  mailed_at timestamptz not null default now(),
  primary key (account_id, ours, theirs)
);

comment on table public.mailed_matches is 'Which matches a person was told of by mail: none is told twice.';

alter table public.mailed_matches enable row level security;
revoke all on public.mailed_matches from public, anon, authenticated, service_role;
grant select on public.mailed_matches to authenticated;
grant select, insert, update, delete on public.mailed_matches to service_role;

create policy "people see of which matches they were told" on public.mailed_matches
  for select to authenticated
  using (account_id = (select auth.uid()));

-- The best of each project or organisation that fits one of ours, less what is answered, closed or hidden by now. With
-- p_for_mail only what she has neither seen nor been told of, and what was found so many seconds ago.
create function public.list_found_matches(
  p_limit integer default 6, p_for_mail boolean default false, p_age_seconds integer default 0
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with own as (
    select organisation_id, role from public.organisation_members where account_id = (select auth.uid())
  ),
  reader as (select seen_at, new_since from public.match_readers where account_id = (select auth.uid())),
  open as (
    select distinct on (coalesce(found.to_project, found.to_organisation))
      found.*, own.role, coalesce(found.to_organisation, theirs.organisation_id) as house_id
    from own
    join public.found_matches as found on found.organisation_id = own.organisation_id
    left join public.projects as mine on mine.id = found.from_project
    left join public.projects as theirs on theirs.id = found.to_project
    where (
        found.from_project is null
        or (mine.organisation_id = found.organisation_id
          and mine.status = 'published' and mine.hidden_at is null and mine.cooperation_wanted)
      )
      and (
        found.to_project is null
        or (theirs.organisation_id is distinct from found.organisation_id
          and theirs.status = 'published' and theirs.hidden_at is null and theirs.cooperation_wanted)
      )
      and not exists (
        select from public.match_answers as answers
        where answers.organisation_id = found.organisation_id
          and coalesce(answers.from_project, answers.organisation_id) = coalesce(found.from_project, found.organisation_id)
          and coalesce(answers.to_project, answers.to_organisation) = coalesce(found.to_project, found.to_organisation)
      )
      and not exists (
        select from public.excluded_organisations as excluded
        where excluded.organisation_id = found.organisation_id
          and excluded.excluded_id = coalesce(found.to_organisation, theirs.organisation_id)
      )
      and (not p_for_mail or (
        found.found_at > coalesce((select seen_at from reader), '-infinity')
        and found.found_at <= now() - make_interval(secs => p_age_seconds)
        and not exists (
          select from public.mailed_matches as mailed
          where mailed.account_id = (select auth.uid())
            and mailed.ours = coalesce(found.from_project, found.organisation_id)
            and mailed.theirs = coalesce(found.to_project, found.to_organisation)
        )
      ))
    order by coalesce(found.to_project, found.to_organisation), found.score desc, found.id
  ),
  best as (
    select * from open order by score desc, id limit least(greatest(coalesce(p_limit, 6), 0), 60)
  )
  select jsonb_build_object(
    'total', (select count(*) from open),
    'fresh', (select count(*) from open where found_at > coalesce((select new_since from reader), '-infinity')),
    'waiting', exists (
      select from own join public.match_searches using (organisation_id) where match_searches.searched_at is null
    ),
    'organisations', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', organisations.id, 'name', organisations.name, 'mayAnswer', own.role in ('owner', 'editor')
      ) order by organisations.name, organisations.id), '[]')
      from own join public.organisations on organisations.id = own.organisation_id
    ),
    'matches', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'organisation', organisation_id, 'ours', coalesce(from_project, organisation_id),
        'theirs', coalesce(to_project, to_organisation), 'score', score, 'mayAnswer', role in ('owner', 'editor'),
        'isNew', found_at > coalesce((select new_since from reader), '-infinity')
      ) order by score desc, id), '[]')
      from best
    ),
    'parties', public.describe_match_parties(
      array(select from_project from best where from_project is not null union select to_project from best where to_project is not null),
      array(
        select organisation_id from best where from_project is null
        union select to_organisation from best where to_organisation is not null
      )
    )
  )
$$;

comment on function public.list_found_matches is
  'The best matches that were found for the organisations of who asks, with both sides as they are now; sixty at most.';

create function public.visit_found_matches()
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.match_readers (account_id, seen_at) values ((select auth.uid()), now())
    on conflict (account_id) do update set
      -- who comes back within half an hour still sees what was new
      new_since = case
        when match_readers.seen_at < now() - interval '30 minutes' then match_readers.seen_at
        else match_readers.new_since
      end,
      seen_at = excluded.seen_at
$$;

comment on function public.visit_found_matches is 'Notes that who asks has looked at her matches.';

create function public.want_match_mails(p_wanted boolean)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.match_readers (account_id, mails) values ((select auth.uid()), p_wanted)
    on conflict (account_id) do update set mails = excluded.mails
$$;

comment on function public.want_match_mails is 'Says whether who asks wants mails about new matches.';

-- Who said nothing gets them as one who speaks for an organisation.
create function public.wants_match_mails()
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(
    (select mails from public.match_readers where account_id = (select auth.uid())),
    exists (
      select from public.organisation_members
      where account_id = (select auth.uid()) and role in ('owner', 'editor')
    )
  )
$$;

comment on function public.wants_match_mails is 'Whether who asks gets mails about new matches.';

create function public.list_match_mail_readers(p_organisation_id uuid, p_pause_seconds integer, p_age_seconds integer)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  with due as (
    select members.account_id
    from public.organisation_members as members
    join public.accounts on accounts.id = members.account_id and accounts.verified_at is not null
    left join public.match_readers as readers on readers.account_id = members.account_id
    where members.organisation_id = p_organisation_id
      and coalesce(readers.mails, members.role in ('owner', 'editor'))
      and (readers.mailed_at is null or readers.mailed_at <= now() - make_interval(secs => p_pause_seconds))
      and exists (
        select from public.found_matches as found
        where found.organisation_id = p_organisation_id
          and found.found_at > coalesce(readers.seen_at, '-infinity')
          and found.found_at <= now() - make_interval(secs => p_age_seconds)
      )
    order by members.account_id
    limit 200
  ),
  known as (
    insert into public.match_readers (account_id) select account_id from due order by account_id
      -- an update, so that the row comes back
      on conflict (account_id) do update set mails = match_readers.mails
      returning account_id, mailed_at, stop_token
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'account', known.account_id, 'locale', accounts.locale, 'mailedAt', known.mailed_at, 'stopToken', known.stop_token
  ) order by known.account_id), '[]')
  from known join public.accounts on accounts.id = known.account_id
$$;

comment on function public.list_match_mail_readers is
  'People of an organisation who may be due for a mail about new matches: wanted, and the last one long enough ago.';

-- All or nothing: that she was told, of what, and the mail itself. Of two who wrote the same mail, the second finds that
-- the first was there; who said meanwhile that she wants none gets none.
create function public.queue_match_mail(
  p_account_id uuid, p_mailed_at timestamptz, p_matches jsonb, p_subject text, p_text text, p_html text
)
returns boolean
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  v_email text;
begin
  select email into v_email from public.accounts where id = p_account_id and verified_at is not null;
  if v_email is null then
    return false;
  end if;
  update public.match_readers set mailed_at = now()
    where account_id = p_account_id and mailed_at is not distinct from p_mailed_at
      and coalesce(mails, exists (
        select from public.organisation_members
        where organisation_members.account_id = p_account_id and role in ('owner', 'editor')
      ));
  if not found then
    return false;
  end if;
  insert into public.mailed_matches (account_id, ours, theirs)
    select distinct p_account_id, ours, theirs from jsonb_to_recordset(p_matches) as given (ours uuid, theirs uuid)
    on conflict (account_id, ours, theirs) do nothing;
  insert into public.outbox (recipient, subject, body_text, body_html) values (v_email, p_subject, p_text, p_html);
  return true;
end
$$;

comment on function public.queue_match_mail is
  'Queues a mail about new matches, once: false where another was queued since p_mailed_at, or none is wanted any more.';

-- Definer, both: the token of a mail is the key, also for who is not signed in.
create function public.read_match_mails(p_stop_token uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(mails, true) from public.match_readers where stop_token = p_stop_token
$$;

comment on function public.read_match_mails is
  'Whether the mails that the link of one is about still come; null when there is no such link any more.';

create function public.stop_match_mails(p_stop_token uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.match_readers set mails = false where stop_token = p_stop_token;
  return found;
end
$$;

comment on function public.stop_match_mails is 'Ends the mails about new matches that the link of one is about; false when there is no such link.';

-- What was said of matches, with the names of both sides; of what is hidden by now, without.
create function public.list_match_answers(p_answer text default null, p_id uuid default null, p_limit integer default 200)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', said.id, 'answer', said.answer, 'reason', said.reason, 'note', said.note, 'createdAt', said.created_at,
    'organisation', jsonb_build_object('id', houses.id, 'name', houses.name),
    'mayAnswer', said.may_answer,
    'ours', jsonb_build_object(
      'type', case when said.from_project is null then 'organisation' else 'project' end,
      'id', coalesce(said.from_project, said.organisation_id), 'title', coalesce(mine.title, houses.name)
    ),
    'theirs', jsonb_build_object(
      'type', case when said.to_project is null then 'organisation' else 'project' end,
      'id', coalesce(said.to_project, said.to_organisation), 'title', coalesce(theirs.title, other.name)
    ),
    'isOpen', said.to_project is null or coalesce(theirs.status = 'published' and theirs.cooperation_wanted, false)
  ) order by said.created_at desc, said.id desc), '[]')
  from (
    select answers.*, own.role in ('owner', 'editor') as may_answer
    from public.organisation_members as own
    join public.match_answers as answers on answers.organisation_id = own.organisation_id
    where own.account_id = (select auth.uid())
      and (p_answer is null or answers.answer = p_answer) and (p_id is null or answers.id = p_id)
    order by answers.created_at desc, answers.id desc
    limit least(greatest(coalesce(p_limit, 200), 0), 200)
  ) as said
  join public.organisations as houses on houses.id = said.organisation_id
  left join public.projects as mine on mine.id = said.from_project
  left join public.projects as theirs on theirs.id = said.to_project
  left join public.organisations as other on other.id = said.to_organisation
$$;

comment on function public.list_match_answers is
  'What the organisations of who asks said of matches, newest first; two hundred at most.';

revoke all on function public.list_found_matches, public.visit_found_matches, public.want_match_mails,
  public.wants_match_mails, public.list_match_mail_readers, public.queue_match_mail, public.read_match_mails,
  public.stop_match_mails, public.list_match_answers from public, anon, authenticated, service_role;
grant execute on function public.list_found_matches, public.visit_found_matches, public.want_match_mails,
  public.wants_match_mails, public.list_match_answers to authenticated;
grant execute on function public.list_match_mail_readers, public.queue_match_mail to service_role;
grant execute on function public.read_match_mails, public.stop_match_mails to anon, authenticated;
