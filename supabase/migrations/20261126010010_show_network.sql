-- The coordinator's view of the areas that she coordinates: which needs nobody fits, who is alone, what the projects are
-- about, how far matches get, and who is shown how often. Each function asks who calls it, and for which areas.
create index organisations_newest on public.organisations (created_at desc, id desc);
create index found_matches_found on public.found_matches (found_at);
create index match_answers_given on public.match_answers (created_at);
create index excluded_organisations_given on public.excluded_organisations (created_at);
create index introductions_asked on public.introductions (created_at);
create index introductions_changed on public.introductions (changed_at);
create index cooperations_proposed on public.cooperations (created_at);
create index cooperations_confirmed on public.cooperations (confirmed_at);

-- Of who asks, whoever's rights the asking function has: one of them, or all. None for anyone who coordinates none.
create function access.coordinated_areas(p_area_id text)
returns text[]
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(array_agg(area_id order by area_id), '{}') from public.area_coordinators
  where account_id = (select auth.uid()) and (p_area_id is null or area_id = p_area_id)
$$;

-- An organisation is in the areas of the public projects in which it takes part. Who takes part in none belongs to no area
-- yet, and so concerns all who coordinate one.
create function access.organisations_of_areas(p_area_ids text[])
returns setof uuid
language sql
stable
security invoker
set search_path = ''
as $$
  with parts as (
    select organisation_id, area_ids from public.projects
    where organisation_id is not null and status <> 'draft' and hidden_at is null
    union all
    select partners.organisation_id, projects.area_ids
    from public.project_organisations as partners join public.projects on projects.id = partners.project_id
    where partners.confirmed and projects.status <> 'draft' and projects.hidden_at is null
  ),
  present as (select organisation_id, bool_or(area_ids && p_area_ids) as here from parts group by organisation_id)
  select organisations.id from public.organisations
  left join present on present.organisation_id = organisations.id
  where cardinality(p_area_ids) > 0 and coalesce(present.here, true)
$$;

-- Public needs alone, so with the rights of who asks. `waiting` are those that were not looked for yet.
create function public.list_unserved_needs(
  p_area_id text, p_before timestamptz default null, p_before_id uuid default null, p_limit integer default 20
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with areas as materialized (select access.coordinated_areas(p_area_id) as ids),
  houses as materialized (select access.organisations_of_areas((select ids from areas)) as id),
  indexed as (
    select need_id, served from public.match_helps
    where need_id is not null and served is not true and exists (select from areas where cardinality(ids) > 0)
  ),
  open as materialized (
    select needs.id, needs.kind, needs.text, needs.until, needs.created_at, indexed.served,
      projects.id as project_id, projects.title, house.id as organisation_id, house.name
    from indexed join public.needs on needs.id = indexed.need_id
    left join public.projects on projects.id = needs.project_id
    left join public.organisations as house on house.id = coalesce(needs.organisation_id, projects.organisation_id)
    where needs.state = 'open' and (needs.until is null or needs.until >= (select access.today()))
      and case
        when needs.project_id is null then needs.organisation_id in (select houses.id from houses)
        else projects.status = 'published' and projects.hidden_at is null and projects.cooperation_wanted
          and projects.area_ids && (select ids from areas)
      end
  ),
  page as (
    select * from open
    where served = false and (p_before is null or (created_at, id) < (p_before, p_before_id))
    order by created_at desc, id desc limit least(greatest(p_limit, 0), 5000)
  )
  select jsonb_build_object(
    'total', (select count(*) from open where served = false),
    'waiting', (select count(*) from open where served is null),
    'items', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'kind', kind, 'text', text, 'until', until, 'createdAt', created_at,
        'project', project_id, 'title', title, 'organisation', organisation_id, 'name', name
      ) order by created_at desc, id desc), '[]') from page
    )
  )
$$;

comment on function public.list_unserved_needs is
  'Open needs in the areas of a coordinator for which the search found nobody, newest first, with how many there are; empty for anyone else.';

