-- Definer: nobody, not even the service, changes published versions; here, and only here, the name of a person who
-- leaves is taken out of them. (It is no part of a version's hash.)
create function public.delete_account(p_account_id uuid, p_keep_name boolean)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_email text;
begin
  select email into v_email from public.accounts where id = p_account_id for update;
  if v_email is null then
    return false;
  end if;
  -- nobody publishes, and nobody else hands the same paper on, meanwhile
  perform from public.papers
    where id in (select paper_id from public.paper_members where account_id = p_account_id)
    order by id for update;
  perform from public.organisations
    where id in (select organisation_id from public.organisation_members where account_id = p_account_id)
    order by id for update;

  if not p_keep_name then
    -- one place of the name: somebody else may be called the same
    update public.paper_versions as version
      set authors = authors[: array_position(authors, mine.name) - 1] || authors[array_position(authors, mine.name) + 1 :]
      from public.paper_version_authors as mine
      where mine.account_id = p_account_id and mine.paper_id = version.paper_id and mine.number = version.number
        and mine.name = any (version.authors);
  end if;

  -- a paper without another owner goes to the editor who came first …
  update public.paper_members as member set role = 'owner'
    from (
      select distinct on (editor.paper_id) editor.paper_id, editor.account_id
      from public.paper_members as mine
      join public.paper_members as editor on editor.paper_id = mine.paper_id and editor.role = 'editor'
      where mine.account_id = p_account_id and mine.role = 'owner' and not exists (
        select from public.paper_members as other
        where other.paper_id = mine.paper_id and other.role = 'owner' and other.account_id <> p_account_id
      )
      order by editor.paper_id, editor.created_at, editor.account_id
    ) as heir
    where member.paper_id = heir.paper_id and member.account_id = heir.account_id;
  -- … and without one it goes away, unless it was published
  delete from public.papers
    where exists (
      select from public.paper_members as mine
      where mine.paper_id = papers.id and mine.account_id = p_account_id and mine.role = 'owner'
    ) and not exists (
      select from public.paper_members as other
      where other.paper_id = papers.id and other.role = 'owner' and other.account_id <> p_account_id
    ) and not exists (select from public.paper_versions where paper_versions.paper_id = papers.id);

  -- an organisation without another owner goes to its first editor, or else to its first member
  update public.organisation_members as member set role = 'owner'
    from (
      select distinct on (other.organisation_id) other.organisation_id, other.account_id
      from public.organisation_members as mine
      join public.organisation_members as other
        on other.organisation_id = mine.organisation_id and other.account_id <> p_account_id
      where mine.account_id = p_account_id and mine.role = 'owner' and not exists (
        select from public.organisation_members as owner
        where owner.organisation_id = mine.organisation_id and owner.role = 'owner' and owner.account_id <> p_account_id
      )
      order by other.organisation_id, (other.role = 'editor') desc, other.created_at, other.account_id
    ) as heir
    where member.organisation_id = heir.organisation_id and member.account_id = heir.account_id;

  -- drafts that nobody could see any more
  delete from public.projects
    where status = 'draft' and (
      (organisation_id is null and created_by = p_account_id)
      or organisation_id in (
        select mine.organisation_id from public.organisation_members as mine
        where mine.account_id = p_account_id and not exists (
          select from public.organisation_members as other
          where other.organisation_id = mine.organisation_id and other.account_id <> p_account_id
        )
      )
    );

  delete from public.invitations where email = v_email;
  delete from public.accounts where id = p_account_id;
  return true;
end
$$;

comment on function public.delete_account is 'Deletes an account with everything that is about the person, and hands on or deletes what would have nobody left; her name stays on published versions only if asked for. False when there is no such account.';

revoke all on function public.delete_account from public, anon, authenticated, service_role;
grant execute on function public.delete_account to service_role;
