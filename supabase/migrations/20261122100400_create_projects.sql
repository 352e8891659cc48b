create table public.projects (
  id uuid primary key default public.uuid_v7(),
  title text not null check (length(btrim(title)) between 3 and 120),
  summary text not null check (length(btrim(summary)) between 10 and 280),
  area_id text not null references public.areas,
  organisation_id uuid references public.organisations,
  created_by uuid references public.accounts on delete set null,
  status text not null default 'draft' check (status in ('draft', 'published')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  published_at timestamptz check ((published_at is not null) = (status = 'published'))
);

comment on table public.projects is 'What is posted: seen by all once published, by its people before.';

create index projects_newest on public.projects (published_at desc, id desc) where status = 'published';
create index projects_organisation on public.projects (organisation_id, published_at desc);
create index projects_creator on public.projects (created_by, updated_at desc);
create index projects_area on public.projects (area_id);

create function access.stamp_project()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  new.updated_at := now();
  new.published_at := case when new.status = 'published' then coalesce(old.published_at, now()) end;
  return new;
end
$$;

create trigger project_is_stamped before insert or update on public.projects
  for each row execute function access.stamp_project();

-- A project of an organisation belongs to the organisation's owners and editors, any other to the person who made it.
create function access.may_edit_project(p_organisation_id uuid, p_created_by uuid)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select case
    when p_organisation_id is null then coalesce(p_created_by = (select auth.uid()), false)
    else coalesce(access.organisation_role(p_organisation_id) in ('owner', 'editor'), false)
  end
$$;

alter table public.projects enable row level security;

revoke all on public.projects from anon, authenticated, service_role;
grant select on public.projects to anon, authenticated;
grant insert (title, summary, area_id, organisation_id, created_by, status) on public.projects to authenticated;
grant update (title, summary, area_id, organisation_id, status), delete on public.projects to authenticated;
grant select, insert, update, delete on public.projects to service_role;

create policy "everyone sees published projects, their people see drafts" on public.projects
  for select to anon, authenticated
  using (
    status = 'published'
    or access.may_edit_project(organisation_id, created_by)
    or access.organisation_role(organisation_id) is not null
  );

create policy "people post projects for themselves or their organisation" on public.projects
  for insert to authenticated
  with check (created_by = (select auth.uid()) and access.may_edit_project(organisation_id, created_by));

create policy "a project's people change it" on public.projects
  for update to authenticated
  using (access.may_edit_project(organisation_id, created_by))
  with check (access.may_edit_project(organisation_id, created_by));

create policy "a project's people delete a draft" on public.projects
  for delete to authenticated
  using (status = 'draft' and access.may_edit_project(organisation_id, created_by));

create function public.may_edit_project(p_id uuid)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(
    (select access.may_edit_project(organisation_id, created_by) from public.projects where id = p_id), false
  )
$$;

comment on function public.may_edit_project is 'Whether who asks may change the project; false when there is none to see.';

revoke all on function public.may_edit_project from public, anon, authenticated, service_role;
grant execute on function public.may_edit_project to anon, authenticated;
