-- Beside the organisation that posts a project: others in the lead, and partners. A name is shown once its own
-- organisation has agreed.
create table public.project_organisations (
  project_id uuid not null references public.projects on delete cascade,
  organisation_id uuid not null references public.organisations on delete cascade,
  role text not null default 'partner' check (role in ('lead', 'partner')),
  confirmed boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (project_id, organisation_id)
);

comment on table public.project_organisations is
  'Further organisations of a project, in the lead or as partners; seen by all once they have agreed.';

create index project_organisations_organisation on public.project_organisations (organisation_id, created_at desc);

alter table public.project_organisations enable row level security;

revoke all on public.project_organisations from anon, authenticated, service_role;
grant select on public.project_organisations to anon, authenticated;
grant insert (project_id, organisation_id, role), update (confirmed), delete
  on public.project_organisations to authenticated;
grant select, insert, update, delete on public.project_organisations to service_role;

create policy "everyone sees who agreed, both sides see who is asked" on public.project_organisations
  for select to anon, authenticated
  using (
    exists (select from public.projects where projects.id = project_organisations.project_id and (
      confirmed or access.may_edit_project(projects.organisation_id, projects.created_by)
    ))
    or access.organisation_role(organisation_id) is not null
  );

create policy "a project's people ask organisations to take part" on public.project_organisations
  for insert to authenticated
  with check (public.may_edit_project(project_id));

create policy "an organisation agrees for itself" on public.project_organisations
  for update to authenticated
  using (access.organisation_role(organisation_id) in ('owner', 'editor'))
  with check (access.organisation_role(organisation_id) in ('owner', 'editor'));

create policy "either side ends it" on public.project_organisations
  for delete to authenticated
  using (
    public.may_edit_project(project_id)
    or access.organisation_role(organisation_id) in ('owner', 'editor')
  );