-- Definer: introductions are for their two sides alone. It tells of whom there is none at all, to coordinators.
create function public.list_unconnected_organisations(
  p_area_id text, p_before timestamptz default null, p_before_id uuid default null, p_limit integer default 20
)
returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  with areas as materialized (select access.coordinated_areas(p_area_id) as ids),
  sides as (
    select from_project as project_id, from_organisation as organisation_id from public.introductions
    union all select to_project, to_organisation from public.introductions
    union all select from_project, from_organisation from public.cooperations where confirmed_at is not null
    union all select to_project, to_organisation from public.cooperations where confirmed_at is not null
    -- of a shared project: who posted it, and who agreed to take part
    union all select project_id, null from public.project_organisations where confirmed
    union all select null, organisation_id from public.project_organisations where confirmed
  ),
  connected as materialized (
    select distinct coalesce(sides.organisation_id, projects.organisation_id) as id
    from sides left join public.projects on projects.id = sides.project_id
  ),
  alone as materialized (
    select organisations.* from access.organisations_of_areas((select ids from areas)) as known (id)
    join public.organisations on organisations.id = known.id
    where not exists (select from connected where connected.id = organisations.id)
  ),
  page as (
    select * from alone where p_before is null or (created_at, id) < (p_before, p_before_id)
    order by created_at desc, id desc limit least(greatest(p_limit, 0), 5000)
  )
  select jsonb_build_object(
    'total', (select count(*) from alone),
    'items', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'kind', kind, 'name', name, 'place', place, 'state', state,
        'verified', verified_at is not null, 'createdAt', created_at
      ) order by created_at desc, id desc), '[]') from page
    )
  )
$$;

comment on function public.list_unconnected_organisations is
  'Organisations in the areas of a coordinator without introduction, cooperation or shared project, newest first; empty for anyone else.';

create function public.list_network_topics(p_area_id text)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with areas as materialized (select access.coordinated_areas(p_area_id) as ids),
  present as materialized (
    select id from public.projects
    where status <> 'draft' and hidden_at is null and area_ids && (select ids from areas)
  ),
  themes as materialized (
    select project_topics.project_id, project_topics.topic_id
    from present join public.project_topics on project_topics.project_id = present.id
  ),
  links as (
    select one.topic_id as one, other.topic_id as other, count(*) as projects
    from themes as one join themes as other on other.project_id = one.project_id and other.topic_id > one.topic_id
    group by one.topic_id, other.topic_id
  )
  select jsonb_build_object(
    'projects', (select count(*) from present),
    'topics', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', topics.id, 'de', name_de, 'en', name_en, 'projects', counted.projects
      ) order by counted.projects desc, topics.id), '[]')
      from (select topic_id, count(*) as projects from themes group by topic_id) as counted
      join public.topics on topics.id = counted.topic_id
    ),
    'links', (
      select coalesce(jsonb_agg(jsonb_build_object('one', one, 'other', other, 'projects', projects) order by one, other), '[]')
      from links
    )
  )
$$;

comment on function public.list_network_topics is
  'The topics of the public projects in the areas of a coordinator, how many have each, and how many have two of them; empty for anyone else.';

create function public.list_topic_projects(p_area_id text, p_topic_id text, p_limit integer default 60)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title) order by published_at desc, id desc), '[]')
  from (
    select projects.id, projects.title, projects.published_at
    from public.project_topics join public.projects on projects.id = project_topics.project_id
    where project_topics.topic_id = p_topic_id and projects.status <> 'draft' and projects.hidden_at is null
      and projects.area_ids && (select access.coordinated_areas(p_area_id))
    order by projects.published_at desc, projects.id desc limit least(greatest(p_limit, 0), 200)
  ) as newest
$$;

comment on function public.list_topic_projects is
  'The newest public projects of a topic in the areas of a coordinator; empty for anyone else.';

-- Definer: matches, answers and introductions are closed to coordinators; they get counts alone. Only four periods, so
-- that nobody tells from two neighbouring days who did what in between. Null for anyone who coordinates no such area.
create function public.count_network_steps(p_area_id text, p_days integer)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_areas text[] := access.coordinated_areas(p_area_id);
  v_since timestamptz := now() - make_interval(days => p_days);
