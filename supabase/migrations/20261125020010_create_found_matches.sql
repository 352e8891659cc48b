-- What was found for an organisation: its own matches and those of its projects, worked out beside the pages, so that a
-- page only reads a few rows. What they say is told anew at each reading, of what both sides say then.
create table public.found_matches (
  id uuid primary key default public.uuid_v7(),
  organisation_id uuid not null references public.organisations on delete cascade,
  -- of which of its projects; without one, of the organisation itself
  from_project uuid references public.projects on delete cascade,
  to_project uuid references public.projects on delete cascade,
  to_organisation uuid references public.organisations on delete cascade,
  score real not null check (score between 0 and 1),
  grounds text not null check (length(grounds) between 1 and 100),
  found_at timestamptz not null default now(),
  constraint found_matches_are_with_one check (num_nonnulls(to_project, to_organisation) = 1)
);

comment on table public.found_matches is
  'The best matches of each organisation and its projects as they were found last; the background search writes them.';
comment on column public.found_matches.grounds is 'A mark of the needs and offers that fit: another one means another match.';
comment on column public.found_matches.found_at is 'When it was found first, or with other grounds.';

create unique index found_matches_once on public.found_matches (
  organisation_id, coalesce(from_project, organisation_id), coalesce(to_project, to_organisation)
);
create index found_matches_best on public.found_matches (organisation_id, score desc, id);
create index found_matches_from_project on public.found_matches (from_project);
create index found_matches_to_project on public.found_matches (to_project);
create index found_matches_to_organisation on public.found_matches (to_organisation);

-- An organisation with people has a row; which one is due next is claimed by one process alone.
create table public.match_searches (
  organisation_id uuid primary key references public.organisations on delete cascade,
  due_at timestamptz not null default now(),
  searched_at timestamptz
);

comment on table public.match_searches is
  'When the matches of an organisation are looked for next: at once after a change of its own, else once a day.';

create index match_searches_due on public.match_searches (due_at);

insert into public.match_searches (organisation_id) select distinct organisation_id from public.organisation_members;

-- When a person has looked at her list, and whether she wants mails about it.
create table public.match_readers (
  account_id uuid primary key references public.accounts on delete cascade,
  seen_at timestamptz,
  -- the visit before: what was found since is new to her
  new_since timestamptz,
  mails boolean,
  mailed_at timestamptz,
  -- Not hashed, as the tokens that open something are: it stays the same in all mails, and ends these mails alone.
  stop_token uuid not null unique default gen_random_uuid()
);

comment on table public.match_readers is 'When a person looked at the matches of her organisations, and whether she wants mails about new ones.';
comment on column public.match_readers.mails is 'What she said; who said nothing gets mails as an owner or editor of an organisation.';

alter table public.found_matches enable row level security;
alter table public.match_searches enable row level security;
alter table public.match_readers enable row level security;

revoke all on public.found_matches, public.match_searches, public.match_readers
  from public, anon, authenticated, service_role;
grant select on public.found_matches to authenticated;
grant select (organisation_id, searched_at) on public.match_searches to authenticated;
grant select (account_id, seen_at, new_since, mails), insert (account_id, seen_at, mails),
  update (seen_at, new_since, mails) on public.match_readers to authenticated;
grant select, insert, update, delete on public.found_matches, public.match_searches, public.match_readers to service_role;

create policy "members see what was found for their organisation" on public.found_matches
  for select to authenticated
  -- asked once a list, not once a row: there are up to sixty of each organisation
  using (organisation_id in (
    select members.organisation_id from public.organisation_members as members where members.account_id = (select auth.uid())
  ));
create policy "members see when matches of their organisation were looked for" on public.match_searches
  for select to authenticated
  using (access.organisation_role(organisation_id) is not null);
create policy "people see their own reading of matches" on public.match_readers
  for select to authenticated
  using (account_id = (select auth.uid()));
create policy "people begin their own reading of matches" on public.match_readers
  for insert to authenticated
  with check (account_id = (select auth.uid()));
create policy "people change their own reading of matches" on public.match_readers
  for update to authenticated
  using (account_id = (select auth.uid()))
  with check (account_id = (select auth.uid()));

-- Definer, all four: nobody but the background search writes its table, whoever's change makes it due.
create function access.begin_match_searches()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.match_searches (organisation_id) values (new.organisation_id)
    on conflict (organisation_id) do nothing;
  return null;
