-- What two sides have agreed to do together: proposed by one, confirmed by the other. It names its sides itself, since
-- an introduction goes with either of its two people, and a cooperation of two projects does not.
create table public.cooperations (
  id uuid primary key default public.uuid_v7(),
  introduction_id uuid references public.introductions on delete set null,
  from_project uuid references public.projects on delete cascade,
  from_organisation uuid references public.organisations on delete cascade,
  -- only where somebody asked for herself: it goes with her
  from_person uuid references public.accounts on delete cascade,
  to_project uuid references public.projects on delete cascade,
  to_organisation uuid references public.organisations on delete cascade,
  proposing_side text not null check (proposing_side in ('from', 'to')),
  -- so that nobody confirms what she has proposed, whatever she speaks for later
  proposed_by uuid references public.accounts on delete set null,
  agreement text not null check (length(btrim(agreement)) between 10 and 500),
  starts_on date check (starts_on >= '2000-01-01' and starts_on < '2100-01-01'),
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'not_yet', 'withdrawn', 'ended')),
  from_shows boolean not null default false,
  to_shows boolean not null default false,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  closed_at timestamptz,
  constraint cooperations_come_from_one check (num_nonnulls(from_project, from_organisation, from_person) = 1),
  constraint cooperations_go_to_one check (num_nonnulls(to_project, to_organisation) = 1),
  constraint cooperations_are_confirmed_once check ((confirmed_at is not null) = (state in ('confirmed', 'ended'))),
  constraint cooperations_are_closed_once check ((closed_at is not null) = (state in ('not_yet', 'withdrawn', 'ended'))),
  constraint people_are_never_shown check (from_person is null or not (from_shows or to_shows))
);

comment on table public.cooperations is
  'Zusammenarbeit: what one side of an introduction has proposed and the other has confirmed. Seen in public while both sides show it.';

-- Whoever of the two proposes: one at a time is open or agreed between them.
create unique index cooperations_between_two on public.cooperations (
  least(coalesce(from_project, from_organisation, from_person), coalesce(to_project, to_organisation)),
  greatest(coalesce(from_project, from_organisation, from_person), coalesce(to_project, to_organisation))
) where state in ('proposed', 'confirmed');
create index cooperations_introduction on public.cooperations (introduction_id, id desc);
create index cooperations_from_project on public.cooperations (from_project);
create index cooperations_from_organisation on public.cooperations (from_organisation);
create index cooperations_from_person on public.cooperations (from_person);
create index cooperations_to_project on public.cooperations (to_project);
create index cooperations_to_organisation on public.cooperations (to_organisation);
create index cooperations_proposer on public.cooperations (proposed_by);

alter table public.cooperations enable row level security;

revoke all on public.cooperations from public, anon, authenticated, service_role;
-- what was agreed in words, and what each side wants to show, is told to the two sides alone, by `list_cooperations`
grant select (id, from_project, from_organisation, to_project, to_organisation, confirmed_at)
  on public.cooperations to anon, authenticated;
grant select, insert, update, delete on public.cooperations to service_role;

create policy "everybody sees a confirmed cooperation that both sides show" on public.cooperations
  for select to anon, authenticated
  using (state = 'confirmed' and from_shows and to_shows);

-- With the exchange ends what was only proposed in it.
create function access.withdraw_proposals()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    delete from public.cooperations where introduction_id = old.id and confirmed_at is null;
    return old;
  end if;
  update public.cooperations set state = 'withdrawn', closed_at = now()
    where introduction_id = new.id and state = 'proposed';
  return new;
end
$$;

create trigger proposals_end_with_the_exchange after update of state on public.introductions
  for each row when (old.state = 'accepted' and new.state <> 'accepted') execute function access.withdraw_proposals();
create trigger proposals_go_with_the_introduction before delete on public.introductions
  for each row execute function access.withdraw_proposals();

