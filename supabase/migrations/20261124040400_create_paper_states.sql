create table public.paper_states (
  id uuid primary key default public.uuid_v7(),
  paper_id uuid not null references public.papers on delete cascade,
  kind text not null check (kind in ('automatic', 'named', 'replaced')),
  name text check (length(btrim(name)) between 1 and 80),
  made_by uuid references public.profiles on delete set null,
  made_at timestamptz not null default now(),
  seq bigint not null check (seq >= 0),
  body jsonb not null check (pg_column_size(body) <= 20971520),
  authorship jsonb not null check (jsonb_typeof(authorship) = 'array'),
  text_hash text not null check (length(text_hash) = 64),
  check ((kind = 'named') = (name is not null))
);

comment on table public.paper_states is
  'Former states (Stände) of a paper''s accepted text: taken by themselves after writing, named by somebody, or kept before an older one was restored.';
comment on column public.paper_states.authorship is
  'Of the body''s letters, in order: [Yjs client id, how many] again and again. Whose they are say paper_author_runs and the log, so that no name is kept here.';

create index paper_states_newest on public.paper_states (paper_id, made_at desc, id desc);
create index paper_states_maker on public.paper_states (made_by);

-- Definer: the policy that asks is on the table that this counts; as invoker it would recurse.
create function access.may_keep_state(p_paper_id uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select access.paper_role(p_paper_id) in ('owner', 'editor')
    and (
      select count(*) filter (where kind = 'named') < 300 and count(*) filter (where kind = 'replaced') < 1000
      from public.paper_states where paper_id = p_paper_id
    )
$$;

alter table public.paper_states enable row level security;

revoke all on public.paper_states from public, anon, authenticated, service_role;
grant select, insert (paper_id, kind, name, made_by, seq, body, authorship, text_hash), delete on public.paper_states
  to authenticated;
grant select, insert, update, delete on public.paper_states to service_role;

create policy "members read former states of their paper" on public.paper_states
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "owners and editors keep states in their own name" on public.paper_states
  for insert to authenticated
  with check (kind <> 'automatic' and made_by = (select auth.uid()) and access.may_keep_state(paper_id));

create policy "owners and editors delete states that they no longer need" on public.paper_states
  for delete to authenticated
  using (kind = 'named' and access.paper_role(paper_id) in ('owner', 'editor'));

create function public.store_paper_state(
  p_paper_id uuid, p_seq bigint, p_body jsonb, p_authorship jsonb, p_text_hash text
)
returns text
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_last public.paper_states;
begin
  -- of two processes that take the same state one is second
  perform from public.papers where id = p_paper_id for no key update;
  if not found then
    return 'gone';
  end if;
  select * into v_last from public.paper_states
    where paper_id = p_paper_id order by made_at desc, id desc limit 1;
  if v_last.text_hash = p_text_hash or v_last.seq >= p_seq then
    return 'known';
  end if;
  if exists (
    select from public.paper_states
    where paper_id = p_paper_id and kind = 'automatic' and made_at > now() - interval '1 hour'
  ) then
    return 'early';
  end if;
  insert into public.paper_states (paper_id, kind, seq, body, authorship, text_hash)
    values (p_paper_id, 'automatic', p_seq, p_body, p_authorship, p_text_hash);
  return 'stored';
end
$$;

comment on function public.store_paper_state is
  'Keeps a state by itself, at most one an hour and none that is the same as the last: stored, known, early, or gone with its paper.';

create function public.list_papers_without_state(p_after uuid, p_limit integer)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(id order by id), '[]')
  from (
    select papers.id
    from public.papers
    cross join lateral (
      select seq from public.paper_updates where paper_id = papers.id order by seq desc limit 1
    ) as newest
    where papers.id > p_after and newest.seq > coalesce((
      select seq from public.paper_states where paper_id = papers.id order by made_at desc, id desc limit 1
    ), 0)
    order by papers.id
    limit p_limit
  ) as page
$$;

comment on function public.list_papers_without_state is
  'The papers after an id, in its order, in which something was written that no state holds yet.';

create function public.thin_paper_states()
returns integer
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_count integer;
begin
  with placed as (
    select id, paper_id, made_at,
      row_number() over (
        partition by paper_id, case
          when made_at > now() - interval '7 days' then id::text
          when made_at > now() - interval '60 days' then date_trunc('day', made_at)::text
          else date_trunc('week', made_at)::text
        end
        order by made_at desc, id desc
      ) as place
    from public.paper_states where kind = 'automatic'
  ), kept as (
    select id, row_number() over (partition by paper_id order by made_at desc, id desc) as age
    from placed where place = 1
  )
  delete from public.paper_states
    where id in (select id from placed where place > 1 union all select id from kept where age > 400)
      or (kind = 'replaced' and made_at < now() - interval '60 days');
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.thin_paper_states is
  'Of states taken by themselves leaves all of a week, then the last of each day for 60 days, then the last of each week, and at most 400 a paper; of those kept before a restore the last 60 days. Returns how many went. Named ones stay.';

create function public.read_paper_authorship(p_paper_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_build_object(
    'runs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'client', client_id, 'clock', clock, 'length', length, 'account_id', account_id
      )), '[]')
      from public.paper_author_runs where paper_id = papers.id
    ),
    'tail', (
      select coalesce(
        jsonb_agg(jsonb_build_object('account_id', account_id, 'bytes', encode(bytes, 'base64')) order by seq), '[]')
      from public.paper_updates
      where paper_id = papers.id
        and seq > coalesce((select seq from public.paper_snapshots where paper_id = papers.id), 0)
    )
  )
  from public.papers
  where id = p_paper_id
$$;

comment on function public.read_paper_authorship is
  'Who wrote what of a paper, as one value: the runs that compaction keeps, and the updates after them with their accounts; null for who is not in it.';

-- Definer: names of people who have left the paper are for its members alone; it answers nobody else.
create function public.list_paper_writers(p_paper_id uuid)
returns table (account_id uuid, name text)
language sql
stable
security definer
set search_path = ''
as $$
  select profiles.account_id, profiles.name
  from public.profiles
  where access.paper_role(p_paper_id) is not null
    and profiles.account_id in (
      select account_id from public.paper_updates where paper_id = p_paper_id
      union
      select account_id from public.paper_authors where paper_id = p_paper_id
      union
      select account_id from public.paper_author_runs where paper_id = p_paper_id
    )
  order by profiles.name
$$;

comment on function public.list_paper_writers is 'Who has a part in a paper''s text, also people who have left it; nothing for anyone but members.';

revoke all on function public.store_paper_state, public.list_papers_without_state, public.thin_paper_states,
  public.read_paper_authorship, public.list_paper_writers from public, anon, authenticated, service_role;
grant execute on function public.store_paper_state, public.list_papers_without_state, public.thin_paper_states
  to service_role;
grant execute on function public.read_paper_authorship, public.list_paper_writers to authenticated;
