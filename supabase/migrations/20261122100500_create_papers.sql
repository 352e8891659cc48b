create table public.papers (
  id uuid primary key default public.uuid_v7(),
  title text not null check (length(btrim(title)) between 3 and 160),
  area_id text not null references public.areas,
  created_by uuid references public.accounts on delete set null,
  created_at timestamptz not null default now()
);

comment on table public.papers is 'Impulspapiere in writing; only their members see them. What is public is in paper_versions.';

create index papers_area on public.papers (area_id);
create index papers_creator on public.papers (created_by);

create table public.paper_members (
  paper_id uuid not null references public.papers on delete cascade,
  -- through the profile, which goes with the account: lists show a member's name in the same query
  account_id uuid not null references public.profiles on delete cascade,
  role text not null check (role in ('owner', 'editor', 'reader')),
  created_at timestamptz not null default now(),
  primary key (paper_id, account_id)
);

comment on table public.paper_members is 'Who reads and who writes a paper.';

create index paper_members_account on public.paper_members (account_id);

create table public.invitations (
  id uuid primary key default public.uuid_v7(),
  paper_id uuid not null references public.papers on delete cascade,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  role text not null check (role in ('editor', 'reader')),
  token_hash text not null unique check (length(token_hash) = 64),
  invited_by uuid not null references public.accounts on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '14 days',
  unique (paper_id, email)
);

comment on table public.invitations is 'Open invitations to a paper; the link''s token is stored as SHA-256 (hex) and gone once accepted.';

create index invitations_inviter on public.invitations (invited_by);

-- Definer: the policies on paper_members ask for a role in paper_members; as invoker they would recurse.
create function access.paper_role(p_paper_id uuid)
returns text
language sql
stable
security definer
set search_path = ''
as $$
  select role from public.paper_members
  where paper_id = p_paper_id and account_id = (select auth.uid())
$$;

-- Definer: reads memberships of another person, and answers only whether both share a paper.
create function access.shares_paper(p_account_id uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select from public.paper_members mine
    join public.paper_members theirs using (paper_id)
    where mine.account_id = (select auth.uid()) and theirs.account_id = p_account_id
  )
$$;

-- Definer: nobody may insert members by hand; who begins a paper becomes its owner in the same transaction.
create function access.add_paper_owner()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.created_by is not null then
    insert into public.paper_members (paper_id, account_id, role) values (new.id, new.created_by, 'owner');
  end if;
  return null;
end
$$;

create trigger beginner_becomes_owner after insert on public.papers
  for each row execute function access.add_paper_owner();

alter table public.papers enable row level security;
alter table public.paper_members enable row level security;
alter table public.invitations enable row level security;

revoke all on public.papers, public.paper_members, public.invitations from anon, authenticated, service_role;
grant select, insert (id, title, area_id, created_by), update (title, area_id), delete on public.papers to authenticated;
grant select, update (role), delete on public.paper_members to authenticated;
grant select (id, paper_id, email, role, invited_by, created_at, expires_at),
  insert (id, paper_id, email, role, token_hash, invited_by), delete on public.invitations to authenticated;
grant select, insert, update, delete on public.papers, public.paper_members, public.invitations to service_role;

create policy "members see their paper" on public.papers
  for select to authenticated
  using (access.paper_role(id) is not null);

create policy "people begin papers in their own name" on public.papers
  for insert to authenticated
  with check (created_by = (select auth.uid()));

create policy "owners and editors change title and area" on public.papers
  for update to authenticated
  using (access.paper_role(id) in ('owner', 'editor'))
  with check (access.paper_role(id) in ('owner', 'editor'));

create policy "members see who is in their paper" on public.paper_members
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "owners change the role of others" on public.paper_members
  for update to authenticated
  using (access.paper_role(paper_id) = 'owner' and account_id <> (select auth.uid()))
  with check (access.paper_role(paper_id) = 'owner' and role in ('editor', 'reader'));

create policy "owners remove others, others may leave" on public.paper_members
  for delete to authenticated
  using (
    case when account_id = (select auth.uid()) then role <> 'owner'
    else access.paper_role(paper_id) = 'owner' end
  );

create policy "owners see open invitations" on public.invitations
  for select to authenticated
  using (access.paper_role(paper_id) = 'owner');

create policy "owners invite in their own name" on public.invitations
  for insert to authenticated
  with check (access.paper_role(paper_id) = 'owner' and invited_by = (select auth.uid()));

create policy "owners withdraw invitations" on public.invitations
  for delete to authenticated
  using (access.paper_role(paper_id) = 'owner');

create policy "people who share a paper see each other's profile" on public.profiles
  for select to authenticated
  using (access.shares_paper(account_id));

-- Definer: the invited person is not a member yet and cannot see the invitation; the token from the mail is her key.
create function public.read_invitation(p_token_hash text)
returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select jsonb_build_object('paperId', papers.id, 'title', papers.title, 'role', invitations.role, 'invitedBy', profiles.name)
  from public.invitations
  join public.papers on papers.id = invitations.paper_id
  left join public.profiles on profiles.account_id = invitations.invited_by
  where invitations.token_hash = p_token_hash and invitations.expires_at > now()
$$;

comment on function public.read_invitation is 'What an invitation is about, for who holds its token; null when it is unknown, used or too old.';

-- Definer: see read_invitation; the membership is written for the person who asks, with the role of the invitation.
create function public.accept_invitation(p_token_hash text)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_paper_id uuid;
  v_role text;
begin
  if (select auth.uid()) is null then
    return null;
  end if;
  delete from public.invitations
    where token_hash = p_token_hash and expires_at > now()
    returning paper_id, role into v_paper_id, v_role;
  if v_paper_id is not null then
    -- an invitation never takes rights away from who has more already
    insert into public.paper_members (paper_id, account_id, role)
      values (v_paper_id, (select auth.uid()), v_role)
      on conflict (paper_id, account_id) do update set role = excluded.role
      where paper_members.role = 'reader' and excluded.role = 'editor';
  end if;
  return v_paper_id;
end
$$;

comment on function public.accept_invitation is 'Makes the person who asks a member and uses the invitation up; null when it is unknown, used or too old.';

revoke all on function public.read_invitation, public.accept_invitation from public, anon, authenticated, service_role;
grant execute on function public.read_invitation to anon, authenticated;
grant execute on function public.accept_invitation to authenticated;

create function public.create_paper(p_title text, p_area_id text)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  -- made here, since the row is visible to its owner only once the trigger has made her one
  v_id uuid := public.uuid_v7();
begin
  insert into public.papers (id, title, area_id, created_by) values (v_id, p_title, p_area_id, (select auth.uid()));
  return v_id;
end
$$;

comment on function public.create_paper is 'Begins a paper whose owner is who asks, and returns its id.';

revoke all on function public.create_paper from public, anon, authenticated, service_role;
grant execute on function public.create_paper to authenticated;
