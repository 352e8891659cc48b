-- Who may fit a project, found by the terms of the index and described with all that is compared, in one step. The hard
-- limits come before any order: seen by who asks, open, in time, published, open for cooperation, and not of one's own.

-- Functions of plpgsql, since these keep their plans: making them takes longer than walking the index. And the same plan for
-- all arguments, since it never depends on them.

-- The projects that share most with weighted terms: of each term those in which it says most, added up.
create function access.find_alike(p_terms integer[], p_weights real[], p_project_id uuid, p_limit integer)
returns table (project_id uuid, points real)
language plpgsql
rows 40
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
-- the lists of the terms are walked in the order of the index: a bitmap would be sorted once more for each
set enable_bitmapscan = off
as $$
#variable_conflict use_column
begin
  return query
    with self as (
      select organisation_id, created_by from public.projects where id = p_project_id
    ),
    found as (
      select near.entry, sum(near.weight * asked.weight) as points
      from unnest(p_terms[:200], p_weights[:200]) as asked (term, weight)
      cross join lateral (
        select postings.entry, postings.weight from public.match_postings as postings
        where postings.term = asked.term order by postings.weight desc, postings.entry desc limit 200
      ) as near
      group by near.entry
    ),
    -- twice and some more: few of them are out of bounds
    best as (select entry, points from found order by points desc, entry limit least(p_limit, 100) * 2 + 40)
    select other.id, best.points from best
    left join self on true
    -- one by one, here and below: a guess of many rows would have all projects read
    cross join lateral (
      select projects.id, status, cooperation_wanted, organisation_id, created_by
      from public.match_entries join public.projects on projects.id = match_entries.project_id
      where match_entries.entry = best.entry limit 1
    ) as other
    where other.status = 'published' and other.cooperation_wanted
      and other.id is distinct from p_project_id
      -- nobody is shown what is her own
      and case
        when other.organisation_id is null and self.organisation_id is null
          then coalesce(other.created_by <> self.created_by, true)
        else other.organisation_id is distinct from self.organisation_id
      end
    order by best.points desc, best.entry
    limit least(p_limit, 100);
end
$$;

create or replace function public.find_alike_projects(
  p_terms integer[], p_weights real[], p_project_id uuid, p_limit integer
)
returns uuid[]
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(array_agg(project_id order by points desc, project_id), '{}')
  from access.find_alike(p_terms, p_weights, p_project_id, p_limit)
$$;

