create table public.membership_requests (
  id uuid primary key default public.uuid_v7(),
  organisation_id uuid not null references public.organisations on delete cascade,
  account_id uuid not null references public.profiles on delete cascade,
  message text check (length(btrim(message)) between 1 and 500),
  created_at timestamptz not null default now(),
  unique (organisation_id, account_id)
);

comment on table public.membership_requests is
  'Who asks to join an organisation and has no answer yet; gone once accepted, declined or withdrawn.';

create index membership_requests_account on public.membership_requests (account_id);

alter table public.membership_requests enable row level security;

revoke all on public.membership_requests from anon, authenticated, service_role;
grant select, insert (organisation_id, account_id, message), delete on public.membership_requests to authenticated;
grant select, insert, update, delete on public.membership_requests to service_role;

create policy "owners see requests, people see their own" on public.membership_requests
  for select to authenticated
  using (account_id = (select auth.uid()) or access.organisation_role(organisation_id) = 'owner');

create policy "people ask in their own name where they are no member" on public.membership_requests
  for insert to authenticated
  with check (account_id = (select auth.uid()) and access.organisation_role(organisation_id) is null);

create policy "owners decline requests, people withdraw their own" on public.membership_requests
  for delete to authenticated
  using (account_id = (select auth.uid()) or access.organisation_role(organisation_id) = 'owner');

-- Requests have policies of their own: none but her own and those to her organisations are seen by anyone.
create policy "owners see the names of who asks to join" on public.profiles
  for select to authenticated
  using (exists (select from public.membership_requests where membership_requests.account_id = profiles.account_id));

-- Definer: nobody writes memberships by hand; this one is for who asked, by an owner.
create function public.accept_membership_request(p_id uuid, p_role text)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_organisation_id uuid;
  v_account_id uuid;
begin
  -- of two answers at once the second finds nothing
  delete from public.membership_requests
    where id = p_id and access.organisation_role(organisation_id) = 'owner'
    returning organisation_id, account_id into v_organisation_id, v_account_id;
  if v_account_id is null then
    return false;
  end if;
  insert into public.organisation_members (organisation_id, account_id, role)
    values (v_organisation_id, v_account_id, p_role)
    on conflict (organisation_id, account_id) do nothing;
  return true;
end
$$;

comment on function public.accept_membership_request is
  'Makes who asked a member with this role; false for anyone but an owner, and when the request is gone.';

revoke all on function public.accept_membership_request from public, anon, authenticated, service_role;
grant execute on function public.accept_membership_request to authenticated;

create function access.end_request()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  delete from public.membership_requests
    where organisation_id = new.organisation_id and account_id = new.account_id;
  return null;
end
$$;

-- However somebody became a member: nobody is asked about her any more.
create trigger member_asks_no_more after insert on public.organisation_members
  for each row execute function access.end_request();
