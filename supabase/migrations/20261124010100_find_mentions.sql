-- A mention's name is part of the line it stands in: the search finds it, and a snippet does not leave it out.
create or replace function access.paper_lines(p_body jsonb)
returns setof text
language sql
immutable
parallel safe
security invoker
set search_path = ''
as $$
  select line from (
    select position, (
      select string_agg(coalesce(inline ->> 'text', inline -> 'attrs' ->> 'label'), '' order by place)
      from jsonb_array_elements(block -> 'content') with ordinality as inlines (inline, place)
    ) as line
    from jsonb_path_query(
      p_body, 'strict $.** ? (@.type == "paragraph" || @.type == "heading")', '{}', true
    ) with ordinality as blocks (block, position)
  ) as lines
  where line <> ''
  order by position
$$;
