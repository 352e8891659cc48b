-- A coordinator hides what should not be seen, with a reason; its people and the coordinators still see it.
alter table public.projects
  add column hidden_at timestamptz,
  add column hidden_reason text check (length(btrim(hidden_reason)) between 3 and 300),
  add constraint projects_hidden_with_a_reason check ((hidden_at is null) = (hidden_reason is null));

comment on column public.projects.hidden_at is 'When a coordinator hid it. Written by decide_reports and show_again alone.';

create index projects_hidden on public.projects (hidden_at desc) where hidden_at is not null;

-- Restrictive: it holds beside every other policy that lets people see projects, also those that come later.
create policy "hidden projects are seen by their people and coordinators" on public.projects
  as restrictive for select to anon, authenticated
  using (
    hidden_at is null
    or access.may_edit_project(organisation_id, created_by)
    or access.organisation_role(organisation_id) is not null
    or access.is_coordinator()
  );

-- Whether people may take part in a project now: it is published, not hidden, and seen by who asks.
create function access.is_open_project(p_project_id uuid)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select exists (
    select from public.projects where id = p_project_id and status = 'published' and hidden_at is null
  )
$$;
