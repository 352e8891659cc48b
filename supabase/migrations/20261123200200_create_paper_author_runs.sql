-- Who wrote what, for the time when the updates that say so are gone from the log.
create table public.paper_author_runs (
  paper_id uuid not null references public.papers on delete cascade,
  client_id bigint not null check (client_id >= 0),
  clock bigint not null check (clock >= 0),
  length bigint not null check (length > 0),
  account_id uuid references public.accounts on delete set null,
  primary key (paper_id, client_id, clock)
);

comment on table public.paper_author_runs is
  'Whose letters a snapshot holds: of a Yjs client id, length clocks from clock on. One account for a client id, the first that used it; null for nobody (a template) and for who deleted her account.';

create index paper_author_runs_account on public.paper_author_runs (account_id);

create table public.paper_authors (
  paper_id uuid not null references public.papers on delete cascade,
  account_id uuid not null references public.accounts on delete cascade,
  primary key (paper_id, account_id)
);

comment on table public.paper_authors is
  'Whose updates are in a snapshot, be they letters or deletions: with the accounts of the log, the authors of a paper.';

create index paper_authors_account on public.paper_authors (account_id);

alter table public.paper_author_runs enable row level security;
alter table public.paper_authors enable row level security;

revoke all on public.paper_author_runs, public.paper_authors from public, anon, authenticated, service_role;
grant select on public.paper_author_runs, public.paper_authors to authenticated;
grant select, insert, update, delete on public.paper_author_runs to service_role;
grant select, insert, delete on public.paper_authors to service_role;

create policy "members read who wrote their paper" on public.paper_author_runs
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "members read their paper's authors" on public.paper_authors
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

-- Definer: names of people who have left the paper are for its members alone; it answers nobody else.
create or replace function public.list_paper_authors(p_paper_id uuid)
returns text[]
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(array_agg(profiles.name order by profiles.name), '{}')
  from public.profiles
  where access.paper_role(p_paper_id) is not null
    -- authors are the people whose updates are in the log, or were before it was compacted
    and profiles.account_id in (
      select account_id from public.paper_updates where paper_id = p_paper_id
      union
      select account_id from public.paper_authors where paper_id = p_paper_id
    )
$$;

-- Definer: nobody who publishes may write this table by hand.
create or replace function access.note_version_authors()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.paper_version_authors (paper_id, number, account_id, name)
    select new.paper_id, new.number, profiles.account_id, profiles.name
    from public.profiles
    where profiles.name = any (new.authors)
      and profiles.account_id in (
        select account_id from public.paper_updates where paper_id = new.paper_id
        union
        select account_id from public.paper_authors where paper_id = new.paper_id
      );
  return null;
end
$$;