-- All that is compared, of many at once. Descriptions only of those whose whole text is: they are long.
create function access.describe_match_parties(p_projects uuid[], p_whole uuid[], p_organisations uuid[])
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return (
    with chosen as materialized (
      select id, title, summary, description, stage, area_ids, status, cooperation_wanted, organisation_id, ags
      from public.projects where id = any (p_projects)
    ),
    houses as materialized (
      select id, name, ags from public.organisations
      where id = any (p_organisations || array(select organisation_id from chosen where organisation_id is not null))
    ),
    places as materialized (
      select ags, jsonb_build_object('name', name, 'latitude', latitude, 'longitude', longitude, 'sizeClass', size_class) as place
      from public.municipalities
      where ags = any (array(select ags from chosen where ags is not null union select ags from houses where ags is not null))
    ),
    themes as materialized (
      select project_topics.project_id,
        jsonb_agg(jsonb_build_object('id', topics.id, 'de', name_de, 'en', name_en) order by topics.id) as list
      from public.project_topics join public.topics on topics.id = project_topics.topic_id
      where project_topics.project_id = any (array(select id from chosen))
      group by project_topics.project_id
    ),
    open as (
      select 'need' as side, id, project_id, organisation_id, kind, text, until, created_at from public.needs
      where project_id = any (array(select id from chosen)) and state = 'open' and (until is null or until >= (select access.today()))
      union all
      select 'need', id, project_id, organisation_id, kind, text, until, created_at from public.needs
      where organisation_id = any (p_organisations) and state = 'open' and (until is null or until >= (select access.today()))
      union all
      select 'offer', id, project_id, organisation_id, kind, text, until, created_at from public.offers
      where project_id = any (array(select id from chosen)) and state = 'open' and (until is null or until >= (select access.today()))
      union all
      select 'offer', id, project_id, organisation_id, kind, text, until, created_at from public.offers
      where organisation_id = any (p_organisations) and state = 'open' and (until is null or until >= (select access.today()))
    ),
    newest as (
      select side, coalesce(project_id, organisation_id) as owner, id, kind, text, until,
        row_number() over (partition by side, project_id, organisation_id order by created_at desc, id desc) as place
      from open
    ),
    helps as materialized (
      select owner,
        jsonb_agg(help order by id) filter (where side = 'need') as needs,
        jsonb_agg(help order by id) filter (where side = 'offer') as offers
      from (
        select side, owner, id, jsonb_build_object('id', id, 'kind', kind, 'text', text, 'until', until) as help
        from newest where place <= 20
      ) as told
      group by owner
    ),
    -- as they were indexed, unless the text is newer
    bags as materialized (
      select project_id, jsonb_build_object('version', version, 'packed', bag) as bag from public.match_entries
      where project_id = any (p_whole) and asks <> '{}' and bag <> ''
    )
    select coalesce(jsonb_agg(party), '[]') from (
      select jsonb_build_object(
        'type', 'project', 'id', chosen.id, 'title', title, 'summary', summary,
        'description', case when chosen.id = any (p_whole) then description else '' end, 'bag', bags.bag,
        'stage', stage, 'areas', area_ids, 'isOpen', status = 'published' and cooperation_wanted,
        'organisation', case when houses.id is not null then jsonb_build_object('id', houses.id, 'name', houses.name) end,
        'place', places.place, 'topics', coalesce(themes.list, '[]'),
        'needs', coalesce(helps.needs, '[]'), 'offers', coalesce(helps.offers, '[]')
      ) as party
      from chosen
      left join houses on houses.id = chosen.organisation_id
      left join places on places.ags = chosen.ags
      left join themes on themes.project_id = chosen.id
      left join helps on helps.owner = chosen.id
      left join bags on bags.project_id = chosen.id
      union all
      select jsonb_build_object(
        'type', 'organisation', 'id', houses.id, 'title', houses.name, 'summary', '', 'description', '', 'bag', null,
        'stage', null, 'areas', '[]'::jsonb, 'isOpen', true,
        'organisation', jsonb_build_object('id', houses.id, 'name', houses.name),
        'place', places.place, 'topics', '[]'::jsonb,
        'needs', coalesce(helps.needs, '[]'), 'offers', coalesce(helps.offers, '[]')
      )
      from houses
      left join places on places.ags = houses.ags
      left join helps on helps.owner = houses.id
      where houses.id = any (p_organisations)
    ) as described
  );
end
$$;

create or replace function public.describe_match_parties(p_projects uuid[], p_organisations uuid[])
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select access.describe_match_parties(p_projects, p_projects, p_organisations)
$$;

create function public.find_alike_parties(p_terms integer[], p_weights real[], p_limit integer)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with found as materialized (
    select array(select project_id from access.find_alike(p_terms, p_weights, null, p_limit)) as ids
  )
  select access.describe_match_parties(ids, ids, '{}') from found
$$;

comment on function public.find_alike_parties is
  'The projects that share most with the weighted terms of a text that is not stored, with all that matching compares.';

-- What a project asks others by: its open needs and offers, ten of each, with their terms. They are handed in where the
-- index does not have them (a draft, a text of a moment ago).
create function access.list_match_asks(p_project_id uuid, p_given jsonb)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return (
    with own as (
      (
        select 'need' as side, needs.id, needs.kind, helps.asks, helps.worth
        from public.needs left join public.match_helps as helps on helps.need_id = needs.id
        where project_id = p_project_id and state = 'open' and (needs.until is null or needs.until >= (select access.today()))
        order by needs.created_at desc, needs.id desc limit 10
      )
      union all
      (
        select 'offer', offers.id, offers.kind, helps.asks, helps.worth
        from public.offers left join public.match_helps as helps on helps.offer_id = offers.id
        where project_id = p_project_id and state = 'open' and (offers.until is null or offers.until >= (select access.today()))
        order by offers.created_at desc, offers.id desc limit 10
      )
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'side', own.side, 'kind', own.kind,
      'terms', coalesce(to_jsonb(given.terms), to_jsonb(own.asks), '[]'),
      'worth', coalesce(to_jsonb(given.worth), to_jsonb(own.worth), '[]')
    )), '[]')
    from own left join jsonb_to_recordset(p_given) as given (id uuid, terms integer[], worth real[]) on given.id = own.id
  );