begin
  if cardinality(v_areas) = 0 or p_days not in (30, 90, 365) then
    return null;
  end if;
  return (
    with parties as materialized (
      select id from public.projects where status <> 'draft' and hidden_at is null and area_ids && v_areas
      union all
      select * from access.organisations_of_areas(v_areas)
    ),
    -- how far each event shows that two have come: 1 proposed, 2 interesting, 3 asked, 4 accepted, 5 agreed
    events as (
      select coalesce(from_project, organisation_id) as one, coalesce(to_project, to_organisation) as other, 1 as step
      from public.found_matches where v_since is null or found_at >= v_since
      union all
      select coalesce(from_project, organisation_id), coalesce(to_project, to_organisation),
        case answer when 'interesting' then 2 else 1 end
      from public.match_answers where v_since is null or created_at >= v_since
      union all
      select coalesce(from_project, from_organisation, from_account), coalesce(to_project, to_organisation), 3
      from public.introductions where v_since is null or created_at >= v_since
      union all
      select coalesce(from_project, from_organisation, from_account), coalesce(to_project, to_organisation), 4
      from public.introductions where state = 'accepted' and (v_since is null or changed_at >= v_since)
      union all
      select coalesce(from_project, from_organisation, from_person), coalesce(to_project, to_organisation), 4
      from public.cooperations where v_since is null or created_at >= v_since
      union all
      select coalesce(from_project, from_organisation, from_person), coalesce(to_project, to_organisation), 5
      from public.cooperations where confirmed_at is not null and (v_since is null or confirmed_at >= v_since)
    ),
    -- two that found each other are one
    pairs as (
      select max(step) as step from events
      where one in (select id from parties) or other in (select id from parties)
      group by least(one, other), greatest(one, other)
    ),
    refused as (
      select reason, count(*) as answers from public.match_answers
      where answer = 'unsuitable' and (v_since is null or created_at >= v_since)
        and (
          coalesce(from_project, organisation_id) in (select id from parties)
          or coalesce(to_project, to_organisation) in (select id from parties)
        )
      group by reason
    )
    select jsonb_build_object(
      'proposed', count(*) filter (where step >= 1),
      'interesting', count(*) filter (where step >= 2),
      'asked', count(*) filter (where step >= 3),
      'accepted', count(*) filter (where step >= 4),
      'agreed', count(*) filter (where step >= 5),
      'refused', (select coalesce(jsonb_object_agg(reason, answers), '{}') from refused),
      'excluded', (
        select count(*) from public.excluded_organisations
        where (v_since is null or created_at >= v_since)
          and (organisation_id in (select id from parties) or excluded_id in (select id from parties))
      )
    )
    from pairs
  );
end
$$;

comment on function public.count_network_steps is
  'How many pairs in the areas of a coordinator came how far in the last 30, 90 or 365 days, or ever (null); counts alone.';

-- Definer: whose lists somebody stands in is for the people of that organisation; here is only how often, by size.
create function public.count_network_exposure(p_area_id text)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_areas text[] := access.coordinated_areas(p_area_id);
begin
  if cardinality(v_areas) = 0 then
    return null;
  end if;
  return (
    with parties as (
      select id, ags from public.projects
      where status = 'published' and hidden_at is null and cooperation_wanted and area_ids && v_areas
      union all
      -- organisations are found by what they themselves look for or give
      select organisations.id, organisations.ags
      from access.organisations_of_areas(v_areas) as known (id)
      join public.organisations on organisations.id = known.id
      where exists (
          select from public.needs where needs.organisation_id = known.id and access.is_open(state, until)
        )
        or exists (
          select from public.offers where offers.organisation_id = known.id and access.is_open(state, until)
        )
    ),
    shown as (
      select coalesce(to_project, to_organisation) as id, count(*) as times from public.found_matches group by 1
    ),
    sizes as (
      select municipalities.size_class, count(*) as parties, coalesce(sum(shown.times), 0) as shown
      from parties
      left join public.municipalities on municipalities.ags = parties.ags
      left join shown on shown.id = parties.id
      group by municipalities.size_class
    )
    select coalesce(jsonb_agg(
      jsonb_build_object('size', size_class, 'parties', parties, 'shown', shown) order by size_class nulls last
    ), '[]')
    from sizes
  );
end
$$;

comment on function public.count_network_exposure is
  'How many in the areas of a coordinator can be proposed, and how often they stand in lists of matches, by the size class of their place; null for anyone else.';

revoke all on function public.list_unserved_needs, public.list_unconnected_organisations, public.list_network_topics,
  public.list_topic_projects, public.count_network_steps, public.count_network_exposure
  from public, anon, authenticated, service_role;
grant execute on function public.list_unserved_needs, public.list_unconnected_organisations, public.list_network_topics,
  public.list_topic_projects, public.count_network_steps, public.count_network_exposure to authenticated;
