-- What a project asks others by stands in its entry, so that its page finds and reads candidates in one step.
alter table public.match_entries
  add column asks integer[] not null default '{}',
  add column worth real[] not null default '{}',
  add column bag text not null default '';
-- it does not get smaller by packing it once more
alter table public.match_entries alter column bag set storage external;

comment on column public.match_entries.asks is
  'The strongest terms by which the project looks for others, with their worth beside them; none while its text is newer.';

comment on column public.match_entries.bag is
  'All terms of the text with how often each is said, packed as the code does (src/lib/matching/analysis/packed.ts), so that comparing in full needs no reading of the text.';

insert into public.match_queue (project_id) select project_id from public.match_entries on conflict (project_id) do nothing;

create or replace function access.queue_match_entry()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.status = 'published' and new.hidden_at is null then
    insert into public.match_queue (project_id) values (new.id)
      on conflict (project_id) do update set queued_at = clock_timestamp();
    -- what it asked by is out of date
    update public.match_entries set asks = '{}', worth = '{}' where project_id = new.id;
  else
    delete from public.match_queue where project_id = new.id;
    delete from public.match_entries where project_id = new.id;
  end if;
  return null;
end
$$;

create or replace function public.index_projects(p_version text, p_known integer, p_entries jsonb)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  v_ids uuid[];
begin
  -- nobody hides one of them meanwhile, or it is seen here that somebody did
  perform from public.projects
    where id in (select (given ->> 'id')::uuid from jsonb_array_elements(p_entries) as given) order by id for share;
  v_ids := array(
    select due.project_id from public.match_queue as due
    join jsonb_to_recordset(p_entries) as given (id uuid, "queuedAt" timestamptz)
      on given.id = due.project_id and given."queuedAt" = due.queued_at
    order by due.project_id for update of due
  );
  delete from public.match_entries where project_id = any (v_ids);
  with given as (
    select given.* from jsonb_to_recordset(p_entries) as given (
      id uuid, length real, terms integer[], strongest integer[], weights real[], asks integer[], worth real[], bag text
    )
    join public.projects on projects.id = given.id
    where given.id = any (v_ids) and projects.status = 'published' and projects.hidden_at is null
  ),
  written as (
    insert into public.match_entries (project_id, version, known, length, terms, asks, worth, bag)
      select id, p_version, p_known, length, terms, coalesce(asks, '{}'), coalesce(worth, '{}'), coalesce(bag, '') from given
      returning entry, project_id
  )
  insert into public.match_postings (term, weight, entry)
    select strong.term, strong.weight, written.entry from written
    join given on given.id = written.project_id
    cross join unnest(given.strongest, given.weights) as strong (term, weight);
  delete from public.match_queue where project_id = any (v_ids);
end
$$;

-- Needs and offers too; what they were weighed by is what is known of projects.
create or replace function public.queue_outdated_entries(p_version text)
returns integer
language sql
volatile
security invoker
set search_path = ''
as $$
  with indexed as (
    select count(*) as documents from public.match_entries
  ),
  outdated as (
    insert into public.match_queue (project_id)
      select project_id from public.match_entries, indexed
      where version <> p_version or (known * 2 < documents and known < 20000)
      on conflict (project_id) do nothing
      returning 1
  ),
  outdated_helps as (
    insert into public.match_help_queue (need_id, offer_id)
      select need_id, offer_id from public.match_helps, indexed
      where version <> p_version or (known * 2 < documents and known < 20000)
      on conflict (help_id) do nothing
      returning 1
  )
  select ((select count(*) from outdated) + (select count(*) from outdated_helps))::integer
$$;
