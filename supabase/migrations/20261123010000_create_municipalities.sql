-- Supabase keeps extensions in a schema of its own; elsewhere it is made here.
create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role;
create extension if not exists pg_trgm with schema extensions;

-- One spelling for "Lübeck", "Luebeck" and "Lubeck": what is left has letters, digits and single spaces only, so it is
-- safe inside a pattern of `like`.
create function access.fold_name(p_name text)
returns text
language sql
immutable
strict
parallel safe
security invoker
set search_path = ''
as $$
  select btrim(regexp_replace(
    replace(replace(replace(
      -- `lower` knows no umlauts where the database has the locale C
      lower(translate(replace(p_name, 'ß', 'ss'), 'ÄÖÜäöüÁÀÂáàâÉÈÊéèêëÍÌÎíìîïÓÒÔóòôÚÙÛúùûÇçÑñ',
        'aouaouaaaaaaeeeeeeeiiiiiiioooooouuuuuuccnn')),
      'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
    '[^a-z0-9]+', ' ', 'g'
  ))
$$;

create table public.municipalities (
  ags text primary key check (ags ~ '^(0[1-9]|1[0-6])[0-9]{6}$'),
  name text not null check (length(btrim(name)) between 2 and 100),
  state text not null generated always as (left(ags, 2)) stored,
  district text check (length(btrim(district)) between 2 and 100),
  population integer not null check (population > 0),
  latitude double precision check (latitude between 47 and 56),
  longitude double precision check (longitude between 5 and 16),
  -- as `readSizeClass` of the room organisation has it; a test holds both together
  size_class smallint not null generated always as (
    case
      when population >= 400000 then 1
      when population >= 200000 then 2
      when population >= 100000 then 3
      when population >= 50000 then 4
      when population >= 25000 then 5
      when population >= 10000 then 6
      else 7
    end
  ) stored,
  folded text not null generated always as (access.fold_name(name)) stored
);

comment on table public.municipalities is
  'The register of municipalities by AGS (Amtlicher Gemeindeschlüssel); the state is its first two digits.';
comment on column public.municipalities.size_class is 'The KGSt class, from 1 (largest) to 7.';

create index municipalities_by_name on public.municipalities using gin (folded extensions.gin_trgm_ops);

alter table public.municipalities enable row level security;

revoke all on public.municipalities from anon, authenticated, service_role;
grant select on public.municipalities to anon, authenticated;
grant select, insert, update, delete on public.municipalities to service_role;

create policy "everyone sees the register" on public.municipalities
  for select to anon, authenticated
  using (true);

create function public.search_municipalities(p_text text, p_limit integer default 10)
returns table (
  ags text, name text, state text, district text, population integer, size_class smallint
)
language sql
stable
security invoker
set search_path = ''
as $$
  with wanted as (select access.fold_name(p_text) as text)
  select found.ags, found.name, found.state, found.district, found.population, found.size_class
  from wanted, public.municipalities as found
  where wanted.text <> '' and (
    found.folded like wanted.text || '%'
    or found.folded like '% ' || wanted.text || '%'
    or found.folded operator(extensions.%) wanted.text
  )
  order by
    found.folded = wanted.text desc,
    found.folded like wanted.text || '%' desc,
    case when found.folded like wanted.text || '%' then 0
      else extensions.similarity(found.folded, wanted.text) end desc,
    found.population desc,
    found.ags
  limit least(greatest(coalesce(p_limit, 10), 1), 50)
$$;

comment on function public.search_municipalities is
  'Municipalities by the beginning of their name, then by likeness, larger ones first. At most 50.';

create function public.import_municipalities(p_rows jsonb)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  with given as (
    select * from jsonb_to_recordset(p_rows) as given (
      ags text, name text, district text, population integer, latitude double precision, longitude double precision
    )
  ),
  written as (
    insert into public.municipalities as known (ags, name, district, population, latitude, longitude)
      select ags, name, district, population, latitude, longitude from given
      on conflict (ags) do update set
        name = excluded.name,
        district = excluded.district,
        population = excluded.population,
        -- the official file has no coordinates: those that are known stay
        latitude = coalesce(excluded.latitude, known.latitude),
        longitude = coalesce(excluded.longitude, known.longitude)
      where (known.name, known.district, known.population, known.latitude, known.longitude) is distinct from (
        excluded.name, excluded.district, excluded.population,
        coalesce(excluded.latitude, known.latitude), coalesce(excluded.longitude, known.longitude)
      )
      -- a row that was there before carries the transaction that replaced it
      returning xmax = 0 as is_new
  )
  select jsonb_build_object(
    'added', count(*) filter (where is_new),
    'changed', count(*) filter (where not is_new),
    'missing', (
      select count(*) from public.municipalities as known
      where not exists (select from given where given.ags = known.ags)
    )
  )
  from written
$$;

comment on function public.import_municipalities is
  'Adds and renews municipalities in one go. Returns how many were added and changed, and how many of the register the rows miss (they stay).';

revoke all on function public.search_municipalities, public.import_municipalities
  from public, anon, authenticated, service_role;
grant execute on function public.search_municipalities to anon, authenticated;
grant execute on function public.import_municipalities to service_role;
