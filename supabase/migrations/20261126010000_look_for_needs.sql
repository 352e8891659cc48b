-- For whom the engine finds nobody: looked for beside the pages, need by need. It stands in the index of needs, which has
-- exactly those that can be served; a need that changes gets a new entry there, and so is looked for again by itself.
alter table public.match_helps
  add column served boolean,
  add column looked_for_at timestamptz,
  add column look_at timestamptz not null default now();

comment on column public.match_helps.served is
  'Whether anybody was found whose offer fits this need; null before it was looked for, and for offers.';
comment on column public.match_helps.looked_for_at is 'When that was.';
comment on column public.match_helps.look_at is 'When it is looked for next: who was not found is looked for more often.';

create index match_helps_to_look_for on public.match_helps (look_at, entry) where need_id is not null;
create index match_helps_unserved on public.match_helps (need_id) where served = false;

-- As with the searches of organisations, a claim is a lease of ten minutes. All due needs of a project (or of an
-- organisation itself) at once, since they have the same candidates. What is still being indexed comes first; what hangs
-- there is not waited for without end.
create function public.claim_need_search()
returns jsonb
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  v_project uuid;
  v_organisation uuid;
  v_claimed jsonb;
begin
  select needs.project_id, needs.organisation_id into v_project, v_organisation
    from public.match_helps as due join public.needs on needs.id = due.need_id
    where due.need_id is not null and due.look_at <= now()
      and (due.look_at <= now() - interval '10 minutes' or not exists (select from public.match_help_queue))
    order by due.look_at, due.entry
    limit 1
    for update of due skip locked;
  if not found then
    return null;
  end if;
  with due as materialized (
    select helps.entry, needs.id
    from public.needs join public.match_helps as helps on helps.need_id = needs.id
    where (needs.project_id = v_project or needs.organisation_id = v_organisation) and helps.look_at <= now()
    order by helps.entry
    for update of helps skip locked
  ),
  claimed as (
    update public.match_helps set look_at = now() + interval '10 minutes'
      from due where match_helps.entry = due.entry
      returning due.entry, due.id
  )
  select jsonb_agg(jsonb_build_object('entry', entry, 'id', id) order by entry) into v_claimed from claimed;
  return jsonb_build_object('project', v_project, 'organisation', v_organisation, 'needs', v_claimed);
end
$$;

comment on function public.claim_need_search is
  'Takes the needs of a project or of an organisation that are due to be looked for; null when none is.';

-- By entry: a need that was indexed anew meanwhile has another one, and is due already. Of those that are in neither list
-- nothing is known; they are looked for tomorrow.
create function public.save_need_search(p_entries integer[], p_served integer[], p_unserved integer[])
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  update public.match_helps set
      served = case when entry = any (p_served) then true when entry = any (p_unserved) then false end,
      looked_for_at = now(),
      look_at = now() + case when entry = any (p_unserved) then interval '1 hour' else interval '1 day' end
    where entry = any (p_entries)
$$;

comment on function public.save_need_search is 'Writes for which needs somebody was found, and when to look again.';

revoke all on function public.claim_need_search, public.save_need_search from public, anon, authenticated, service_role;
grant execute on function public.claim_need_search, public.save_need_search to service_role;
