-- A person asks the other side of a match to talk. Names and addresses stay hidden until that side agrees.
create table public.introductions (
  id uuid primary key default public.uuid_v7(),
  -- it is between people: with either of them it goes, text and all
  from_account uuid not null default auth.uid() references public.accounts on delete cascade,
  from_project uuid references public.projects on delete cascade,
  from_organisation uuid references public.organisations on delete cascade,
  to_project uuid references public.projects on delete cascade,
  to_organisation uuid references public.organisations on delete cascade,
  message text not null check (length(btrim(message)) between 20 and 1500),
  reasons jsonb not null default '[]' check (jsonb_typeof(reasons) = 'array' and length(reasons::text) <= 20000),
  state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  answer text not null default '' check (length(answer) <= 1500),
  answered_by uuid references public.accounts on delete cascade,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint introductions_come_from_one check (num_nonnulls(from_project, from_organisation) <= 1),
  constraint introductions_go_to_one check (num_nonnulls(to_project, to_organisation) = 1),
  constraint introductions_are_answered_by_somebody check ((answered_by is not null) = (state in ('accepted', 'declined')))
);

comment on table public.introductions is
  'Kontaktanfragen: for a project, an organisation or oneself, to a project or an organisation, with the reasons of the match as they were then.';
comment on column public.introductions.reasons is 'A list of reasons, as the room matching words them.';

-- Whoever of the two asked first: one open question between them.
create unique index introductions_open_between_two on public.introductions (
  least(coalesce(from_project, from_organisation, from_account), coalesce(to_project, to_organisation)),
  greatest(coalesce(from_project, from_organisation, from_account), coalesce(to_project, to_organisation))
) where state = 'asked';
create index introductions_asker on public.introductions (from_account);
create index introductions_answerer on public.introductions (answered_by);
create index introductions_from_project on public.introductions (from_project);
create index introductions_from_organisation on public.introductions (from_organisation);
create index introductions_to_project on public.introductions (to_project);
create index introductions_to_organisation on public.introductions (to_organisation);

-- Definer: it reads who asked, which the other side must not see; it answers with ids of who asks alone.
create function access.own_introductions()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
  with organisations as (
    select organisation_id as id from public.organisation_members
    where account_id = (select auth.uid()) and role in ('owner', 'editor')
  ),
  projects as (
    select projects.id from public.projects join organisations on organisations.id = projects.organisation_id
    union all
    select id from public.projects where organisation_id is null and created_by = (select auth.uid())
  )
  select id from public.introductions where from_account = (select auth.uid())
  union select id from public.introductions where from_organisation in (select organisations.id from organisations)
  union select id from public.introductions where to_organisation in (select organisations.id from organisations)
  union select id from public.introductions where from_project in (select projects.id from projects)
  union select id from public.introductions where to_project in (select projects.id from projects)
$$;

-- The organisation behind one side, or null.
create function access.organisation_behind(p_project_id uuid, p_organisation_id uuid)
returns uuid
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(p_organisation_id, (select organisation_id from public.projects where id = p_project_id))
$$;

-- One asks for oneself or for what one may speak for, others, and those who want to be asked.
create function access.may_introduce(p_from_project uuid, p_from_organisation uuid, p_to_project uuid, p_to_organisation uuid)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select (num_nonnulls(p_from_project, p_from_organisation) = 0 or access.may_speak_for(p_from_project, p_from_organisation))
    and (p_from_project is null or exists (select from public.projects where id = p_from_project and status = 'published'))
    and (p_to_project is null or exists (
      select from public.projects where id = p_to_project and status = 'published' and cooperation_wanted
    ))
    and not access.may_speak_for(p_to_project, p_to_organisation)
    and coalesce(
      access.organisation_behind(p_from_project, p_from_organisation)
        <> access.organisation_behind(p_to_project, p_to_organisation),
      true
    )
$$;

alter table public.introductions enable row level security;

revoke all on public.introductions from anon, authenticated, service_role;
-- who asked and who answered is for `read_introduction_contacts` to tell
grant select (
    id, from_project, from_organisation, to_project, to_organisation, message, reasons, state, answer, created_at, changed_at
  ), insert (from_project, from_organisation, to_project, to_organisation, message, reasons)
  on public.introductions to authenticated;
grant select, insert, update, delete on public.introductions to service_role;

create policy "both sides see an introduction" on public.introductions
  for select to authenticated
  -- the first half, for the row that is just being written
  using (from_account = (select auth.uid()) or id in (select access.own_introductions()));

create policy "people ask for what they may speak for" on public.introductions
  for insert to authenticated
  with check (
    from_account = (select auth.uid())
    and state = 'asked'
    and access.may_introduce(from_project, from_organisation, to_project, to_organisation)
  );

-- Definer: nobody changes an introduction by hand, since a change of state lets out addresses. Only the other side's
-- people answer, once: of two at the same moment, the second finds it answered.
create function public.answer_introduction(p_id uuid, p_accept boolean, p_answer text default '')
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  if not exists (
    select from public.introductions
    where id = p_id and from_account <> (select auth.uid()) and access.may_speak_for(to_project, to_organisation)
  ) then
    return 'forbidden';
  end if;
  update public.introductions
    set state = case when p_accept then 'accepted' else 'declined' end, answer = btrim(coalesce(p_answer, '')),
      answered_by = (select auth.uid()), changed_at = now()
    where id = p_id and state = 'asked';
  return case when found then 'done' else 'gone' end;
end
$$;

