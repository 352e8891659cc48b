-- The paper in which the experience of a project stands: of those that mention it the newest, one of its own house before
-- all others. For several projects at once, so that a list asks once.
create function public.list_papers_of_projects(p_projects uuid[])
returns table (project_id uuid, paper_id uuid, number integer, title text)
language sql
stable
security invoker
set search_path = ''
as $$
  select distinct on (mentions.project_id) mentions.project_id, newest.paper_id, newest.number, newest.title
  from public.paper_version_mentions as mentions
  join public.newest_paper_versions as newest
    on newest.paper_id = mentions.paper_id and newest.number = mentions.number
  join public.projects on projects.id = mentions.project_id
  where mentions.project_id = any (p_projects[:20])
  order by mentions.project_id, coalesce(newest.organisation_id = projects.organisation_id, false) desc,
    newest.published_at desc, newest.paper_id desc
$$;

comment on function public.list_papers_of_projects is
  'For each of at most twenty projects that are there to see, the published paper that tells of it, where there is one.';

revoke all on function public.list_papers_of_projects from public, anon, authenticated, service_role;
grant execute on function public.list_papers_of_projects to anon, authenticated;
