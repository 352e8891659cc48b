-- Ids whose order tells their age: lists and logs stay in the order of creation, also in the index.

create function public.uuid_v7()
returns uuid
language sql
volatile
parallel safe
security invoker
set search_path = ''
as $$
  -- 48 bits of milliseconds, the version, and the random rest (with its variant) of a version 4 uuid
  select (
    lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0')
    || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14)
  )::uuid
$$;

comment on function public.uuid_v7() is 'A time-ordered id (RFC 9562, version 7).';

-- Questions that policies ask ("which role has this person?"). The schema is not exposed through the API.
create schema access;
grant usage on schema access to anon, authenticated, service_role;

comment on schema access is 'Functions that policies use; not reachable through the API.';
