-- The map of all projects stands on the start page: with what the policies ask for in the index, counting them by place
-- reads no project at all.
create index projects_by_place on public.projects (ags, state)
  include (organisation_id, created_by, status, hidden_at)
  where status = 'published' and hidden_at is null;
