-- Two who are in touch are not proposed to each other as new: one has asked, they talk, or they have agreed to work together.
-- Declined, withdrawn and ended leave the pair open again; who does not want it says "not for us".

-- Each pair with both its sides as `ours`. Of the introductions and cooperations that who asks may read: the service, or the
-- owner of the schema in the two functions below.
create function access.list_pairs_in_touch(p_parties uuid[])
returns table (ours uuid, theirs uuid)
language sql
stable
security invoker
set search_path = ''
as $$
  with met as (
    select from_project, from_organisation, to_project, to_organisation from public.introductions
    where state in ('asked', 'accepted')
      and (from_project = any (p_parties) or from_organisation = any (p_parties)
        or to_project = any (p_parties) or to_organisation = any (p_parties))
    union
    select from_project, from_organisation, to_project, to_organisation from public.cooperations
    where state in ('proposed', 'confirmed')
      and (from_project = any (p_parties) or from_organisation = any (p_parties)
        or to_project = any (p_parties) or to_organisation = any (p_parties))
  ),
  -- who asks for herself alone is no side of a match
  sides as (
    select coalesce(from_project, from_organisation) as one, coalesce(to_project, to_organisation) as other
    from met where num_nonnulls(from_project, from_organisation) = 1
  )
  select one, other from sides where one = any (p_parties)
  union
  select other, one from sides where other = any (p_parties)
$$;

-- Definer: cooperations are read by functions alone. It tells who may speak for the project with whom it is in touch, and
-- nobody else anything.
create function access.list_own_parties_in_touch(p_project_id uuid)
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
  select theirs from access.list_pairs_in_touch(array[p_project_id])
  where (select access.may_speak_for(p_project_id, null))
$$;

-- Definer, a trigger: nobody but the background search writes what was found, and both sides are to be without the pair at
-- once, whoever's deed it is. What is searched for at this moment is searched for once more.
create function access.part_found_matches()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_from uuid := coalesce(new.from_project, new.from_organisation);
  v_to uuid := coalesce(new.to_project, new.to_organisation);
  v_houses uuid[] := array[
    access.organisation_behind(new.from_project, new.from_organisation),
    access.organisation_behind(new.to_project, new.to_organisation)
  ];
begin
  if v_from is null then
    return null;
  end if;
  -- in one order, so that two never wait for each other
  perform from public.match_searches where organisation_id = any (v_houses) order by organisation_id for update;
  update public.match_searches set due_at = now() where organisation_id = any (v_houses) and due_at > now();
  if new.state in ('asked', 'accepted', 'proposed', 'confirmed') then
    delete from public.found_matches
      where (to_project = v_to or to_organisation = v_to) and coalesce(from_project, organisation_id) = v_from;
    delete from public.found_matches
      where (to_project = v_from or to_organisation = v_from) and coalesce(from_project, organisation_id) = v_to;
  end if;
  return null;
end
$$;

revoke all on function access.list_pairs_in_touch, access.list_own_parties_in_touch, access.part_found_matches
  from public, anon, authenticated, service_role;
grant execute on function access.list_pairs_in_touch to service_role;
grant execute on function access.list_own_parties_in_touch to authenticated;

create trigger introduction_parts_found_matches after insert or update of state on public.introductions
  for each row execute function access.part_found_matches();
create trigger cooperation_parts_found_matches after insert or update of state on public.cooperations
  for each row execute function access.part_found_matches();

-- what was found before this came
with pairs as (
  select coalesce(from_project, from_organisation) as one, coalesce(to_project, to_organisation) as other
    from public.introductions where state in ('asked', 'accepted')
  union
  select coalesce(from_project, from_organisation), coalesce(to_project, to_organisation)
    from public.cooperations where state in ('proposed', 'confirmed')
)
delete from public.found_matches using pairs
  where (pairs.one, pairs.other) in (
    (coalesce(from_project, organisation_id), coalesce(to_project, to_organisation)),
    (coalesce(to_project, to_organisation), coalesce(from_project, organisation_id))
  );

create or replace function public.list_match_exclusions(p_project_id uuid)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if (select auth.uid()) is null then
    return jsonb_build_object('parties', '[]'::jsonb, 'houses', '[]'::jsonb);
  end if;
  return (
    with self as (
      select organisation_id from public.projects where id = p_project_id and organisation_id is not null
    )
    select jsonb_build_object(
      'parties', coalesce((
        select jsonb_agg(id) from (
          select coalesce(answers.to_project, answers.to_organisation) as id
          from self join public.match_answers as answers using (organisation_id)
          where answers.from_project = p_project_id and answers.answer = 'unsuitable'
          union
          select touched from access.list_own_parties_in_touch(p_project_id) as touched
        ) as set_aside
      ), '[]'),
      'houses', coalesce((
        select jsonb_agg(excluded.excluded_id)
        from self join public.excluded_organisations as excluded using (organisation_id)
      ), '[]')
    )
  );
end
$$;

comment on function public.list_match_exclusions is
  'Whom the people of a project''s organisation are not to be shown as its matches: single projects and organisations, whole houses, and with whom they are in touch; nothing for anyone else.';

create or replace function public.claim_match_search()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  with due as materialized (
    select organisation_id from public.match_searches
    where due_at <= now()
      and (due_at <= now() - interval '10 minutes' or not exists (select from public.match_queue))
    order by due_at, organisation_id
    limit 1
    for update skip locked
  ),
  claimed as (
    update public.match_searches set due_at = now() + interval '10 minutes'
      from due where match_searches.organisation_id = due.organisation_id
      returning match_searches.organisation_id, match_searches.due_at
  ),
  newest as materialized (
    select projects.id from claimed join public.projects on projects.organisation_id = claimed.organisation_id
    where status = 'published' and hidden_at is null and cooperation_wanted
    order by projects.updated_at desc, projects.id desc limit 50
  )
  select jsonb_build_object(
    'organisation', claimed.organisation_id,
    'until', claimed.due_at,
    'projects', (select coalesce(jsonb_agg(id), '[]') from newest),
    'answered', (
      select coalesce(jsonb_agg(jsonb_build_object('ours', ours, 'theirs', theirs)), '[]') from (
        select coalesce(from_project, organisation_id) as ours, coalesce(to_project, to_organisation) as theirs
        from public.match_answers where match_answers.organisation_id = claimed.organisation_id
        union
        select ours, theirs
        from access.list_pairs_in_touch(claimed.organisation_id || array(select id from newest))
      ) as set_aside
    ),
    'houses', (
      select coalesce(jsonb_agg(excluded_id), '[]')
      from public.excluded_organisations where excluded_organisations.organisation_id = claimed.organisation_id
    )
  )
  from claimed
$$;

comment on function public.claim_match_search is
  'Takes the organisation whose matches are due, for whoever asks alone: its open projects, whom it has set aside and with whom it is in touch; null when none is due.';