-- Definer: nobody writes a cooperation by hand, since it speaks for both sides. Here one of them begins.
create function public.propose_cooperation(p_introduction_id uuid, p_agreement text, p_starts_on date, p_shows boolean)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_introduction public.introductions;
  v_side text;
  v_shows boolean;
begin
  select * into v_introduction from public.introductions where id = p_introduction_id for update;
  v_side := access.side_of(
    v_introduction.from_account, v_introduction.from_project, v_introduction.from_organisation,
    v_introduction.to_project, v_introduction.to_organisation
  );
  if v_side is null then
    return 'forbidden';
  end if;
  if v_introduction.state <> 'accepted' then
    return 'gone';
  end if;
  v_shows := coalesce(p_shows, false)
    and num_nonnulls(v_introduction.from_project, v_introduction.from_organisation) = 1;
  insert into public.cooperations (
      introduction_id, from_project, from_organisation, from_person, to_project, to_organisation,
      proposing_side, proposed_by, agreement, starts_on, from_shows, to_shows
    )
    values (
      v_introduction.id, v_introduction.from_project, v_introduction.from_organisation,
      case when num_nonnulls(v_introduction.from_project, v_introduction.from_organisation) = 0
        then v_introduction.from_account end,
      v_introduction.to_project, v_introduction.to_organisation,
      v_side, (select auth.uid()), btrim(p_agreement), p_starts_on, v_shows and v_side = 'from', v_shows and v_side = 'to'
    )
    on conflict do nothing;
  return case when found then 'done' else 'there already' end;
end
$$;

comment on function public.propose_cooperation is
  'One side of an accepted introduction proposes: done; there already, when these two have one; gone, when they exchange no more; forbidden.';

-- Definer: as above. The other side answers, once, and never who has proposed.
create function public.answer_cooperation(p_id uuid, p_confirm boolean, p_shows boolean)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_found public.cooperations;
  v_side text;
begin
  select * into v_found from public.cooperations where id = p_id for update;
  v_side := access.side_of(
    v_found.from_person, v_found.from_project, v_found.from_organisation, v_found.to_project, v_found.to_organisation
  );
  if v_side is null or v_side = v_found.proposing_side or v_found.proposed_by = (select auth.uid()) then
    return 'forbidden';
  end if;
  if v_found.state <> 'proposed' then
    return 'gone';
  end if;
  update public.cooperations set
      state = case when p_confirm then 'confirmed' else 'not_yet' end,
      confirmed_at = case when p_confirm then now() end,
      closed_at = case when p_confirm then null else now() end,
      from_shows = case when v_side = 'from' then coalesce(p_shows, false) and from_person is null else from_shows end,
      to_shows = case when v_side = 'to' then coalesce(p_shows, false) and from_person is null else to_shows end
    where id = p_id;
  return 'done';
end
$$;

comment on function public.answer_cooperation is
  'The side that did not propose confirms, or says not yet: done; gone, when it is no longer proposed; forbidden.';

