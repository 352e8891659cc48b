-- Who is asked must be able to see what for, and a project's own organisation is no partner of itself.
alter policy "a project's people ask organisations to take part" on public.project_organisations
  with check (
    exists (
      select from public.projects
      where projects.id = project_organisations.project_id and projects.status = 'published'
        and projects.organisation_id is distinct from project_organisations.organisation_id
        and access.may_edit_project(projects.organisation_id, projects.created_by)
    )
  );
