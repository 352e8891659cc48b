-- What stands in the log. None of it says of whom an act was, only who did it: people whom it is about may leave.

create function access.note_membership()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform access.note(
      case when new.account_id = (select auth.uid()) then 'member_joined' else 'member_added' end,
      'organisation', new.organisation_id, jsonb_build_object('role', new.role)
    );
  elsif tg_op = 'DELETE' then
    perform access.note(
      case when old.account_id = (select auth.uid()) then 'member_left' else 'member_removed' end,
      'organisation', old.organisation_id, jsonb_build_object('role', old.role)
    );
  else
    perform access.note(
      'role_changed', 'organisation', new.organisation_id, jsonb_build_object('role', new.role, 'before', old.role)
    );
  end if;
  return null;
end
$$;

create trigger membership_is_noted after insert or delete on public.organisation_members
  for each row execute function access.note_membership();
create trigger role_is_noted after update of role on public.organisation_members
  for each row when (new.role <> old.role) execute function access.note_membership();

create function access.note_organisation()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_fields jsonb;
begin
  if old.verified_at is null and new.verified_at is not null then
    perform access.note('organisation_confirmed', 'organisation', new.id);
  end if;
  select jsonb_agg(key order by key) into v_fields
    from jsonb_each(to_jsonb(new))
    where key in ('name', 'place', 'state', 'description', 'website') and value <> to_jsonb(old) -> key;
  if v_fields is not null then
    perform access.note('organisation_edited', 'organisation', new.id, jsonb_build_object('fields', v_fields));
  end if;
  return null;
end
$$;

create trigger organisation_is_noted after update on public.organisations
  for each row execute function access.note_organisation();

create function access.note_project()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    perform access.note('project_deleted', 'project', old.id);
  elsif new.status = 'published' then
    perform access.note('project_published', 'project', new.id);
  elsif new.status = 'archived' then
    perform access.note('project_archived', 'project', new.id);
  else
    perform access.note('project_unpublished', 'project', new.id);
  end if;
  return null;
end
$$;

create trigger new_project_is_noted after insert on public.projects
  for each row when (new.status = 'published') execute function access.note_project();
create trigger project_is_noted after update of status on public.projects
  for each row when ((new.status = 'published') <> (old.status = 'published')) execute function access.note_project();
create trigger deleted_project_is_noted after delete on public.projects
  for each row execute function access.note_project();

create function access.note_version()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  perform access.note('paper_published', 'paper', new.paper_id, jsonb_build_object('number', new.number));
  return null;
end
$$;

create trigger version_is_noted after insert on public.paper_versions
  for each row execute function access.note_version();