-- Definer: as above.
create function public.end_cooperation(p_id uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_found public.cooperations;
  v_side text;
begin
  select * into v_found from public.cooperations where id = p_id for update;
  v_side := access.side_of(
    v_found.from_person, v_found.from_project, v_found.from_organisation, v_found.to_project, v_found.to_organisation
  );
  if v_side is null or (v_found.state = 'proposed' and v_side <> v_found.proposing_side) then
    return 'forbidden';
  end if;
  if v_found.state not in ('proposed', 'confirmed') then
    return 'gone';
  end if;
  update public.cooperations
    set state = case when state = 'proposed' then 'withdrawn' else 'ended' end, closed_at = now()
    where id = p_id;
  return case when v_found.state = 'proposed' then 'withdrawn' else 'ended' end;
end
$$;

comment on function public.end_cooperation is
  'Either side ends what was confirmed (ended); who proposed takes it back before (withdrawn); else gone or forbidden.';

-- Definer: as above. Each side decides for itself, at any time.
create function public.show_cooperation(p_id uuid, p_shows boolean)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_found public.cooperations;
  v_side text;
begin
  select * into v_found from public.cooperations where id = p_id for update;
  v_side := access.side_of(
    v_found.from_person, v_found.from_project, v_found.from_organisation, v_found.to_project, v_found.to_organisation
  );
  if v_side is null then
    return 'forbidden';
  end if;
  if v_found.state not in ('proposed', 'confirmed') or v_found.from_person is not null then
    return 'gone';
  end if;
  update public.cooperations set
      from_shows = case when v_side = 'from' then coalesce(p_shows, false) else from_shows end,
      to_shows = case when v_side = 'to' then coalesce(p_shows, false) else to_shows end
    where id = p_id;
  return 'done';
end
$$;

comment on function public.show_cooperation is
  'Whether the side of who asks wants a cooperation to be seen on the pages of both: done, gone or forbidden.';

-- Definer: it looks for those of who asks, among rows that are closed; it answers with their ids alone.
create function access.own_cooperations()
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
  select id from public.cooperations where from_person = (select auth.uid())
  union select id from public.cooperations where from_organisation in (select organisations.id from organisations)
  union select id from public.cooperations where to_organisation in (select organisations.id from organisations)
  union select id from public.cooperations where from_project in (select projects.id from projects)
  union select id from public.cooperations where to_project in (select projects.id from projects)
$$;

-- Definer: as above; with the titles of both sides, and never a person.
create function public.list_cooperations(p_introduction_id uuid default null, p_id uuid default null)
returns table (
  id uuid, introduction_id uuid, side text, proposing_side text, may_confirm boolean, agreement text, starts_on date,
  state text, is_showable boolean, we_show boolean, they_show boolean,
  created_at timestamptz, confirmed_at timestamptz, closed_at timestamptz,
  from_project uuid, from_organisation uuid, from_title text, to_project uuid, to_organisation uuid, to_title text
)
language sql
stable
security definer
set search_path = ''
as $$
  with own as (
    select cooperations.*, access.side_of(
        cooperations.from_person, cooperations.from_project, cooperations.from_organisation,
        cooperations.to_project, cooperations.to_organisation
      ) as side
    from access.own_cooperations() as known (id) join public.cooperations using (id)
    where (p_introduction_id is null or cooperations.introduction_id = p_introduction_id)
      and (p_id is null or cooperations.id = p_id)
  )
  select own.id, own.introduction_id, own.side, own.proposing_side,
    own.state = 'proposed' and own.side <> own.proposing_side
      and own.proposed_by is distinct from (select auth.uid()),
    own.agreement, own.starts_on, own.state, own.from_person is null,
    case own.side when 'from' then own.from_shows else own.to_shows end,
    case own.side when 'from' then own.to_shows else own.from_shows end,
    own.created_at, own.confirmed_at, own.closed_at,
    own.from_project, own.from_organisation, coalesce(asking.title, asker.name),
    own.to_project, own.to_organisation, coalesce(asked.title, answerer.name)
  from own
  left join public.projects as asking on asking.id = own.from_project
  left join public.organisations as asker on asker.id = own.from_organisation
  left join public.projects as asked on asked.id = own.to_project
  left join public.organisations as answerer on answerer.id = own.to_organisation
  where own.side is not null
  order by own.state in ('proposed', 'confirmed') desc, own.id desc
  limit 200
$$;

comment on function public.list_cooperations is
  'The cooperations of who asks, of one introduction or one alone where told; open and agreed ones first.';

create function public.list_shown_cooperations(p_project_id uuid default null, p_organisation_id uuid default null)
returns table (
  id uuid, confirmed_at timestamptz, own_project uuid, own_title text, other_type text, other_id uuid, other_title text
)
language sql
stable
security invoker
set search_path = ''
as $$
  with own as (
    select p_project_id as project, p_organisation_id as organisation
    union all
    select projects.id, null from public.projects
    where p_project_id is null and projects.organisation_id = p_organisation_id
      and projects.status <> 'draft' and projects.hidden_at is null
  ),
  sides as (
    select cooperations.id, cooperations.confirmed_at, own.project, own.organisation,
      cooperations.to_project as other_project, cooperations.to_organisation as other_organisation
    from own join public.cooperations on cooperations.from_project = own.project
    union all
    select cooperations.id, cooperations.confirmed_at, own.project, own.organisation, to_project, to_organisation
    from own join public.cooperations on cooperations.from_organisation = own.organisation
    union all
    select cooperations.id, cooperations.confirmed_at, own.project, own.organisation, from_project, from_organisation
    from own join public.cooperations on cooperations.to_project = own.project
    union all
    select cooperations.id, cooperations.confirmed_at, own.project, own.organisation, from_project, from_organisation
    from own join public.cooperations on cooperations.to_organisation = own.organisation
  )
  select sides.id, sides.confirmed_at, sides.project, mine.title,
    case when sides.other_project is null then 'organisation' else 'project' end,
    coalesce(sides.other_project, sides.other_organisation), coalesce(partner.title, house.name)
  from sides
  left join public.projects as mine on mine.id = sides.project
  -- what a reader may not see is not told to her, nor is a draft or what is hidden, to nobody
  left join public.projects as partner on partner.id = sides.other_project
    and partner.status <> 'draft' and partner.hidden_at is null
  left join public.organisations as house on house.id = sides.other_organisation
  where coalesce(partner.id, house.id) is not null
  order by sides.confirmed_at desc, sides.id desc
  limit 50
$$;

comment on function public.list_shown_cooperations is
  'The confirmed cooperations of a project, or of an organisation and its projects, that both sides show; the newest first.';

-- For the mails, which only the server writes: the person who asked or accepted, as long as she speaks for her side;
-- else all who do.
create function public.list_side_recipients(p_introduction_id uuid, p_cooperation_id uuid, p_side text)
returns table (email text, locale text)
language sql
stable
security invoker
set search_path = ''
as $$
  with sides as (
    select
      case p_side when 'from' then introductions.from_account else introductions.answered_by end as person,
      case p_side when 'from' then introductions.from_project else introductions.to_project end as project_id,
      case p_side when 'from' then introductions.from_organisation else introductions.to_organisation end as organisation_id
    from public.introductions
    where introductions.id = p_introduction_id
    union all
    select
      case p_side when 'from' then cooperations.from_person end,
      case p_side when 'from' then cooperations.from_project else cooperations.to_project end,
      case p_side when 'from' then cooperations.from_organisation else cooperations.to_organisation end
    from public.cooperations
    where p_introduction_id is null and cooperations.id = p_cooperation_id
  ),
  speakers as (
    select members.account_id as id
    from sides left join public.projects on projects.id = sides.project_id
    join public.organisation_members as members
      on members.organisation_id = coalesce(sides.organisation_id, projects.organisation_id)
    where members.role in ('owner', 'editor')
    union
    select projects.created_by from sides join public.projects on projects.id = sides.project_id
    where projects.organisation_id is null and projects.created_by is not null
    union
    select person from sides where num_nonnulls(project_id, organisation_id) = 0
  ),
  chosen as (
    select speakers.id from speakers
    where speakers.id in (select person from sides)
      or not exists (select from sides join speakers as known on known.id = sides.person)
  )
  select accounts.email, accounts.locale
  from chosen join public.accounts on accounts.id = chosen.id
  where accounts.verified_at is not null
  order by accounts.id
$$;

comment on function public.list_side_recipients is
  'Addresses and languages for mails to one side of an introduction, or of a cooperation that has none any more.';

revoke all on function public.propose_cooperation, public.answer_cooperation, public.end_cooperation,
  public.show_cooperation, public.list_cooperations, public.list_shown_cooperations, public.list_side_recipients
  from public, anon, authenticated, service_role;
grant execute on function public.propose_cooperation, public.answer_cooperation, public.end_cooperation,
  public.show_cooperation, public.list_cooperations to authenticated;
grant execute on function public.list_shown_cooperations to anon, authenticated;
grant execute on function public.list_side_recipients to service_role;
