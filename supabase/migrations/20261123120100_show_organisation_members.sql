-- Who is in an organisation, shown to everyone only where the person agreed.
alter table public.organisation_members
  add column shown boolean not null default false,
  -- through the profile, which goes with the account: lists show a member's name in the same query
  drop constraint organisation_members_account_id_fkey,
  add constraint organisation_members_account_id_fkey
    foreign key (account_id) references public.profiles on delete cascade;

comment on column public.organisation_members.shown is
  'Whether everyone sees the person on the organisation''s page; she alone says so.';

grant select on public.organisation_members to anon;
grant update (shown) on public.organisation_members to authenticated;

create policy "everyone sees members who agreed" on public.organisation_members
  for select to anon, authenticated
  using (shown);

create policy "members say whether they are shown" on public.organisation_members
  for update to authenticated
  using (account_id = (select auth.uid()))
  with check (account_id = (select auth.uid()));

-- Memberships have policies of their own: fellows see each other, everyone sees who agreed.
create policy "people see the names of members whom they see" on public.profiles
  for select to anon, authenticated
  using (exists (select from public.organisation_members where organisation_members.account_id = profiles.account_id));

create function access.is_last_owner(p_organisation_id uuid, p_account_id uuid)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select bool_or(account_id = p_account_id) and count(*) = 1
  from public.organisation_members
  where organisation_id = p_organisation_id and role = 'owner'
$$;

-- Definer: nobody changes memberships by hand, else an owner could say who is shown, or leave nobody in charge.
create function public.change_organisation_role(p_organisation_id uuid, p_account_id uuid, p_role text)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- one after the other: two owners who step down at once must not both find the other
  perform from public.organisations where id = p_organisation_id for no key update;
  if access.organisation_role(p_organisation_id) is distinct from 'owner' then
    return 'forbidden';
  end if;
  if p_role <> 'owner' and access.is_last_owner(p_organisation_id, p_account_id) then
    return 'last owner';
  end if;
  update public.organisation_members set role = p_role
    where organisation_id = p_organisation_id and account_id = p_account_id;
  return case when found then 'done' else 'forbidden' end;
end
$$;

comment on function public.change_organisation_role is
  'Gives a member another role: done, forbidden (for anyone but an owner), or last owner.';

-- Definer: see change_organisation_role.
create function public.remove_organisation_member(p_organisation_id uuid, p_account_id uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform from public.organisations where id = p_organisation_id for no key update;
  if p_account_id is distinct from (select auth.uid())
    and access.organisation_role(p_organisation_id) is distinct from 'owner' then
    return 'forbidden';
  end if;
  if access.is_last_owner(p_organisation_id, p_account_id) then
    return 'last owner';
  end if;
  delete from public.organisation_members
    where organisation_id = p_organisation_id and account_id = p_account_id;
  return case when found then 'done' else 'forbidden' end;
end
$$;

comment on function public.remove_organisation_member is
  'Removes another member (as owner) or oneself: done, forbidden, or last owner.';

revoke all on function public.change_organisation_role, public.remove_organisation_member
  from public, anon, authenticated, service_role;
grant execute on function public.change_organisation_role, public.remove_organisation_member to authenticated;
