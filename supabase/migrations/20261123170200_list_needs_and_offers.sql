-- Each side by itself down its index: sorting all that is open would read all of it for one page.
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
    found.project_id, found.project_title, organisations.id, organisations.name
  from (
    (
      select 'need' as side, needs.id, needs.kind, needs.text, needs.until, needs.created_at,
        projects.id as project_id, projects.title as project_title,
        coalesce(needs.organisation_id, projects.organisation_id) as organisation_id
      from public.needs left join public.projects on projects.id = needs.project_id
      where p_side is distinct from 'offer' and needs.state = 'open'
        and (needs.until is null or needs.until >= (select access.today()))
        and (needs.project_id is null or projects.status = 'published')
        and (p_kind is null or needs.kind = p_kind)
        and (p_before is null or (needs.created_at, needs.id) < (p_before, p_before_id))
      order by needs.created_at desc, needs.id desc
      limit least(greatest(coalesce(p_limit, 20), 1), 100)
    )
    union all
    (
      select 'offer', offers.id, offers.kind, offers.text, offers.until, offers.created_at,
        projects.id, projects.title, coalesce(offers.organisation_id, projects.organisation_id)
      from public.offers left join public.projects on projects.id = offers.project_id
      where p_side is distinct from 'need' and offers.state = 'open'
        and (offers.until is null or offers.until >= (select access.today()))
        and (offers.project_id is null or projects.status = 'published')
        and (p_kind is null or offers.kind = p_kind)
        and (p_before is null or (offers.created_at, offers.id) < (p_before, p_before_id))
      order by offers.created_at desc, offers.id desc
      limit least(greatest(coalesce(p_limit, 20), 1), 100)
    )
  ) as found
  left join public.organisations on organisations.id = found.organisation_id
  order by found.created_at desc, found.id desc
  limit least(greatest(coalesce(p_limit, 20), 1), 100)
$$;

comment on function public.list_needs_and_offers is
  'What is looked for and offered now, newest first, a page at a time: those before (p_before, p_before_id). Of projects only published ones; the organisation is that of the project, or the one that asks by itself.';

revoke all on function public.list_needs_and_offers from public, anon, authenticated, service_role;
grant execute on function public.list_needs_and_offers to anon, authenticated;