end
$$;

-- Who gives what is looked for or looks for what is given, by the terms of both: a project, or an organisation.
create function access.find_helping(p_asks jsonb, p_related jsonb)
returns table (project_id uuid, organisation_id uuid, points real)
language plpgsql
rows 60
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
-- as in find_alike
set enable_bitmapscan = off
as $$
#variable_conflict use_column
begin
  return query
    with asked as (
      select row_number() over () as number, side, kind,
        -- who looks for much does not have more of the index walked
        terms[:greatest(8, 240 / (count(*) over ())::integer)] as terms, worth
      from jsonb_to_recordset(p_asks) as asked (side text, kind text, terms integer[], worth real[])
      limit 20
    ),
    -- the shelves on which what serves may lie, and how well it does
    shelves as (
      select asked.number, asked.side, asked.terms, asked.worth, serving.fit,
        access.match_shelf(case asked.side when 'need' then 'offer' else 'need' end, serving.kind) as shelf
      from asked cross join lateral (
        select asked.kind, 1::real as fit
        union all
        select case asked.kind when one then other else one end, related.fit
        from (
          select * from jsonb_to_recordset(p_related) as related (one text, other text, fit real) limit 20
        ) as related
        where asked.kind in (one, other)
      ) as serving
    ),
    met as (
      select shelves.side, near.entry, (shelves.fit * least(0.4, sum(near.weight * said.worth)))::real as points
      from shelves cross join lateral unnest(shelves.terms[:32], shelves.worth[:32]) as said (term, worth)
      cross join lateral (
        select postings.entry, postings.weight from public.match_help_postings as postings
        where postings.shelf = shelves.shelf and postings.term = said.term
        order by postings.weight desc, postings.entry desc limit 100
      ) as near
      -- by chance two texts share some pieces of words
      group by shelves.number, shelves.side, shelves.fit, near.entry having sum(near.weight * said.worth) >= 0.03
    ),
    best as (
      select side, entry, max(points) as points from met group by side, entry order by max(points) desc, entry limit 120
    ),
    seen as (
      select best.side, best.points, help.project_id, help.organisation_id from best cross join lateral (
        select needs.* from public.match_helps join public.needs on needs.id = match_helps.need_id
        where match_helps.entry = best.entry limit 1
      ) as help
      where best.side = 'offer' and help.state = 'open' and (help.until is null or help.until >= (select access.today()))
      union all
      select best.side, best.points, help.project_id, help.organisation_id from best cross join lateral (
        select offers.* from public.match_helps join public.offers on offers.id = match_helps.offer_id
        where match_helps.entry = best.entry limit 1
      ) as help
      where best.side = 'need' and help.state = 'open' and (help.until is null or help.until >= (select access.today()))
    ),
    ways as (
      select project_id, organisation_id, max(points) as points from seen group by side, project_id, organisation_id
    )
    -- who can be helped too comes before who only helps
    select project_id, organisation_id, (max(points) + case when count(*) > 1 then 0.3 * min(points) else 0 end)::real
    from ways group by project_id, organisation_id;
end
$$;