end
$$;

create function access.search_matches_of_project()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.match_searches set due_at = now() where organisation_id = new.organisation_id and due_at > now();
  return null;
end
$$;

create function access.search_matches_of_help()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_row record := case when tg_op = 'DELETE' then old else new end;
begin
  update public.match_searches set due_at = now()
    where due_at > now() and organisation_id = coalesce(
      v_row.organisation_id, (select organisation_id from public.projects where id = v_row.project_id)
    );
  return null;
end
$$;

create function access.search_matches_of_answer()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_row record := case when tg_op = 'DELETE' then old else new end;
begin
  update public.match_searches set due_at = now() where organisation_id = v_row.organisation_id and due_at > now();
  return null;
end
$$;

revoke all on function access.begin_match_searches, access.search_matches_of_project, access.search_matches_of_help,
  access.search_matches_of_answer from public, anon, authenticated, service_role;

create trigger member_has_matches_looked_for after insert on public.organisation_members
  for each row execute function access.begin_match_searches();
create trigger project_has_matches_looked_for
  after insert or update of title, summary, description, status, hidden_at, cooperation_wanted, organisation_id, ags
  on public.projects
  for each row when (new.organisation_id is not null) execute function access.search_matches_of_project();
create trigger need_has_matches_looked_for after insert or update or delete on public.needs
  for each row execute function access.search_matches_of_help();
create trigger offer_has_matches_looked_for after insert or update or delete on public.offers
  for each row execute function access.search_matches_of_help();
create trigger answer_has_matches_looked_for after insert or delete on public.match_answers
  for each row execute function access.search_matches_of_answer();
create trigger exclusion_has_matches_looked_for after insert or delete on public.excluded_organisations
  for each row execute function access.search_matches_of_answer();

-- The claim is a lease of ten minutes: who dies with it leaves the organisation due again by itself. The index of texts
-- comes first; what hangs there is not waited for without end.
create function public.claim_match_search()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  with due as materialized (
    select organisation_id from public.match_searches
    where due_at <= now()
      and (due_at <= now() - interval '10 minutes' or not exists (select from public.match_queue))
    order by due_at, organisation_id
    limit 1
    for update skip locked
  ),
  claimed as (
    update public.match_searches set due_at = now() + interval '10 minutes'
      from due where match_searches.organisation_id = due.organisation_id
      returning match_searches.organisation_id, match_searches.due_at
  )
  select jsonb_build_object(
    'organisation', claimed.organisation_id,
    'until', claimed.due_at,
    'projects', (
      select coalesce(jsonb_agg(newest.id), '[]') from (
        select id from public.projects
        where projects.organisation_id = claimed.organisation_id
          and status = 'published' and hidden_at is null and cooperation_wanted
        order by updated_at desc, id desc limit 50
      ) as newest
    ),
    'answered', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'ours', coalesce(from_project, organisation_id), 'theirs', coalesce(to_project, to_organisation)
      )), '[]')
      from public.match_answers where match_answers.organisation_id = claimed.organisation_id
    ),
    'houses', (
      select coalesce(jsonb_agg(excluded_id), '[]')
      from public.excluded_organisations where excluded_organisations.organisation_id = claimed.organisation_id
    )
  )
  from claimed
$$;

comment on function public.claim_match_search is
  'Takes the organisation whose matches are due, for whoever asks alone: its open projects and whom it has set aside; null when none is due.';