comment on function public.answer_introduction is
  'Accepts or declines: done; gone, when it was answered or withdrawn before; forbidden for anyone but the side that was asked.';

-- Definer: as above. The asking side takes an open question back; after an acceptance each of the two people whose
-- addresses were told ends that.
create function public.withdraw_introduction(p_id uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  if p_id not in (select access.own_introductions()) then
    return 'forbidden';
  end if;
  update public.introductions set state = 'withdrawn', answered_by = null, answer = '', changed_at = now()
    where id = p_id and (
      (state = 'asked' and (from_account = (select auth.uid()) or access.may_speak_for(from_project, from_organisation)))
      or (state = 'accepted' and (select auth.uid()) in (from_account, answered_by))
    );
  if found then
    return 'done';
  end if;
  return case
    when exists (select from public.introductions where id = p_id and state in ('declined', 'withdrawn')) then 'gone'
    else 'forbidden'
  end;
end
$$;

comment on function public.withdraw_introduction is
  'Takes an open introduction back, or ends an accepted one, so that addresses are hidden again: done, gone or forbidden.';

-- Definer: accounts are closed to everyone. It tells two addresses only: after acceptance, and to the two sides.
create function public.read_introduction_contacts(p_id uuid)
returns table (side text, name text, email text)
language sql
stable
security definer
set search_path = ''
as $$
  select people.side, profiles.name, accounts.email
  from public.introductions
  cross join lateral (values ('from', from_account), ('to', answered_by)) as people (side, account_id)
  join public.accounts on accounts.id = people.account_id
  join public.profiles on profiles.account_id = people.account_id
  where introductions.id = p_id and state = 'accepted'
    and introductions.id in (select access.own_introductions())
  order by people.side
$$;

comment on function public.read_introduction_contacts is
  'Name and address of who asked and who accepted, for the two sides of an accepted introduction; nothing otherwise.';

-- Definer: the columns that say who asked are hidden. It answers only about introductions of who asks.
create function public.list_introductions(p_id uuid default null, p_limit integer default 200)
returns table (
  id uuid, is_incoming boolean, may_answer boolean, may_withdraw boolean, state text, message text, reasons jsonb,
  answer text, created_at timestamptz, changed_at timestamptz,
  from_project uuid, from_organisation uuid, from_title text, to_project uuid, to_organisation uuid, to_title text
)
language sql
stable
security definer
set search_path = ''
as $$
  with own as (
    select introductions.*, from_account = (select auth.uid()) as is_mine,
      access.may_speak_for(introductions.from_project, introductions.from_organisation) as is_ours,
      access.may_speak_for(introductions.to_project, introductions.to_organisation) as is_for_us
    from access.own_introductions() as known (id) join public.introductions using (id)
    where p_id is null or introductions.id = p_id
  )
  select own.id, is_for_us and not is_mine, own.state = 'asked' and is_for_us and not is_mine,
    (own.state = 'asked' and (is_mine or is_ours))
      or (own.state = 'accepted' and (select auth.uid()) in (own.from_account, own.answered_by)),
    own.state, own.message, own.reasons, own.answer, own.created_at, own.changed_at,
    own.from_project, own.from_organisation, coalesce(asking.title, asker.name),
    own.to_project, own.to_organisation, coalesce(asked.title, answerer.name)
  from own
  left join public.projects as asking on asking.id = own.from_project
  left join public.organisations as asker on asker.id = own.from_organisation
  left join public.projects as asked on asked.id = own.to_project
  left join public.organisations as answerer on answerer.id = own.to_organisation
  order by own.state = 'asked' desc, own.changed_at desc, own.id desc
  limit least(greatest(coalesce(p_limit, 200), 1), 500)
$$;

comment on function public.list_introductions is
  'The introductions of who asks, open ones first, with the titles of both sides and what she may do; names of people never.';

create function public.count_open_introductions()
returns integer
language sql
stable
security invoker
set search_path = ''
as $$
  select count(*)::integer from public.list_introductions(null, 500) where may_answer
$$;

comment on function public.count_open_introductions is 'How many wait for an answer of who asks.';

-- For the mails, which only the server writes: whoever may answer, or who asked.
create function public.list_introduction_recipients(p_id uuid, p_side text)
returns table (email text, locale text)
language sql
stable
security invoker
set search_path = ''
as $$
  select accounts.email, accounts.locale
  from public.introductions
  left join public.projects on projects.id = introductions.to_project
  join public.accounts on case
    when p_side = 'from' then accounts.id = introductions.from_account
    when projects.id is not null and projects.organisation_id is null then accounts.id = projects.created_by
    else accounts.id in (
      select members.account_id from public.organisation_members as members
      where members.organisation_id = coalesce(introductions.to_organisation, projects.organisation_id)
        and members.role in ('owner', 'editor')
    )
  end
  where introductions.id = p_id and accounts.verified_at is not null
  order by accounts.id
$$;

comment on function public.list_introduction_recipients is
  'Addresses and languages for the mails about an introduction: of the side that was asked (to), or of who asked (from).';

revoke all on function public.answer_introduction, public.withdraw_introduction, public.read_introduction_contacts,
  public.list_introductions, public.count_open_introductions, public.list_introduction_recipients
  from public, anon, authenticated, service_role;
grant execute on function public.answer_introduction, public.withdraw_introduction, public.read_introduction_contacts,
  public.list_introductions, public.count_open_introductions to authenticated;
grant execute on function public.list_introduction_recipients to service_role;
