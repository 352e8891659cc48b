create function public.list_needs_and_offers(
  p_side text default null, p_kind text default null,
  p_before timestamptz default null, p_before_id uuid default null, p_limit integer default 20
)
returns table (
  side text, id uuid, kind text, text text, until date, created_at timestamptz,
  project_id uuid, project_title text, organisation_id uuid, organisation_name text
)
language sql
stable
security invoker
set search_path = ''
as $$
  select found.side, found.id, found.kind, found.text, found.until, found.created_at,
    projects.id, projects.title, organisations.id, organisations.name
  from (
    select 'need' as side, * from public.needs where p_side is distinct from 'offer'
    union all
    select 'offer' as side, * from public.offers where p_side is distinct from 'need'
  ) as found
  left join public.projects on projects.id = found.project_id
  left join public.organisations
    on organisations.id = coalesce(found.organisation_id, projects.organisation_id)
  where found.state = 'open'
    and (found.until is null or found.until >= access.today())
    and (found.project_id is null or projects.status = 'published')
    and (p_kind is null or found.kind = p_kind)
    and (p_before is null or (found.created_at, found.id) < (p_before, p_before_id))
  order by found.created_at desc, found.id desc
  limit least(greatest(coalesce(p_limit, 20), 1), 100)
$$;

comment on function public.list_needs_and_offers is
  'What is looked for and offered now, newest first, a page at a time: those before (p_before, p_before_id). Of projects only published ones; the organisation is that of the project, or the one that asks by itself.';

revoke all on function public.list_needs_and_offers from public, anon, authenticated, service_role;
grant execute on function public.list_needs_and_offers to anon, authenticated;
