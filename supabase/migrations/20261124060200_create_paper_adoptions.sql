-- Nachnutzung: an organisation says that it uses a paper, and the paper's authors confirm it.
create table public.paper_adoptions (
  id uuid primary key default public.uuid_v7(),
  paper_id uuid not null references public.papers on delete cascade,
  organisation_id uuid not null references public.organisations on delete cascade,
  kind text not null check (kind in ('model', 'exchange', 'joint', 'transfer')),
  since date not null check (since between '2000-01-01' and '2100-01-01'),
  cost text check (length(btrim(cost)) between 1 and 1000),
  euros integer check (euros between 0 and 100000000),
  person_days integer check (person_days between 0 and 100000),
  learned text check (length(btrim(learned)) between 1 and 2000),
  changed text check (length(btrim(changed)) between 1 and 2000),
  created_by uuid references public.accounts on delete set null,
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  unique (paper_id, organisation_id)
);

comment on table public.paper_adoptions is
  'Which organisation uses which published paper (Nachnutzung), at what cost and with what it learned. Until the authors of the paper confirm it, the two sides alone see it.';
comment on column public.paper_adoptions.kind is 'Vorbild, Wissensaustausch, gemeinsame Entwicklung, Übertragung.';

create index paper_adoptions_of_paper on public.paper_adoptions (paper_id, since, id);
create index paper_adoptions_of_organisation on public.paper_adoptions (organisation_id, since desc, id desc);
create index paper_adoptions_recorder on public.paper_adoptions (created_by);

-- What was confirmed is that the organisation uses the paper so and since then. Its own words it may go on writing.
create function access.stamp_adoption()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if (new.kind, new.since) is distinct from (old.kind, old.since) then
    new.confirmed_at := null;
  end if;
  return new;
end
$$;

create trigger adoption_is_stamped before update on public.paper_adoptions
  for each row execute function access.stamp_adoption();

-- Definer: nobody writes the catalogue by hand; it counts confirmed rows only.
create function access.count_adoptions()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_paper_id uuid := case when tg_op = 'DELETE' then old.paper_id else new.paper_id end;
begin
  -- the lock lets two that are confirmed at once be counted one after the other
  perform from public.paper_catalogue where paper_id = v_paper_id for update;
  update public.paper_catalogue set adoptions = (
      select count(*) from public.paper_adoptions where paper_id = v_paper_id and confirmed_at is not null
    ) where paper_id = v_paper_id;
  return null;
end
$$;

create trigger confirmed_adoptions_are_counted after insert or delete or update of confirmed_at, kind, since
  on public.paper_adoptions for each row execute function access.count_adoptions();

alter table public.paper_adoptions enable row level security;

revoke all on public.paper_adoptions from public, anon, authenticated, service_role;
-- who recorded it is nobody's business
grant select (
  id, paper_id, organisation_id, kind, since, cost, euros, person_days, learned, changed, created_at, confirmed_at
) on public.paper_adoptions to anon, authenticated;
grant insert (
  paper_id, organisation_id, kind, since, cost, euros, person_days, learned, changed, created_by
) on public.paper_adoptions to authenticated;
grant update (kind, since, cost, euros, person_days, learned, changed), delete on public.paper_adoptions to authenticated;
grant select, insert, update, delete on public.paper_adoptions to service_role;

create policy "everyone sees adoptions that the authors have confirmed" on public.paper_adoptions
  for select to anon, authenticated
  using (confirmed_at is not null);

create policy "members of either side see adoptions not confirmed yet" on public.paper_adoptions
  for select to authenticated
  using (access.organisation_role(organisation_id) is not null or access.paper_role(paper_id) is not null);

create policy "an organisation's people record which papers of others it uses" on public.paper_adoptions
  for insert to authenticated
  with check (
    created_by = (select auth.uid())
    and access.organisation_role(organisation_id) in ('owner', 'editor')
    and exists (select from public.paper_catalogue as entry where entry.paper_id = paper_adoptions.paper_id)
    and not exists (
      select from public.paper_versions as version
      where version.paper_id = paper_adoptions.paper_id and version.organisation_id = paper_adoptions.organisation_id
    )
  );

create policy "an organisation's people change what they recorded" on public.paper_adoptions
  for update to authenticated
  using (access.organisation_role(organisation_id) in ('owner', 'editor'))
  with check (access.organisation_role(organisation_id) in ('owner', 'editor'));

create policy "either side takes back an adoption, authors only a new one" on public.paper_adoptions
  for delete to authenticated
  using (
    access.organisation_role(organisation_id) in ('owner', 'editor')
    or (confirmed_at is null and access.paper_role(paper_id) in ('owner', 'editor'))
  );

-- Definer: the authors of a paper confirm an adoption, and change nothing else of it.
create function public.confirm_adoption(p_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.paper_adoptions set confirmed_at = now()
    where id = p_id and confirmed_at is null and access.paper_role(paper_id) in ('owner', 'editor');
  return found;
end
$$;

comment on function public.confirm_adoption is
  'Confirms that an organisation uses a paper; false for anyone but the paper''s owners and editors.';

revoke all on function public.confirm_adoption from public, anon, authenticated, service_role;
grant execute on function public.confirm_adoption to authenticated;

create function public.list_adoptions(
  p_paper_id uuid default null, p_organisation_id uuid default null, p_limit integer default 200, p_id uuid default null
)
returns table (
  id uuid, paper_id uuid, paper_title text, paper_number integer, organisation_id uuid, organisation_name text,
  place text, state text, latitude double precision, longitude double precision,
  kind text, since date, cost text, euros integer, person_days integer, learned text, changed text, is_confirmed boolean,
  may_edit boolean, may_confirm boolean
)
language sql
stable
security invoker
set search_path = ''
as $$
  select adoption.id, adoption.paper_id, version.title, version.number, organisation.id, organisation.name,
    organisation.place, organisation.state, town.latitude, town.longitude,
    adoption.kind, adoption.since, adoption.cost, adoption.euros, adoption.person_days, adoption.learned, adoption.changed,
    adoption.confirmed_at is not null,
    coalesce(access.organisation_role(adoption.organisation_id) in ('owner', 'editor'), false),
    coalesce(adoption.confirmed_at is null and access.paper_role(adoption.paper_id) in ('owner', 'editor'), false)
  from public.paper_adoptions as adoption
  join public.organisations as organisation on organisation.id = adoption.organisation_id
  left join public.municipalities as town on town.ags = organisation.ags
  left join lateral (
    select title, number from public.paper_versions
    where paper_versions.paper_id = adoption.paper_id order by number desc limit 1
  ) as version on true
  where (p_paper_id is null or adoption.paper_id = p_paper_id)
    and (p_organisation_id is null or adoption.organisation_id = p_organisation_id)
    and (p_id is null or adoption.id = p_id)
    and num_nonnulls(p_paper_id, p_organisation_id) > 0
  order by adoption.since, adoption.id
  limit least(greatest(coalesce(p_limit, 200), 1), 500)
$$;

comment on function public.list_adoptions is
  'Who uses a paper, or what an organisation uses, the oldest first, or one of them alone (p_id); what is not confirmed yet for the two sides alone.';

revoke all on function public.list_adoptions from public, anon, authenticated, service_role;
grant execute on function public.list_adoptions to anon, authenticated;
