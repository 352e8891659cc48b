-- Vectors of what is published, for installations whose operator has named a server of embeddings (docs/decisions/
-- embeddings.md); elsewhere these tables stay empty and nobody reads them. A vector belongs to an entry of the index, so it
-- goes in the transaction that takes the entry out: when a project is hidden, unpublished or deleted, or indexed anew
-- because its text changed. Plain bytes, since the embedded database has no type for vectors; what is nearest is worked out
-- beside the pages and kept.
create table public.match_models (
  name text primary key check (length(name) between 1 and 200),
  -- of the first vector, and then of all
  dimension integer check (dimension between 1 and 8192),
  holder uuid,
  held_until timestamptz not null default clock_timestamp()
);

comment on table public.match_models is
  'Models of embeddings that are or were in use, and which process asks them at the moment: one, or a text would be sent twice.';

create table public.match_vectors (
  model text not null references public.match_models on delete cascade,
  entry integer not null references public.match_entries on delete cascade,
  -- numbers of 32 bits, the lowest byte first; their length as a vector is 1
  vector bytea not null check (octet_length(vector) between 4 and 32768 and octet_length(vector) % 4 = 0),
  primary key (model, entry)
);

comment on table public.match_vectors is 'What a model makes of the text of a published project.';
alter table public.match_vectors alter column vector set storage external;

create index match_vectors_entry on public.match_vectors (entry);

create table public.match_neighbours (
  model text not null,
  entry integer not null,
  other integer not null,
  -- the cosine
  likeness real not null check (likeness between -1.001 and 1.001),
  primary key (model, entry, other),
  foreign key (model, entry) references public.match_vectors on delete cascade,
  foreign key (model, other) references public.match_vectors on delete cascade,
  check (entry <> other)
);

comment on table public.match_neighbours is 'For each published project the 24 others whose vectors are nearest.';

create index match_neighbours_other on public.match_neighbours (model, other);

alter table public.match_models enable row level security;
alter table public.match_vectors enable row level security;
alter table public.match_neighbours enable row level security;

revoke all on public.match_models, public.match_vectors, public.match_neighbours
  from public, anon, authenticated, service_role;
grant select, insert, update, delete on public.match_models, public.match_vectors, public.match_neighbours
  to service_role;
grant select on public.match_neighbours to anon, authenticated;

-- like the entries: it holds only what is published, and who may see a project is asked where the project is read
create policy "everyone looks for what is near among what is published" on public.match_neighbours
  for select to anon, authenticated
  using (true);

-- One process at a time asks a model. What other models left goes a day after the last process used them, so that two
-- processes with other settings do not throw away each other's work.
create function public.claim_match_model(p_model text, p_holder uuid, p_seconds integer)
returns jsonb
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  v_dimension integer;
begin
  insert into public.match_models (name, holder, held_until)
    values (p_model, p_holder, clock_timestamp() + make_interval(secs => p_seconds))
    on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
      where match_models.holder = excluded.holder or match_models.held_until <= clock_timestamp()
    returning dimension into v_dimension;
  if not found then
    return null;
  end if;
  delete from public.match_models where held_until < clock_timestamp() - interval '1 day';
  return jsonb_build_object('dimension', v_dimension);
end
$$;

comment on function public.claim_match_model is
  'Lets one process ask a model for some seconds, which it may prolong, and tells how long its vectors are; null while another does.';

create function public.release_match_model(p_model text, p_holder uuid)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  update public.match_models set held_until = clock_timestamp() where name = p_model and holder = p_holder
$$;

comment on function public.release_match_model is 'A process that stops makes way for the next.';

-- Published and not hidden: an entry is gone as soon as its project is not, and here it is asked once more, since these
-- texts leave the site.
create function public.list_texts_without_vector(p_model text, p_after integer, p_limit integer)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'entry', waiting.entry, 'title', title, 'summary', summary, 'description', left(description, 6000)
  ) order by waiting.entry), '[]')
  from (
    select entries.entry, projects.title, projects.summary, projects.description
    from public.match_entries as entries
    join public.projects on projects.id = entries.project_id
    where entries.entry > p_after and projects.status = 'published' and projects.hidden_at is null
      and not exists (
        select from public.match_vectors as vectors where vectors.model = p_model and vectors.entry = entries.entry
      )
    order by entries.entry limit least(p_limit, 100)
  ) as waiting
