-- Finding projects: one set of conditions for the list, its count and the map. The queries are put together from the
-- fixed pieces below, so that each is planned for the filters it has; what people give comes in as parameters alone.

-- $1 is the filter, $2 the patterns of what is searched for, the longest (which asks the index) first. An `offset 0` has a
-- list made once and looked up in; guessing how many rows its policies leave, the planner would join it badly.
create function access.project_conditions(p_filter jsonb)
returns text
language sql
immutable
security invoker
set search_path = ''
as $$
  -- who may see what is hidden finds it elsewhere
  select 'projects.status = ''published'' and projects.hidden_at is null' || coalesce(string_agg(' and ' || condition, '' order by name), '')
  from (values
    ('area', $c$projects.area_ids @> array[$1 ->> 'area']$c$),
    ('kind', $c$projects.kind = $1 ->> 'kind'$c$),
    ('stage', $c$projects.stage = $1 ->> 'stage'$c$),
    ('state', $c$projects.state = $1 ->> 'state'$c$),
    -- a list: municipalities by their keys, districts by the beginning of these, a state for what is nowhere else in it
    ('place', $c$(
      projects.ags like any (array(
        select code || '%' from unnest(string_to_array($1 ->> 'place', ',')) as code where length(code) >= 5
      ))
      or (projects.ags is null and projects.state = any (string_to_array($1 ->> 'place', ',')))
      or ($1 ->> 'place' = 'none' and projects.ags is null and projects.state is null)
    )$c$),
    ('coop', $c$projects.cooperation_wanted$c$),
    ('topic', $c$projects.id in (
      select project_id from public.project_topics where topic_id = $1 ->> 'topic' offset 0
    )$c$),
    ('by', $c$projects.organisation_id in (
      select id from public.organisations where organisations.kind = $1 ->> 'by' offset 0
    )$c$),
    ('seeks', $c$projects.id in (
      select project_id from public.needs
      where needs.kind = $1 ->> 'seeks' and needs.state = 'open' and (until is null or until >= (select access.today())) offset 0
    )$c$),
    ('gives', $c$projects.id in (
      select project_id from public.offers
      where offers.kind = $1 ->> 'gives' and offers.state = 'open' and (until is null or until >= (select access.today())) offset 0
    )$c$),
    ('q', $c$texts.text like $2[1] and texts.text like all ($2[2:])$c$)
  ) as conditions (name, condition)
  where p_filter ->> name <> ''
$$;

create function access.project_source(p_filter jsonb)
returns text
language sql
immutable
security invoker
set search_path = ''
as $$
  select 'public.projects' || case when p_filter ->> 'q' <> ''
    then ' join public.project_texts as texts on texts.project_id = projects.id' else '' end
$$;

-- What is asked for, as patterns; null where no word of it can be looked for.
create function access.search_patterns(p_text text)
returns text[]
language sql
immutable
security invoker
set search_path = ''
as $$
  select array_agg('%' || term || '%' order by position)
  from unnest(access.search_terms(p_text)) with ordinality as terms (term, position)
$$;

create function public.list_projects(
  p_filter jsonb default '{}', p_sort text default 'newest', p_near text default null,
  p_after jsonb default null, p_limit integer default 20
)
returns table (
  id uuid, title text, summary text, kind text, stage text, area_ids text[], cooperation_wanted boolean,
  published_at timestamptz, state text, ags text, place text,
  organisation_id uuid, organisation_name text, organisation_kind text, organisation_place text,
  topics text[], seeks text[], gives text[], support_count integer, image jsonb, metres integer, rank integer
)
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  v_patterns text[] := access.search_patterns(p_filter ->> 'q');
  v_filter jsonb := case when v_patterns is null then p_filter - 'q' else p_filter end;
  v_metres text := 'null::integer';
  -- larger ones come first, whatever the order is
  v_rank text := '0';
  v_order text := '';
  v_from text := access.project_source(v_filter);
  v_after text := '';
  v_latitude double precision;
  v_longitude double precision;
