-- Organisations of every kind; a municipality comes out of the register, and a coordinator confirms each of them.
alter table public.organisations drop constraint organisations_kind_check;
alter table public.organisations
  add constraint organisations_kind_check
    check (kind in ('municipality', 'district', 'civil_society', 'company', 'science', 'public_body')),
  -- of a municipality: which it is; of any other: where it is
  add column ags text references public.municipalities,
  add column state text check (state ~ '^(0[1-9]|1[0-6])$'),
  add column population integer check (population > 0),
  add column size_class smallint generated always as (
    case
      when kind <> 'municipality' or population is null then null
      when population >= 400000 then 1
      when population >= 200000 then 2
      when population >= 100000 then 3
      when population >= 50000 then 4
      when population >= 25000 then 5
      when population >= 10000 then 6
      else 7
    end
  ) stored,
  add column folded text not null generated always as (access.fold_name(name || ' ' || place)) stored,
  add column verified_at timestamptz,
  add column verified_by uuid references public.accounts on delete set null;

comment on table public.organisations is
  'Who acts together: municipalities (one for each AGS), districts, civil society, companies, science, public bodies.';
comment on column public.organisations.size_class is 'The KGSt class of a municipality, from 1 (largest) to 7.';

create unique index organisations_of_a_municipality on public.organisations (ags) where kind = 'municipality';
create index organisations_place on public.organisations (ags);
create index organisations_by_folded_name on public.organisations (folded, id);
create index organisations_by_trigram on public.organisations using gin (folded extensions.gin_trgm_ops);
create index organisations_unverified on public.organisations (created_at) where verified_at is null;
create index organisations_verifier on public.organisations (verified_by);

create function access.stamp_organisation()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_town record;
begin
  if tg_op = 'UPDATE' and (new.name, new.place) is distinct from (old.name, old.place) then
    -- what was confirmed bore another name
    new.verified_at := null;
    new.verified_by := null;
  end if;
  if new.ags is not null then
    select name, state, population into v_town from public.municipalities where ags = new.ags;
    -- an AGS that the register does not know is refused by the foreign key
    new.state := left(new.ags, 2);
    if new.kind = 'municipality' and v_town.name is not null then
      new.name := v_town.name;
      new.place := v_town.name;
      new.population := v_town.population;
    end if;
  end if;
  return new;
end
$$;

create trigger organisation_is_stamped before insert or update on public.organisations
  for each row execute function access.stamp_organisation();

create function access.renew_population()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  update public.organisations set population = new.population
    where ags = new.ags and kind = 'municipality';
  return null;
end
$$;

create trigger register_renews_organisations after update of population on public.municipalities
  for each row when (new.population is distinct from old.population)
  execute function access.renew_population();

grant insert (ags, state) on public.organisations to authenticated;

drop policy "people found organisations in their own name" on public.organisations;
create policy "people found organisations in their own name, towns by the register" on public.organisations
  for insert to authenticated
  with check (created_by = (select auth.uid()) and (kind <> 'municipality' or ags is not null));

-- Definer: owners may write other columns of their row, and nobody may confirm by hand.
create function public.verify_organisation(p_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if not access.is_coordinator() then
    return false;
  end if;
  update public.organisations set verified_at = now(), verified_by = (select auth.uid())
    where id = p_id and verified_at is null;
  return exists (select from public.organisations where id = p_id);
end
$$;

comment on function public.verify_organisation is
  'Confirms an organisation; false for anyone but a coordinator, and when there is none.';

-- Definer: who founded an organisation, with the address that speaks for it, is for coordinators alone.
create function public.list_unverified_organisations(p_limit integer default 100)
returns table (
  id uuid, kind text, name text, place text, state text, population integer, size_class smallint,
  created_at timestamptz, founder_name text, founder_email text
)
language sql
stable
security definer
set search_path = ''
as $$
  select organisations.id, organisations.kind, organisations.name, organisations.place, organisations.state,
    organisations.population, organisations.size_class, organisations.created_at, profiles.name, accounts.email
  from public.organisations
  left join public.accounts on accounts.id = organisations.created_by
  left join public.profiles on profiles.account_id = organisations.created_by
  where organisations.verified_at is null and access.is_coordinator()
  order by organisations.created_at, organisations.id
  limit least(greatest(coalesce(p_limit, 100), 1), 500)
$$;

comment on function public.list_unverified_organisations is
  'What waits for a coordinator, oldest first, with who founded it; nothing for anyone else.';

create function public.list_organisations(
  p_kind text default null, p_state text default null, p_text text default null,
  p_after uuid default null, p_limit integer default 24
)
returns table (
  id uuid, kind text, name text, place text, state text, population integer, size_class smallint,
  verified_at timestamptz
)
language sql
stable
security invoker
set search_path = ''
as $$
  select found.id, found.kind, found.name, found.place, found.state, found.population, found.size_class,
    found.verified_at
  from public.organisations as found
  where (p_kind is null or found.kind = p_kind)
    and (p_state is null or found.state = p_state)
    and (coalesce(p_text, '') = '' or found.folded like '%' || access.fold_name(p_text) || '%')
    and (
      p_after is null
      or (found.folded, found.id) > (select last.folded, last.id from public.organisations as last where last.id = p_after)
    )
  order by found.folded, found.id
  limit least(greatest(coalesce(p_limit, 24), 1), 200)
$$;

comment on function public.list_organisations is
  'Organisations by name, a page at a time: those after p_after. Filters that are null do not count.';

revoke all on function public.verify_organisation, public.list_unverified_organisations, public.list_organisations
  from public, anon, authenticated, service_role;
grant execute on function public.list_organisations to anon, authenticated;
grant execute on function public.verify_organisation, public.list_unverified_organisations to authenticated;
