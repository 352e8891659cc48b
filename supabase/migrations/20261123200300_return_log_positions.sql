drop function public.append_paper_updates(jsonb);

create function public.append_paper_updates(p_updates jsonb)
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_last jsonb;
begin
  -- One writer a paper at a time: seq is then in commit order. Locking in id order keeps two batches from a deadlock.
  perform from public.papers
    where id in (select (item ->> 'paper_id')::uuid from jsonb_array_elements(p_updates) as item)
    order by id
    for no key update;

  with items as (
    select (item ->> 'paper_id')::uuid as paper_id, (item ->> 'account_id')::uuid as account_id,
      decode(item ->> 'bytes', 'base64') as bytes, position
    from jsonb_array_elements(p_updates) with ordinality as list (item, position)
  ), heads as (
    select id as paper_id, greatest(
      coalesce((select seq from public.paper_updates where paper_id = papers.id order by seq desc limit 1), 0),
      coalesce((select seq from public.paper_snapshots where paper_id = papers.id), 0)
    ) as seq
    from public.papers
    where id in (select paper_id from items)
  ), stored as (
    insert into public.paper_updates (paper_id, seq, account_id, bytes)
      select heads.paper_id, heads.seq + row_number() over (partition by heads.paper_id order by items.position),
        accounts.id, items.bytes
      from items
      join heads using (paper_id)
      -- an account deleted meanwhile leaves its text without a name
      left join public.accounts on accounts.id = items.account_id
      order by items.position
      returning paper_id, seq
  )
  select coalesce(jsonb_object_agg(paper_id, last), '{}') into v_last
    from (select paper_id, max(seq) as last from stored group by paper_id) as papers;
  return v_last;
end
$$;

comment on function public.append_paper_updates is
  'Appends [{paper_id, account_id, bytes (base64)}] in order and returns the last seq of each paper; a paper deleted meanwhile is skipped and not named.';

revoke all on function public.append_paper_updates from public, anon, authenticated, service_role;
grant execute on function public.append_paper_updates to service_role;