begin
  select latitude, longitude into v_latitude, v_longitude from public.municipalities where municipalities.ags = p_near;
  if v_latitude is not null and v_longitude is not null then
    -- the haversine formula on a globe of 6,371 km; the register holds nothing near the other side of it
    v_metres := $e$(12742000 * asin(sqrt(
      power(sin(radians(town.latitude - $7) / 2), 2)
      + cos(radians($7)) * cos(radians(town.latitude)) * power(sin(radians(town.longitude - $8) / 2), 2)
    )))::integer$e$;
    v_from := v_from || ' left join public.municipalities as town on town.ags = projects.ags';
  end if;
  if p_sort = 'nearest' and v_latitude is not null then
    -- what is nowhere comes last; no way on the globe is that long
    v_rank := 'coalesce(-' || v_metres || ', -100000000)';
    v_order := '3 desc,';
  elsif p_sort = 'supported' then
    v_rank := 'projects.support_count';
    -- by the name of the column, which an index has
    v_order := 'projects.support_count desc,';
  elsif p_sort = 'relevant' and v_patterns is not null then
    v_rank := '(select count(*)::integer from unnest($2) as pattern where texts.title like pattern)';
    v_order := '3 desc,';
  end if;
  if p_after ->> 'id' <> '' then
    -- without a rank of its own the order is that of an index
    v_after := case when v_rank = '0' then ' and (projects.published_at, projects.id) < ($4, $5)'
      else ' and (' || v_rank || ', projects.published_at, projects.id) < ($3, $4, $5)' end;
  end if;
  return query execute format(
    $query$
      with found as (
        select projects.id, projects.published_at, %1$s as rank, %2$s as metres
        from %3$s where %4$s%5$s
        order by %6$s projects.published_at desc, projects.id desc
        limit $6
      )
      select project.id, project.title, project.summary, project.kind, project.stage, project.area_ids,
        project.cooperation_wanted, project.published_at, project.state, project.ags, municipality.name,
        poster.id, poster.name, poster.kind, poster.place,
        array(select topic_id from public.project_topics where project_id = found.id order by topic_id),
        array(
          select distinct needs.kind from public.needs
          where project_id = found.id and needs.state = 'open' and (until is null or until >= (select access.today())) order by 1
        ),
        array(
          select distinct offers.kind from public.offers
          where project_id = found.id and offers.state = 'open' and (until is null or until >= (select access.today())) order by 1
        ),
        project.support_count,
        (
          select jsonb_build_object('id', files.id, 'alt', project.image_alt, 'width', files.width, 'height', files.height)
          from public.files where files.id = project.image_id
        ),
        found.metres, found.rank
      from found
      join public.projects as project on project.id = found.id
      left join public.municipalities as municipality on municipality.ags = project.ags
      left join public.organisations as poster on poster.id = project.organisation_id
      order by found.rank desc, found.published_at desc, found.id desc
    $query$,
    v_rank, v_metres, v_from, access.project_conditions(v_filter), v_after,
    v_order
  ) using v_filter, v_patterns, (p_after ->> 'rank')::integer, (p_after ->> 'at')::timestamptz, (p_after ->> 'id')::uuid,
    least(greatest(coalesce(p_limit, 20), 1), 100), v_latitude, v_longitude;
end
$$;

comment on function public.list_projects is
  'Published projects that meet the filter (area, kind, stage, state, place, coop, topic, by, seeks, gives, q), a page at a time: those after {rank, at, id} of the last one seen. Sorted newest, nearest (to the municipality p_near), supported (most first) or relevant (most words of q in the title). `metres` is the way from p_near as the crow flies.';

create function public.count_projects(p_filter jsonb default '{}', p_most integer default 501)
returns integer
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  v_patterns text[] := access.search_patterns(p_filter ->> 'q');
  v_filter jsonb := case when v_patterns is null then p_filter - 'q' else p_filter end;
  v_count integer;
begin
  execute format(
    'select count(*) from (select from %s where %s limit $3) as found',
    access.project_source(v_filter), access.project_conditions(v_filter)
  ) into v_count using v_filter, v_patterns, least(greatest(coalesce(p_most, 501), 1), 1000);
  return v_count;
end
$$;

comment on function public.count_projects is 'How many projects meet the filter of list_projects; counts no further than p_most.';

create function public.map_projects(p_filter jsonb default '{}')
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  v_patterns text[] := access.search_patterns(p_filter ->> 'q');
  v_filter jsonb := case when v_patterns is null then p_filter - 'q' else p_filter end;
  v_places jsonb;
begin
  execute format(
    $query$
      select jsonb_agg(jsonb_build_object(
        'ags', place.ags, 'state', place.state, 'count', place.count, 'name', town.name, 'district', town.district,
        'latitude', town.latitude, 'longitude', town.longitude
      ))
      from (
        select projects.ags, projects.state, count(*) from %s where %s group by 1, 2
      ) as place
      left join public.municipalities as town on town.ags = place.ags
    $query$,
    access.project_source(v_filter), access.project_conditions(v_filter)
  ) into v_places using v_filter, v_patterns;
  return coalesce(v_places, '[]');
end
$$;

comment on function public.map_projects is
  'How many projects that meet the filter of list_projects are where: a list of places (one value, since rows are cut at a thousand); without ags what is only in a state, without state what is nowhere.';

revoke all on function public.list_projects, public.count_projects, public.map_projects
  from public, anon, authenticated, service_role;
grant execute on function public.list_projects, public.count_projects, public.map_projects to anon, authenticated;