-- Help that is bound to its place may serve next door whatever the words: the newest of these kinds, of the same district.
create function access.find_help_nearby(p_project_id uuid, p_asks jsonb, p_kinds text[])
returns table (project_id uuid, organisation_id uuid)
language plpgsql
rows 4
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
    with self as (
      select left(ags, 5) as district from public.projects where id = p_project_id and ags is not null
    ),
    asked as (
      select distinct side, kind from jsonb_to_recordset(p_asks) as asked (side text, kind text) where kind = any (p_kinds)
    ),
    newest as (
      select near.* from self, asked cross join lateral (
        select needs.project_id, needs.organisation_id from public.needs
        where asked.side = 'offer' and needs.kind = asked.kind and needs.state = 'open'
          and (needs.until is null or needs.until >= (select access.today()))
        order by needs.created_at desc, needs.id desc limit 40
      ) as near
      union all
      select near.* from self, asked cross join lateral (
        select offers.project_id, offers.organisation_id from public.offers
        where asked.side = 'need' and offers.kind = asked.kind and offers.state = 'open'
          and (offers.until is null or offers.until >= (select access.today()))
        order by offers.created_at desc, offers.id desc limit 40
      ) as near
    )
    select distinct newest.project_id, newest.organisation_id
    from self, newest
    cross join lateral (
      select coalesce(
        (select ags from public.projects where id = newest.project_id),
        (select ags from public.organisations where id = newest.organisation_id)
      ) as ags
    ) as place
    where left(place.ags, 5) = self.district
    limit 4;
end
$$;

-- The newest of each kind that is asked for: the index has them a moment later, and who is new is to be seen at all.
create function access.find_newest_help(p_asks jsonb)
returns table (project_id uuid, organisation_id uuid)
language plpgsql
rows 20
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
    with asked as (
      select distinct side, kind from jsonb_to_recordset(p_asks) as asked (side text, kind text)
    ),
    newest as (
      select near.* from asked cross join lateral (
        select needs.project_id, needs.organisation_id, needs.created_at from public.needs
        where asked.side = 'offer' and needs.kind = asked.kind and needs.state = 'open'
          and (needs.until is null or needs.until >= (select access.today()))
        order by needs.created_at desc, needs.id desc limit 6
      ) as near
      union all
      select near.* from asked cross join lateral (
        select offers.project_id, offers.organisation_id, offers.created_at from public.offers
        where asked.side = 'need' and offers.kind = asked.kind and offers.state = 'open'
          and (offers.until is null or offers.until >= (select access.today()))
        order by offers.created_at desc, offers.id desc limit 6
      ) as near
    )
    select newest.project_id, newest.organisation_id from newest
    group by newest.project_id, newest.organisation_id
    order by max(newest.created_at) desc, newest.project_id, newest.organisation_id limit 6;
end
$$;

-- The newest of each topic of a project, those with most of its topics first.
create function access.find_of_same_topics(p_project_id uuid)
returns table (project_id uuid, shared bigint)
language plpgsql
rows 80
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
    select near.project_id, count(*) from public.project_topics as mine cross join lateral (
      select others.project_id from public.project_topics as others
      where others.topic_id = mine.topic_id order by others.project_id desc limit 40
    ) as near
    where mine.project_id = p_project_id and near.project_id <> p_project_id
    group by near.project_id;
end
$$;

-- Of what is described, `alike` names those that may be similar; the others may be partners. Where the index does not have
-- what the project asks by, and it was not handed in, only the project itself is described, and `alike` is null.
create function public.find_match_parties(p_project_id uuid, p_kinds jsonb, p_given jsonb)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
-- what is estimated of lists that end early would have the query compiled each time
set jit = off
as $$
declare
  v_house uuid;
  v_creator uuid;
  v_asks jsonb;
  v_terms integer[];
  v_worth real[];
  v_sought text[];
  v_given text[];
  v_projects uuid[];
  v_organisations uuid[];
  v_alike uuid[];
