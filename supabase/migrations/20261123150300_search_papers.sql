-- Finding published papers by words of their title and text.

-- The readable text of a body, a line for each block that holds letters. Within a block nothing stands between two pieces:
-- a word may be half bold.
create function access.paper_lines(p_body jsonb)
returns setof text
language sql
immutable
parallel safe
security invoker
set search_path = ''
as $$
  select line from (
    select position, (
      select string_agg(inline ->> 'text', '' order by place)
      from jsonb_array_elements(block -> 'content') with ordinality as inlines (inline, place)
    ) as line
    from jsonb_path_query(
      p_body, 'strict $.** ? (@.type == "paragraph" || @.type == "heading")', '{}', true
    ) with ordinality as blocks (block, position)
  ) as lines
  where line <> ''
  order by position
$$;

create function access.fold_paper(p_title text, p_body jsonb)
returns text
language sql
immutable
parallel safe
security invoker
set search_path = ''
as $$
  select access.fold_text(p_title || ' ' || coalesce((select string_agg(line, ' ') from access.paper_lines(p_body) as line), ''))
$$;

alter table public.paper_versions
  add column folded text not null generated always as (access.fold_paper(title, body)) stored;

comment on column public.paper_versions.folded is 'Title and text as search_papers looks into them.';

create index paper_versions_by_trigram on public.paper_versions using gin (folded extensions.gin_trgm_ops);

-- Around the first word of a text that a term is found in: what stands before it, the word, what follows. Where none is, the
-- beginning of the text and no word.
create function access.cut_snippet(p_body jsonb, p_terms text[])
returns text[]
language sql
immutable
parallel safe
security invoker
set search_path = ''
as $$
  with lines as (
    select line, position from access.paper_lines(p_body) with ordinality as lines (line, position)
  ), chosen as (
    (
      select line, true as is_hit from lines
      where exists (select from unnest(p_terms) as term where access.fold_text(line) like '%' || term || '%')
      order by position limit 1
    )
    union all
    (select string_agg(line, ' ' order by position), false from lines where position <= 4)
    order by is_hit desc limit 1
  ), words as (
    select word, place,
      is_hit and exists (select from unnest(p_terms) as term where access.fold_text(word) like '%' || term || '%') as is_hit
    from chosen, regexp_split_to_table(line, '\s+') with ordinality as split (word, place)
  ), found as (
    select min(place) filter (where is_hit) as place, max(place) as last from words
  )
  select array[
    case when found.place > 13 then '… ' else '' end
      || coalesce(string_agg(word || ' ', '' order by words.place) filter (where words.place < found.place), ''),
    coalesce(min(word) filter (where words.place = found.place), ''),
    coalesce(string_agg(' ' || word, '' order by words.place) filter (where words.place > coalesce(found.place, 0)), '')
      || case when found.last > coalesce(found.place, 1) + 24 then ' …' else '' end
  ]
  from found, words
  where words.place between coalesce(found.place, 1) - 12 and coalesce(found.place, 1) + 24
  group by found.place, found.last
$$;

create function public.search_papers(
  p_text text, p_area text default null, p_after uuid default null, p_limit integer default 20,
  p_organisation uuid default null
)
returns table (
  paper_id uuid, number integer, title text, area jsonb, organisation jsonb, authors text[], published_at timestamptz,
  snippet text[]
)
language sql
stable
security invoker
set search_path = ''
as $$
  with asked as materialized (
    select terms, terms[1] as first, array(select '%' || term || '%' from unnest(terms) as term) as patterns
    from (select access.search_terms(p_text) as terms) as question
  ), hits as (
    select version.*, access.fold_text(version.title) like all (asked.patterns) as is_in_title
    from asked, public.paper_versions as version
    -- the longest term asks the index, the others look at what it found
    where version.folded like '%' || asked.first || '%' and version.folded like all (asked.patterns)
      and (p_area is null or version.area_id = p_area)
      and (p_organisation is null or version.organisation_id = p_organisation)
      and not exists (
        select from public.paper_versions as newer
        where newer.paper_id = version.paper_id and newer.number > version.number
      )
  ), page as (
    select * from hits
    where p_after is null or (is_in_title, published_at, hits.paper_id) < (
      select last.is_in_title, last.published_at, last.paper_id from hits as last where last.paper_id = p_after
    )
    order by is_in_title desc, published_at desc, hits.paper_id desc
    limit least(greatest(coalesce(p_limit, 20), 1), 200)
  )
  select page.paper_id, page.number, page.title,
    jsonb_build_object('id', areas.id, 'name_de', areas.name_de, 'name_en', areas.name_en),
    case when organisations.id is not null then jsonb_build_object('id', organisations.id, 'name', organisations.name) end,
    page.authors, page.published_at, access.cut_snippet(page.body, asked.terms)
  from asked, page
  join public.areas on areas.id = page.area_id
  left join public.organisations on organisations.id = page.organisation_id
  order by page.is_in_title desc, page.published_at desc, page.paper_id desc
$$;

comment on function public.search_papers is
  'Newest versions of papers that hold every word asked for, compounds and other endings included; those with all of them in the title first, then newest first, a page at a time: those after the paper p_after. The snippet is what stands before the first word found, that word, and what follows. Nothing asked is nothing found.';

revoke all on function public.search_papers from public, anon, authenticated, service_role;
grant execute on function public.search_papers to anon, authenticated;
