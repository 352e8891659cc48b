-- The library: the newest version of each published paper, narrowed down and in an order that is asked for.
create index paper_versions_newest_of_area on public.paper_versions (area_id, published_at desc, paper_id desc);

create function public.list_papers(
  p_filter jsonb default '{}', p_sort text default 'newest', p_after jsonb default null, p_limit integer default 20
)
returns table (
  paper_id uuid, number integer, title text, area jsonb, organisation jsonb, authors text[], published_at timestamptz,
  kind text, adoptions integer, snippet text[], rank integer
)
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  v_terms text[] := access.search_terms(p_filter ->> 'q');
  v_patterns text[] := array(select '%' || term || '%' from unnest(v_terms) as term);
  v_searches boolean := coalesce(p_filter ->> 'q', '') <> '';
  v_rank text := '0';
  v_order text := 'version.published_at desc, version.paper_id desc';
  v_where text := '';
  v_after text := '';
begin
  if v_searches then
    -- the first pattern asks the index, the others look at what it found
    v_where := v_where || ' and version.folded like ($2)[1] and version.folded like all ($2)';
  end if;
  if p_filter ->> 'area' <> '' then
    v_where := v_where || $w$ and version.area_id = $1 ->> 'area'$w$;
  end if;
  if p_filter ->> 'organisation' <> '' then
    v_where := v_where || $w$ and version.organisation_id = ($1 ->> 'organisation')::uuid$w$;
  end if;
  if p_filter ->> 'kind' <> '' then
    v_where := v_where || $w$ and entry.kind = $1 ->> 'kind'$w$;
  end if;
  if p_filter ->> 'topic' <> '' then
    v_where := v_where || $w$ and exists (
      select from public.paper_topics as about where about.paper_id = version.paper_id and about.topic_id = $1 ->> 'topic')$w$;
  end if;
  if p_filter ->> 'size' <> '' then
    v_where := v_where || $w$ and exists (
      select from public.organisations as town
      where town.id = version.organisation_id and town.size_class = ($1 ->> 'size')::smallint)$w$;
  end if;
  if p_sort = 'adopted' then
    v_rank := 'entry.adoptions';
    -- by the names of the columns, which an index has
    v_order := 'entry.adoptions desc, entry.paper_id desc';
    v_after := ' and (entry.adoptions, entry.paper_id) < ($3, $5)';
  elsif v_searches and p_sort = 'relevant' then
    v_rank := '(access.fold_text(version.title) like all ($2))::integer';
    v_order := '3 desc, ' || v_order;
    v_after := ' and (' || v_rank || ', version.published_at, version.paper_id) < ($3, $4, $5)';
  else
    v_after := ' and (version.published_at, version.paper_id) < ($4, $5)';
  end if;
  return query execute format(
    $query$
      with found as (
        select version.paper_id, version.number, %1$s as rank, version.published_at
        from public.paper_versions as version
        join public.paper_catalogue as entry on entry.paper_id = version.paper_id
        where not exists (
          select from public.paper_versions as newer
          where newer.paper_id = version.paper_id and newer.number > version.number
        )%2$s%3$s
        order by %4$s
        limit $6
      )
      select version.paper_id, version.number, version.title,
        jsonb_build_object('id', areas.id, 'name_de', areas.name_de, 'name_en', areas.name_en),
        case when organisations.id is not null then jsonb_build_object('id', organisations.id, 'name', organisations.name) end,
        version.authors, version.published_at, entry.kind, entry.adoptions,
        case when $7 then coalesce(access.cut_snippet(version.body, $8), array['', '', '']) end, found.rank
      from found
      join public.paper_versions as version on version.paper_id = found.paper_id and version.number = found.number
      join public.paper_catalogue as entry on entry.paper_id = found.paper_id
      join public.areas on areas.id = version.area_id
      left join public.organisations on organisations.id = version.organisation_id
      order by %5$s
    $query$,
    v_rank, v_where, case when p_after ->> 'id' <> '' then v_after else '' end, v_order,
    case when p_sort = 'adopted' then 'found.rank desc, found.paper_id desc'
      else 'found.rank desc, found.published_at desc, found.paper_id desc' end
  ) using p_filter, v_patterns, (p_after ->> 'rank')::integer, (p_after ->> 'at')::timestamptz,
    (p_after ->> 'id')::uuid, least(greatest(coalesce(p_limit, 20), 1), 100), v_searches, v_terms;
end
$$;

comment on function public.list_papers is
  'The newest version of each published paper that meets the filter (q, area, kind, topic, organisation, size: the KGSt class of the municipality in whose name it is written), a page at a time: those after {rank, at, id} of the last one seen. Sorted newest, adopted (used by most first) or relevant (all words of q in the title first). The snippet, with words asked for alone, is what stands before the first word found, that word, and what follows.';

revoke all on function public.list_papers from public, anon, authenticated, service_role;
grant execute on function public.list_papers to anon, authenticated;
