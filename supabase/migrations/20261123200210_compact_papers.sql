create function public.read_paper_log(p_paper_id uuid, p_limit integer)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_build_object(
    'snapshot', (
      select jsonb_build_object('seq', seq, 'bytes', encode(bytes, 'base64'), 'hash', hash)
      from public.paper_snapshots where paper_id = papers.id
    ),
    'updates', (
      select coalesce(
        jsonb_agg(jsonb_build_object(
          'seq', tail.seq, 'account_id', tail.account_id, 'bytes', encode(tail.bytes, 'base64')
        ) order by tail.seq), '[]')
      from (
        select seq, account_id, bytes from public.paper_updates
        where paper_id = papers.id
          and seq > coalesce((select seq from public.paper_snapshots where paper_id = papers.id), 0)
        order by seq limit p_limit
      ) as tail
    ),
    'runs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'client', client_id, 'clock', clock, 'length', length, 'account_id', account_id
      )), '[]')
      from public.paper_author_runs where paper_id = papers.id
    )
  )
  from public.papers
  where papers.id = p_paper_id
$$;

comment on function public.read_paper_log is
  'What compaction works on, as one value: the snapshot, the first updates after it with their accounts, and the runs so far; null when there is no such paper.';

create function public.store_paper_snapshot(
  p_paper_id uuid, p_built_on bigint, p_seq bigint, p_bytes text, p_hash text, p_runs jsonb
)
returns boolean
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_bytes bytea := decode(p_bytes, 'base64');
begin
  if encode(sha256(v_bytes), 'hex') <> p_hash then
    raise exception 'these are not the bytes that were compared' using errcode = '22023';
  end if;
  if p_seq <= p_built_on
    or not exists (select from public.paper_updates where paper_id = p_paper_id and seq = p_seq) then
    return false;
  end if;
  -- Two processes may compact the same paper: whoever is second finds that what it built on is no longer the newest.
  if p_built_on = 0 then
    insert into public.paper_snapshots (paper_id, seq, bytes, hash)
      values (p_paper_id, p_seq, v_bytes, p_hash)
      on conflict (paper_id) do nothing;
  else
    update public.paper_snapshots set seq = p_seq, bytes = v_bytes, hash = p_hash, at = now()
      where paper_id = p_paper_id and seq = p_built_on;
  end if;
  if not found then
    return false;
  end if;

  delete from public.paper_author_runs
    where paper_id = p_paper_id
      and client_id in (select (run ->> 'client')::bigint from jsonb_array_elements(p_runs) as run);
  insert into public.paper_author_runs (paper_id, client_id, clock, length, account_id)
    select p_paper_id, run.client, run.clock, run.length, accounts.id
    from jsonb_to_recordset(p_runs) as run (client bigint, clock bigint, length bigint, account_id uuid)
    -- an account deleted meanwhile leaves its text without a name
    left join public.accounts on accounts.id = run.account_id;
  insert into public.paper_authors (paper_id, account_id)
    select distinct paper_id, account_id from public.paper_updates
    where paper_id = p_paper_id and seq > p_built_on and seq <= p_seq and account_id is not null
    on conflict do nothing;
  return true;
end
$$;

comment on function public.store_paper_snapshot is
  'Stores bytes (base64) with their SHA-256 as the snapshot up to p_seq, and who wrote what of it; false when the snapshot it was built on (0: none) is no longer the newest.';

create function public.trim_paper_logs(p_days double precision)
returns integer
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_before timestamptz := now() - make_interval(secs => p_days * 86400);
  v_count integer;
begin
  with stale as (
    select paper_id, seq from public.paper_snapshots as snapshots
    where exists (
      select from (
        select seq, at from public.paper_updates where paper_id = snapshots.paper_id order by seq limit 1
      ) as oldest
      where oldest.seq <= snapshots.seq and oldest.at < v_before
    )
    limit 100
  )
  delete from public.paper_updates as updates using stale
    where updates.paper_id = stale.paper_id and updates.seq <= stale.seq and updates.at < v_before;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.trim_paper_logs is
  'Deletes updates that a snapshot holds and that are older than so many days, of at most 100 papers; returns how many. To be called again until it is 0.';

create function public.list_paper_tails(p_after uuid, p_limit integer)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('paper_id', id, 'updates', updates, 'bytes', bytes) order by id), '[]')
  from (
    select papers.id, tail.updates, tail.bytes
    from public.papers
    left join public.paper_snapshots as snapshots on snapshots.paper_id = papers.id
    cross join lateral (
      select count(*) as updates, coalesce(sum(octet_length(bytes)), 0) as bytes
      from public.paper_updates
      where paper_id = papers.id and seq > coalesce(snapshots.seq, 0)
    ) as tail
    where papers.id > p_after
    order by papers.id
    limit p_limit
  ) as page
$$;

comment on function public.list_paper_tails is
  'For the papers after an id, in its order: how many updates came after the snapshot, and how many bytes they are.';

revoke all on function public.read_paper_log, public.store_paper_snapshot, public.trim_paper_logs,
  public.list_paper_tails from public, anon, authenticated, service_role;
grant execute on function public.read_paper_log, public.store_paper_snapshot, public.trim_paper_logs,
  public.list_paper_tails to service_role;
