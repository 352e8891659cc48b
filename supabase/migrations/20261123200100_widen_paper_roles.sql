-- Between reading and writing: commenters say something about the text, suggesters propose changes that somebody else
-- accepts. Neither changes the text, so every policy that asks for owners and editors stays as it is.
alter table public.paper_members
  drop constraint paper_members_role_check,
  add constraint paper_members_role_check check (role in ('owner', 'editor', 'suggester', 'commenter', 'reader'));

alter table public.invitations
  drop constraint invitations_role_check,
  add constraint invitations_role_check check (role in ('editor', 'suggester', 'commenter', 'reader'));

drop policy "owners change the role of others" on public.paper_members;
create policy "owners change the role of others" on public.paper_members
  for update to authenticated
  using (access.paper_role(paper_id) = 'owner' and account_id <> (select auth.uid()))
  with check (access.paper_role(paper_id) = 'owner' and role in ('editor', 'suggester', 'commenter', 'reader'));

-- Definer: see read_invitation; the membership is written for the person who asks, with the role of the invitation.
create or replace function public.accept_invitation(p_token_hash text)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  c_roles constant text[] := array['reader', 'commenter', 'suggester', 'editor', 'owner'];
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
      where array_position(c_roles, paper_members.role) < array_position(c_roles, excluded.role);
  end if;
  return v_paper_id;
end
$$;
