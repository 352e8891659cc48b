create table public.organisations (
  id uuid primary key default public.uuid_v7(),
  kind text not null check (kind in ('municipality')),
  name text not null check (length(btrim(name)) between 2 and 120),
  place text not null check (length(btrim(place)) between 2 and 120),
  created_by uuid references public.accounts on delete set null,
  created_at timestamptz not null default now()
);

comment on table public.organisations is 'Who acts together. The first kind is the municipality.';

create index organisations_by_name on public.organisations (name, id);
create index organisations_creator on public.organisations (created_by);

create table public.organisation_members (
  organisation_id uuid not null references public.organisations on delete cascade,
  account_id uuid not null references public.accounts on delete cascade,
  role text not null check (role in ('owner', 'editor', 'member')),
  created_at timestamptz not null default now(),
  primary key (organisation_id, account_id)
);

comment on table public.organisation_members is 'People in an organisation, with a role.';

create index organisation_members_account on public.organisation_members (account_id);

-- Definer: the policies on organisation_members ask for a role in organisation_members; as invoker they would recurse.
create function access.organisation_role(p_organisation_id uuid)
returns text
language sql
stable
security definer
set search_path = ''
as $$
  select role from public.organisation_members
  where organisation_id = p_organisation_id and account_id = (select auth.uid())
$$;

-- Definer: nobody may insert members by hand; the founder becomes owner in the same transaction.
create function access.add_founder()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.created_by is not null then
    insert into public.organisation_members (organisation_id, account_id, role)
      values (new.id, new.created_by, 'owner');
  end if;
  return null;
end
$$;

create trigger founder_becomes_owner after insert on public.organisations
  for each row execute function access.add_founder();

alter table public.organisations enable row level security;
alter table public.organisation_members enable row level security;

revoke all on public.organisations, public.organisation_members from anon, authenticated, service_role;
grant select on public.organisations to anon, authenticated;
grant insert (kind, name, place, created_by), update (name, place) on public.organisations to authenticated;
grant select on public.organisation_members to authenticated;
grant select, insert, update, delete on public.organisations, public.organisation_members to service_role;

create policy "everyone sees organisations" on public.organisations
  for select to anon, authenticated
  using (true);

create policy "people found organisations in their own name" on public.organisations
  for insert to authenticated
  with check (created_by = (select auth.uid()));

create policy "owners change their organisation" on public.organisations
  for update to authenticated
  using (access.organisation_role(id) = 'owner')
  with check (access.organisation_role(id) = 'owner');

create policy "members see who is in their organisation" on public.organisation_members
  for select to authenticated
  using (access.organisation_role(organisation_id) is not null);
