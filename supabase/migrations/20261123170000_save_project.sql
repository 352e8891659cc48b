-- A project with its topics and areas, written in one go: nobody meets half of it.

-- One after the other: two writers at once must not pass a limit together. (A row could be locked only by who may
-- change it.)
create function access.wait_in_line(p_owner uuid)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  select pg_advisory_xact_lock(hashtextextended(p_owner::text, 0))
$$;

create function access.limit_topics()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  perform access.wait_in_line(new.project_id);
  if (select count(*) from public.project_topics where project_id = new.project_id) >= 8 then
    raise exception 'a project has at most eight topics' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

create trigger topics_are_limited before insert on public.project_topics
  for each row execute function access.limit_topics();

create function public.save_project(p_id uuid, p_project jsonb)
returns uuid
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  v_new record;
  v_areas text[];
  v_id uuid;
begin
  select * into v_new from jsonb_to_record(p_project) as given (
    kind text, stage text, title text, summary text, description text, area_ids text[], topic_ids text[],
    organisation_id uuid, ags text, links jsonb, reuse_licence text, repository text, cooperation_wanted boolean
  );
  v_areas := v_new.area_ids;
  if p_id is null then
    insert into public.projects (
      kind, stage, title, summary, description, area_id, further_area_ids, organisation_id, ags, links,
      reuse_licence, repository, cooperation_wanted, created_by
    ) values (
      v_new.kind, v_new.stage, v_new.title, v_new.summary, v_new.description, v_areas[1], v_areas[2:],
      v_new.organisation_id, v_new.ags, v_new.links, v_new.reuse_licence, v_new.repository,
      v_new.cooperation_wanted, (select auth.uid())
    ) returning id into v_id;
  else
    update public.projects set
      kind = v_new.kind, stage = v_new.stage, title = v_new.title, summary = v_new.summary,
      description = v_new.description, area_id = v_areas[1], further_area_ids = v_areas[2:],
      organisation_id = v_new.organisation_id, ags = v_new.ags, links = v_new.links,
      reuse_licence = v_new.reuse_licence, repository = v_new.repository,
      cooperation_wanted = v_new.cooperation_wanted
    where id = p_id returning id into v_id;
    if v_id is null then
      return null;
    end if;
  end if;
  delete from public.project_topics where project_id = v_id and topic_id <> all (v_new.topic_ids);
  insert into public.project_topics (project_id, topic_id)
    select v_id, topic from unnest(v_new.topic_ids) as topic
    -- `on conflict` would not do: the trigger that counts comes before it
    where not exists (select from public.project_topics where project_id = v_id and topic_id = topic);
  return v_id;
exception
  -- a policy said no: another person's project, or an organisation for which this one may not speak
  when insufficient_privilege then return null;
end
$$;

comment on function public.save_project is
  'Makes a draft (without an id) or changes a project, with its areas and topics. Its id, or null where that is not allowed.';

revoke all on function public.save_project from public, anon, authenticated, service_role;
grant execute on function public.save_project to authenticated;
