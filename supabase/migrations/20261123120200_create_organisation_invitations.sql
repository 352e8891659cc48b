-- As the invitations to a paper, but for the address alone: who speaks for a town hall is no matter of a forwarded mail.
create table public.organisation_invitations (
  id uuid primary key default public.uuid_v7(),
  organisation_id uuid not null references public.organisations on delete cascade,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  role text not null check (role in ('owner', 'editor', 'member')),
  token_hash text not null unique check (length(token_hash) = 64),
  invited_by uuid not null references public.accounts on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '14 days',
  unique (organisation_id, email)
);

comment on table public.organisation_invitations is
  'Open invitations to an organisation. The link''s token (SHA-256, hex) shows one; only the invited address accepts.';

create index organisation_invitations_email on public.organisation_invitations (email);
create index organisation_invitations_inviter on public.organisation_invitations (invited_by);

-- Definer: addresses are in accounts, which nobody reads; this one is of who asks.
create function access.own_email()
returns text
language sql
stable
security definer
set search_path = ''
as $$
  select email from public.accounts where id = (select auth.uid()) and verified_at is not null
$$;

alter table public.organisation_invitations enable row level security;

revoke all on public.organisation_invitations from anon, authenticated, service_role;
grant select (id, organisation_id, email, role, invited_by, created_at, expires_at),
  insert (id, organisation_id, email, role, token_hash, invited_by), delete
  on public.organisation_invitations to authenticated;
grant select, insert, update, delete on public.organisation_invitations to service_role;

create policy "owners see open invitations, the invited see their own" on public.organisation_invitations
  for select to authenticated
  using (access.organisation_role(organisation_id) = 'owner' or email = (select access.own_email()));

create policy "owners invite in their own name" on public.organisation_invitations
  for insert to authenticated
  with check (access.organisation_role(organisation_id) = 'owner' and invited_by = (select auth.uid()));

create policy "owners withdraw invitations, the invited decline them" on public.organisation_invitations
  for delete to authenticated
  using (access.organisation_role(organisation_id) = 'owner' or email = (select access.own_email()));

-- Definer: who opens the link may not have an account yet; the token from the mail shows the invitation.
create function public.read_organisation_invitation(p_token_hash text)
returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'id', invitations.id, 'organisationId', organisations.id, 'name', organisations.name,
    'role', invitations.role, 'invitedBy', profiles.name,
    'isMine', coalesce(invitations.email = access.own_email(), false)
  )
  from public.organisation_invitations as invitations
  join public.organisations on organisations.id = invitations.organisation_id
  left join public.profiles on profiles.account_id = invitations.invited_by
  where invitations.token_hash = p_token_hash and invitations.expires_at > now()
$$;

comment on function public.read_organisation_invitation is
  'What an invitation is about, for who holds its token; null when it is unknown, used or too old.';

-- Definer: nobody writes memberships by hand; this one is for who asks, with the role of her invitation.
create function public.accept_organisation_invitation(p_id uuid, p_shown boolean)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_organisation_id uuid;
  v_role text;
begin
  delete from public.organisation_invitations
    where id = p_id and email = access.own_email() and expires_at > now()
    returning organisation_id, role into v_organisation_id, v_role;
  if v_organisation_id is not null then
    -- an invitation never takes rights away from who has more already, nor a consent back
    insert into public.organisation_members as known (organisation_id, account_id, role, shown)
      values (v_organisation_id, (select auth.uid()), v_role, coalesce(p_shown, false))
      on conflict (organisation_id, account_id) do update set
        role = case
          when known.role = 'owner' or excluded.role = 'owner' then 'owner'
          when known.role = 'editor' or excluded.role = 'editor' then 'editor'
          else 'member'
        end,
        shown = known.shown or excluded.shown;
  end if;
  return v_organisation_id;
end
$$;

comment on function public.accept_organisation_invitation is
  'Makes the person who asks a member and uses up her invitation; null when it is unknown, for another address, used or too old.';

revoke all on function public.read_organisation_invitation, public.accept_organisation_invitation
  from public, anon, authenticated, service_role;
grant execute on function public.read_organisation_invitation to anon, authenticated;
grant execute on function public.accept_organisation_invitation to authenticated;

create function access.drop_invitations()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  delete from public.organisation_invitations where email = old.email;
  return null;
end
$$;

-- A sign-up that was never verified proves nothing about the address: who repeats it keeps her invitation.
create trigger deleted_account_leaves_no_invitation after delete on public.accounts
  for each row when (old.verified_at is not null) execute function access.drop_invitations();