$$;

comment on function public.list_texts_without_vector is
  'Texts of published projects that a model has not read yet, after an entry of the index.';

-- `least` is how near one has to be to come among the nearest of it; null while there is room.
create function access.measure_match_neighbours(p_model text, p_entry integer)
returns real
language sql
stable
security invoker
set search_path = ''
as $$
  select case when count(*) >= 24 then min(likeness) end
  from public.match_neighbours where model = p_model and entry = p_entry
$$;

create function public.list_match_vectors(p_model text, p_before integer, p_limit integer)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'entry', entry, 'vector', replace(encode(vector, 'base64'), E'\n', ''),
    'least', access.measure_match_neighbours(p_model, entry)
  ) order by entry desc), '[]')
  from (
    select entry, vector from public.match_vectors
    where model = p_model and entry < p_before order by entry desc limit least(p_limit, 500)
  ) as newest
$$;

comment on function public.list_match_vectors is 'Vectors of a model, the newest before an entry first, for who works out what is near.';

-- Who no longer holds the model, or comes with vectors of another length, writes nothing. What somebody is taking out of the
-- index at this moment is left alone, and nobody waits for it.
create function public.save_match_vectors(
  p_model text, p_holder uuid, p_dimension integer, p_vectors jsonb, p_near jsonb
)
returns jsonb
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  v_new integer[];
  v_known integer[];
begin
  update public.match_models set dimension = p_dimension
    where name = p_model and holder = p_holder and (dimension is null or dimension = p_dimension);
  if not found then
    return null;
  end if;
  v_new := array(
    select entry from public.match_entries
    where entry in (select (given ->> 'entry')::integer from jsonb_array_elements(p_vectors) as given)
    order by entry for key share skip locked
  );
  insert into public.match_vectors (model, entry, vector)
    select p_model, given.entry, decode(given.vector, 'base64')
    from jsonb_to_recordset(p_vectors) as given (entry integer, vector text)
    where given.entry = any (v_new) and octet_length(decode(given.vector, 'base64')) = p_dimension * 4
    on conflict (model, entry) do update set vector = excluded.vector;
  v_known := array(
    select entry from public.match_vectors
    where model = p_model and (entry = any (v_new) or entry in (
      select (given ->> 'other')::integer from jsonb_array_elements(p_near) as given
    ))
    order by entry for key share skip locked
  );
  insert into public.match_neighbours (model, entry, other, likeness)
    select distinct on (pair.entry, pair.other) p_model, pair.entry, pair.other, given.likeness
    from jsonb_to_recordset(p_near) as given (entry integer, other integer, likeness real)
    cross join lateral (values (given.entry, given.other), (given.other, given.entry)) as pair (entry, other)
    where given.entry = any (v_known) and given.other = any (v_known) and given.entry <> given.other
    on conflict (model, entry, other) do update set likeness = excluded.likeness;
  delete from public.match_neighbours where model = p_model and (entry, other) in (
    select entry, other from (
      select entry, other, row_number() over (partition by entry order by likeness desc, other) as place
      from public.match_neighbours where model = p_model and entry = any (v_known)
    ) as placed
    where place > 24
  );
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'entry', known.entry, 'least', access.measure_match_neighbours(p_model, known.entry)
    )), '[]')
    from unnest(v_known) as known (entry)
  );
end
$$;

comment on function public.save_match_vectors is
  'Writes vectors and what is near them, both ways, the nearest 24 of each; tells what was written, or null when another process or another length of vectors is in its place.';

revoke all on function public.claim_match_model, public.release_match_model, public.list_texts_without_vector,
  public.list_match_vectors, public.save_match_vectors, access.measure_match_neighbours
  from public, anon, authenticated, service_role;
grant execute on function public.claim_match_model, public.release_match_model, public.list_texts_without_vector,
  public.list_match_vectors, public.save_match_vectors, access.measure_match_neighbours
  to service_role;
