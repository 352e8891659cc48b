create table public.area_coordinators (
  area_id text not null references public.areas on delete cascade,
  account_id uuid not null references public.profiles on delete cascade,
  shown boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (area_id, account_id)
);

comment on table public.area_coordinators is
  'Who coordinates an area. Made by the command make:coordinator; shown to everyone only where the person agreed.';

create index area_coordinators_account on public.area_coordinators (account_id);

alter table public.area_coordinators enable row level security;

revoke all on public.area_coordinators from anon, authenticated, service_role;
grant select on public.area_coordinators to anon, authenticated;
grant update (shown) on public.area_coordinators to authenticated;
grant select, insert, update, delete on public.area_coordinators to service_role;

create policy "everyone sees coordinators who agreed, and they see themselves" on public.area_coordinators
  for select to anon, authenticated
  using (shown or account_id = (select auth.uid()));

create policy "coordinators say whether they are shown" on public.area_coordinators
  for update to authenticated
  using (account_id = (select auth.uid()))
  with check (account_id = (select auth.uid()));

-- Names alone are in a profile.
grant select on public.profiles to anon;

create policy "everyone sees the names of coordinators who agreed" on public.profiles
  for select to anon, authenticated
  using (exists (
    select from public.area_coordinators
    where area_coordinators.account_id = profiles.account_id and area_coordinators.shown
  ));

create function access.is_coordinator()
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select exists (select from public.area_coordinators where account_id = (select auth.uid()))
$$;

create function public.make_coordinator(p_email text, p_area_id text)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  with person as (select id from public.accounts where email = p_email and verified_at is not null),
  made as (
    insert into public.area_coordinators (area_id, account_id)
      select p_area_id, id from person
      on conflict do nothing
  )
  select exists (select from person)
$$;

comment on function public.make_coordinator is
  'Makes a person with a verified address a coordinator; false when there is none with this address.';

revoke all on function public.make_coordinator from public, anon, authenticated, service_role;
grant execute on function public.make_coordinator to service_role;
