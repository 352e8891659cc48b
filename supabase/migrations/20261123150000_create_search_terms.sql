-- Search in German: "Beteiligung" finds "Beteiligungen" and also "Bürgerbeteiligung". A full-text vector keeps a compound
-- as one word, so a text is kept folded instead, and a stem may stand anywhere in it (trigram index).

-- A space at both ends: short words are looked for as whole ones.
create function access.fold_text(p_text text)
returns text
language sql
immutable
strict
parallel safe
security invoker
set search_path = ''
as $$
  select ' ' || access.fold_name(p_text) || ' '
$$;

comment on function access.fold_text is
  'A text as search_terms looks into it; index it with gin (… extensions.gin_trgm_ops).';

create function access.search_terms(p_text text)
returns text[]
language sql
immutable
parallel safe
security invoker
set search_path = ''
as $$
  with words as (
    select word, min(position) as position,
      -- the stop words with an umlaut are folded by now, and the dictionary does not know them any more
      ts_lexize('german_stem', word) = '{}' or word in ('dass', 'fur', 'konnen', 'konnte', 'uber', 'wahrend', 'wurde', 'wurden')
        as is_stop
    from regexp_split_to_table(access.fold_name(left(p_text, 200)), ' ') with ordinality as split (word, position)
    where word <> ''
    group by word
    order by position
    limit 12
  ), terms as (
    select position, case
      -- "KI" is no part of "Kinder"
      when length(word) < 3 then ' ' || word || ' '
      when length(stem) < 3 or not starts_with(word, stem) then word
      else stem
    end as term
    from words, lateral (select coalesce((ts_lexize('german_stem', word))[1], word) as stem) as stemmed
    -- who asks for nothing but "und" gets what holds it
    where not is_stop or not exists (select from words where not is_stop)
  )
  select coalesce(array_agg(term order by length(term) desc, position), '{}') from terms
$$;

comment on function access.search_terms is
  'What a text (folded by fold_text) must hold, each anywhere in it, to be found by p_text; the longest, which asks the index, first. Letters, digits and spaces only, so safe in a pattern of `like`; empty when nothing is asked.';