begin
  select organisation_id, created_by into v_house, v_creator from public.projects where id = p_project_id;
  if not found then
    return null;
  end if;
  v_asks := access.list_match_asks(p_project_id, coalesce(p_given -> 'helps', '[]'));
  if p_given is null then
    select asks, worth into v_terms, v_worth from public.match_entries where project_id = p_project_id and asks <> '{}';
    if not found or jsonb_path_exists(v_asks, '$[*] ? (@.terms.size() == 0)') then
      return jsonb_build_object(
        'parties', access.describe_match_parties(array[p_project_id], array[p_project_id], '{}'), 'alike', null
      );
    end if;
  else
    select terms, worth into v_terms, v_worth from jsonb_to_record(p_given) as given (terms integer[], worth real[]);
  end if;

  select array_agg(kind) filter (where side = 'need'), array_agg(kind) filter (where side = 'offer')
    into v_sought, v_given from jsonb_to_recordset(v_asks) as asked (side text, kind text);

  with helping as materialized (
    select * from access.find_helping(v_asks, p_kinds -> 'related')
  ),
  topics as materialized (
    select * from access.find_of_same_topics(p_project_id)
  ),
  -- a shared topic is a ground where the kind of help is the same
  of_topics as (
    select topics.project_id from topics
    cross join lateral (
      (
        select 1 from public.offers
        where offers.project_id = topics.project_id and offers.state = 'open' and offers.kind = any (v_sought) limit 1
      )
      union all
      (
        select 1 from public.needs
        where needs.project_id = topics.project_id and needs.state = 'open' and needs.kind = any (v_given) limit 1
      )
      limit 1
    ) as help
    order by topics.shared desc, topics.project_id desc limit 6
  ),
  found as (
    select project_id, organisation_id, points from helping
    union all select project_id, null, 0 from of_topics
    union all select project_id, organisation_id, 0
      from access.find_help_nearby(p_project_id, v_asks, array(select jsonb_array_elements_text(p_kinds -> 'nearby')))
    union all select project_id, organisation_id, 0 from access.find_newest_help(v_asks)
  ),
  partners as (
    select found.project_id, found.organisation_id, max(found.points) as points
    from found left join lateral (
      select id, status, hidden_at, cooperation_wanted, organisation_id, created_by
      from public.projects where id = found.project_id limit 1
    ) as other on true
    where case
      when found.project_id is not null then other.status = 'published' and other.hidden_at is null
        and other.cooperation_wanted and other.id <> p_project_id
        -- nobody is shown what is her own
        and case
          when other.organisation_id is null and v_house is null then coalesce(other.created_by <> v_creator, true)
          else other.organisation_id is distinct from v_house
        end
      else found.organisation_id is distinct from v_house and not exists (
        select from public.project_organisations as partner
        where partner.project_id = p_project_id and partner.organisation_id = found.organisation_id
      )
    end
    group by found.project_id, found.organisation_id
  ),
  -- those whose words meet, and those who only have the topic or the place, or are new: sixteen at most
  chosen as (
    (select project_id, organisation_id from partners where points > 0 order by points desc, project_id, organisation_id limit 16)
    union all
    (select project_id, organisation_id from partners where points = 0 order by project_id, organisation_id limit 16)
  ),
  -- what both are about as the index tells it, and the topics: roughly what their score will be
  alike as (
    (
      select near.project_id from access.find_alike(v_terms, v_worth, p_project_id, 40) as near
      left join topics on topics.project_id = near.project_id
      order by near.points * (1 + 0.4 * coalesce(topics.shared, 0)) desc, near.project_id limit 12
    )
    union
    (
      select other.id from topics cross join lateral (
        select id, status, hidden_at, cooperation_wanted, organisation_id, created_by
        from public.projects where id = topics.project_id limit 1
      ) as other
      where other.status = 'published' and other.hidden_at is null and other.cooperation_wanted
        and case
          when other.organisation_id is null and v_house is null then coalesce(other.created_by <> v_creator, true)
          else other.organisation_id is distinct from v_house
        end
      order by topics.shared desc, other.id desc limit 4
    )
  )
  select array(select project_id from chosen where project_id is not null),
    array(select organisation_id from chosen where project_id is null),
    array(select project_id from alike)
    into v_projects, v_organisations, v_alike;
  return jsonb_build_object(
    'parties', access.describe_match_parties(
      p_project_id || v_projects || v_alike, p_project_id || v_alike, v_organisations
    ),
    'alike', to_jsonb(v_alike)
  );
end
$$;

comment on function public.find_match_parties is
  'A project with those that may be its partners or similar to it, some fifty at most, and all that matching compares of them: all seen by who asks, published, open for cooperation, and of other people.';

revoke all on function public.find_alike_parties, public.find_match_parties from public, anon, authenticated, service_role;
grant execute on function public.find_alike_parties, public.find_match_parties to anon, authenticated;

-- Candidates come from the index now; nobody calls this any more.
drop function public.list_partner_candidates(uuid);
