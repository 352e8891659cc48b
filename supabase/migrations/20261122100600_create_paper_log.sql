create table public.paper_updates (
  paper_id uuid not null references public.papers on delete cascade,
  seq bigint not null,
  account_id uuid references public.accounts on delete set null,
  bytes bytea not null,
  at timestamptz not null default now(),
  primary key (paper_id, seq)
);

comment on table public.paper_updates is 'The truth of a paper''s text: every Yjs update (v1 encoding), in order, append-only.';

create index paper_updates_account on public.paper_updates (account_id);

create table public.paper_snapshots (
  paper_id uuid primary key references public.papers on delete cascade,
  seq bigint not null,
  bytes bytea not null,
  hash text not null check (length(hash) = 64),
  at timestamptz not null default now()
);

comment on table public.paper_snapshots is 'The whole text up to seq as one Yjs update, with its SHA-256 (hex).';

alter table public.paper_updates enable row level security;
alter table public.paper_snapshots enable row level security;

revoke all on public.paper_updates, public.paper_snapshots from anon, authenticated, service_role;
grant select on public.paper_updates, public.paper_snapshots to authenticated;
grant select, insert, update, delete on public.paper_updates, public.paper_snapshots to service_role;

create policy "members read their paper's log" on public.paper_updates
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "members read their paper's snapshot" on public.paper_snapshots
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create function public.append_paper_updates(p_updates jsonb)
returns integer
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_count integer;
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
  )
  insert into public.paper_updates (paper_id, seq, account_id, bytes)
    select heads.paper_id, heads.seq + row_number() over (partition by heads.paper_id order by items.position),
      accounts.id, items.bytes
    from items
    join heads using (paper_id)
    -- an account deleted meanwhile leaves its text without a name
    left join public.accounts on accounts.id = items.account_id
    order by items.position;

  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.append_paper_updates is
  'Appends [{paper_id, account_id, bytes (base64)}] in order and returns how many were stored; a paper deleted meanwhile is skipped.';

create function public.read_paper_document(p_paper_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_build_object(
    'seq', coalesce(greatest(max(tail.seq), max(snapshot.seq)), 0),
    'snapshot', (select encode(bytes, 'base64') from public.paper_snapshots where paper_id = papers.id),
    'updates', coalesce(jsonb_agg(encode(tail.bytes, 'base64') order by tail.seq) filter (where tail.seq is not null), '[]')
  )
  from public.papers
  left join public.paper_snapshots as snapshot on snapshot.paper_id = papers.id
  left join public.paper_updates as tail on tail.paper_id = papers.id and tail.seq > coalesce(snapshot.seq, 0)
  where papers.id = p_paper_id
  group by papers.id
$$;

comment on function public.read_paper_document is
  'Snapshot and tail of a paper as one value {seq, snapshot, updates} (base64); null when the paper is not there for who asks.';

create function public.admit_to_paper(p_paper_id uuid, p_account_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_build_object('role', members.role, 'name', profiles.name)
  from public.papers
  left join public.paper_members as members
    on members.paper_id = papers.id and members.account_id = p_account_id
  left join public.profiles on profiles.account_id = members.account_id
  where papers.id = p_paper_id
$$;

comment on function public.admit_to_paper is
  'Role and name of a person in a paper, for the room server; the role is null for a stranger, the value for no paper.';

create function public.recheck_paper_access(p_sockets jsonb)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(case when sessions.id is null then 'signed-out' else members.role end order by position), '[]')
  from jsonb_array_elements(p_sockets) with ordinality as list (item, position)
  left join public.sessions
    on sessions.id = item ->> 'session_id' and sessions.expires_at > now()
    and sessions.account_id = (item ->> 'account_id')::uuid
  left join public.paper_members as members
    on members.paper_id = (item ->> 'paper_id')::uuid and members.account_id = (item ->> 'account_id')::uuid
$$;

comment on function public.recheck_paper_access is
  'For [{session_id, account_id, paper_id}] the roles that still hold, in the same order; signed-out where the session ended, null where no right is left.';

revoke all on function public.append_paper_updates, public.read_paper_document, public.admit_to_paper,
  public.recheck_paper_access from public, anon, authenticated, service_role;
grant execute on function public.append_paper_updates, public.admit_to_paper, public.recheck_paper_access to service_role;
grant execute on function public.read_paper_document to authenticated, service_role;
