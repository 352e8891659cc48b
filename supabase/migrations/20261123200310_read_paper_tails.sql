create function public.read_paper_tails(p_papers jsonb, p_limit integer)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(
    jsonb_agg(jsonb_build_object('paper_id', papers.paper_id, 'first', tail.first, 'updates', tail.updates)), '[]'
  )
  from jsonb_to_recordset(p_papers) as papers (paper_id uuid, seq bigint)
  cross join lateral (
    select min(rows.seq) as first,
      coalesce(jsonb_agg(encode(rows.bytes, 'base64') order by rows.seq), '[]') as updates
    from (
      select seq, bytes from public.paper_updates
      where paper_id = papers.paper_id and seq > papers.seq
      order by seq limit p_limit
    ) as rows
  ) as tail
  where tail.first is not null
    -- compacted since, and the updates are no longer there
    or exists (select from public.paper_snapshots where paper_id = papers.paper_id and seq > papers.seq)
$$;

comment on function public.read_paper_tails is
  'For [{paper_id, seq}] the updates (base64) after that seq, in order, at most so many a paper, with the seq of the first; null and none where only a newer snapshot holds them. Papers without news are left out.';

create function public.read_log_identity()
returns text
language sql
stable
security invoker
set search_path = ''
as $$
  select encode(sha256(convert_to(
    (select system_identifier from pg_catalog.pg_control_system()) || ' ' || oid, 'UTF8'
  )), 'hex')
  from pg_catalog.pg_database where datname = pg_catalog.current_database()
$$;

comment on function public.read_log_identity is
  'A word for this very database, the same for all processes on it and for no copy of it: by it they find each other on a Redis that others use too.';

revoke all on function public.read_paper_tails, public.read_log_identity
  from public, anon, authenticated, service_role;
grant execute on function public.read_paper_tails, public.read_log_identity to service_role;