-- Who is found may be found the other way round: the search of a house that is met for the first time is due at once. It
-- is left alone while somebody else writes it, so that two never wait for each other.
create function public.save_found_matches(p_organisation_id uuid, p_until timestamptz, p_matches jsonb)
returns integer
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  v_new uuid[];
begin
  perform from public.match_searches where organisation_id = p_organisation_id for update;
  if not found then
    return 0;
  end if;
  delete from public.found_matches as found
    where found.organisation_id = p_organisation_id and not exists (
      select from jsonb_to_recordset(p_matches) as given (ours uuid, theirs uuid)
      where given.ours = coalesce(found.from_project, found.organisation_id)
        and given.theirs = coalesce(found.to_project, found.to_organisation)
    );
  with given as (
    select distinct on (ours, theirs) ours, theirs, type, score, grounds
    from jsonb_to_recordset(p_matches) as given (ours uuid, theirs uuid, type text, score real, grounds text)
  ),
  written as (
    insert into public.found_matches (organisation_id, from_project, to_project, to_organisation, score, grounds)
      select p_organisation_id, mine.id, other.id, house.id, given.score, given.grounds
      from given
      left join public.projects as mine on mine.id = given.ours and mine.organisation_id = p_organisation_id
      left join public.projects as other on other.id = given.theirs and given.type = 'project'
      left join public.organisations as house on house.id = given.theirs and given.type = 'organisation'
      -- what went away meanwhile, or went to another organisation, is no match any more
      where (mine.id is not null or given.ours = p_organisation_id) and num_nonnulls(other.id, house.id) = 1
    on conflict (organisation_id, coalesce(from_project, organisation_id), coalesce(to_project, to_organisation))
      do update set score = excluded.score, grounds = excluded.grounds,
        found_at = case when found_matches.grounds = excluded.grounds then found_matches.found_at else now() end
    returning to_project, to_organisation, coalesce(from_project, organisation_id) as ours, found_at
  )
  select array_agg(distinct coalesce(written.to_organisation, projects.organisation_id)) into v_new
    from written left join public.projects on projects.id = written.to_project
    where written.found_at = now() and not exists (
      select from public.found_matches as theirs
      where theirs.organisation_id = coalesce(written.to_organisation, projects.organisation_id)
        and coalesce(theirs.to_project, theirs.to_organisation) = written.ours
    );
  update public.match_searches set due_at = now()
    where organisation_id in (
      select organisation_id from public.match_searches
      where organisation_id = any (v_new) and due_at > now()
      for update skip locked
    );
  -- changed meanwhile: then it is due again already
  update public.match_searches
    set searched_at = now(), due_at = case when due_at = p_until then now() + interval '1 day' else due_at end
    where organisation_id = p_organisation_id;
  return (select count(*) from public.found_matches where organisation_id = p_organisation_id);
end
$$;

comment on function public.save_found_matches is
  'Writes what a search has found in place of what was found before, and when it is due again; tells how many matches there are.';

-- Who may help an organisation or be helped by it, by kind of help: as list_partner_candidates has it for a project.
create function public.list_organisation_candidates(p_organisation_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with wanted as (
    select kind, text from public.needs
    where organisation_id = p_organisation_id and access.is_open(state, until) order by created_at desc, id desc limit 10
  ),
  given as (
    select kind, text from public.offers
    where organisation_id = p_organisation_id and access.is_open(state, until) order by created_at desc, id desc limit 10
  ),
  helping as (
    select near.project_id, near.organisation_id from wanted cross join lateral (
      select * from (
        select project_id, organisation_id, text from public.offers
        where offers.state = 'open' and offers.kind = wanted.kind and access.is_open(offers.state, offers.until)
        order by created_at desc, id desc limit 80
      ) as newest
      order by newest.text operator(extensions.<->) wanted.text limit 15
    ) as near
    union all
    select near.project_id, near.organisation_id from given cross join lateral (
      select * from (
        select project_id, organisation_id, text from public.needs
        where needs.state = 'open' and needs.kind = given.kind and access.is_open(needs.state, needs.until)
        order by created_at desc, id desc limit 80
      ) as newest
      order by newest.text operator(extensions.<->) given.text limit 15
    ) as near
  ),
  projects as (
    select other.id, count(*) as ways
    from helping join public.projects as other on other.id = helping.project_id
    where other.status = 'published' and other.hidden_at is null and other.cooperation_wanted
      and other.organisation_id is distinct from p_organisation_id
    group by other.id order by ways desc, other.id desc limit 40
  ),
  organisations as (
    select organisation_id as id, count(*) as ways from helping
    where organisation_id is not null and organisation_id <> p_organisation_id
    group by organisation_id order by ways desc, organisation_id limit 20
  )
  select jsonb_build_object(
    'projects', coalesce((select jsonb_agg(id) from projects), '[]'),
    'organisations', coalesce((select jsonb_agg(id) from organisations), '[]')
  )
$$;

comment on function public.list_organisation_candidates is
  'The projects and organisations that may help an organisation or be helped by it, by kind of help: seen by who asks, published, open for cooperation, and of others.';

revoke all on function public.claim_match_search, public.save_found_matches, public.list_organisation_candidates
  from public, anon, authenticated, service_role;
grant execute on function public.claim_match_search, public.save_found_matches to service_role;
grant execute on function public.list_organisation_candidates to anon, authenticated;
