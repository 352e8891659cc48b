-- A project in full: what kind it is, how far it is, where, what may be reused, and whether partners are wanted.
alter table public.projects drop constraint projects_status_check;
do $$
begin
  -- the check of two columns that came with published_at bears a generated name
  execute (
    select format('alter table public.projects drop constraint %I', conname) from pg_catalog.pg_constraint
    where conrelid = 'public.projects'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%published_at%'
  );
end
$$;

alter table public.projects
  add constraint projects_status_check check (status in ('draft', 'published', 'archived')),
  add constraint projects_are_published_when_not_drafts check ((published_at is not null) = (status <> 'draft')),
  add column kind text not null default 'project' check (kind in ('idea', 'project', 'living_lab')),
  add column stage text not null default 'idea'
    check (stage in ('idea', 'planning', 'implementation', 'operation', 'completed')),
  add column description text not null default '' check (length(description) <= 20000),
  add column further_area_ids text[] not null default '{}' check (cardinality(further_area_ids) <= 5),
  add column area_ids text[] not null generated always as (array[area_id] || further_area_ids) stored,
  add column ags text references public.municipalities,
  add column state text check (state ~ '^(0[1-9]|1[0-6])$'),
  add column links jsonb not null default '[]'
    check (jsonb_typeof(links) = 'array' and jsonb_array_length(links) <= 10 and length(links::text) <= 8000),
  add column reuse_licence text check (length(btrim(reuse_licence)) between 2 and 120),
  add column repository text check (repository ~ '^https://' and length(repository) <= 300),
  add column cooperation_wanted boolean not null default true;

-- what is there already is where its organisation is, without counting as changed
alter table public.projects disable trigger project_is_stamped;
update public.projects set ags = organisations.ags, state = organisations.state
  from public.organisations where organisations.id = projects.organisation_id;
alter table public.projects enable trigger project_is_stamped;

comment on table public.projects is
  'What is posted: ideas, projects, living labs; seen by all once published, also when archived; by its people before.';
comment on column public.projects.description is 'Markdown, without raw HTML; made safe when it is shown.';
comment on column public.projects.ags is 'Where it is; the place of its organisation where nothing else is said.';
comment on column public.projects.state is 'The state of the place, or that of the organisation.';
comment on column public.projects.links is 'A list of {"label", "url"}, at most ten.';
comment on column public.projects.reuse_licence is 'The licence under which others may take over what came out of it.';

create index projects_of_areas on public.projects using gin (area_ids);
create index projects_place on public.projects (ags);
create index projects_of_state on public.projects (state, published_at desc, id desc) where status = 'published';

create or replace function access.stamp_project()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if new.status = 'archived' and (tg_op = 'INSERT' or old.status = 'draft') then
    raise exception 'a draft is not archived' using errcode = 'check_violation';
  end if;
  if new.area_id = any (new.further_area_ids)
    or (select count(*) from public.areas where id = any (new.further_area_ids)) <> cardinality(new.further_area_ids) then
    raise exception 'further areas are known, other ones, and each named once' using errcode = 'check_violation';
  end if;
  new.ags := coalesce(new.ags, (select ags from public.organisations where id = new.organisation_id));
  new.state := coalesce(left(new.ags, 2), (select state from public.organisations where id = new.organisation_id));
  new.updated_at := now();
  new.published_at := case when new.status <> 'draft' then coalesce(old.published_at, now()) end;
  return new;
end
$$;

grant insert (kind, stage, description, further_area_ids, ags, links, reuse_licence, repository, cooperation_wanted)
  on public.projects to authenticated;
grant update (kind, stage, description, further_area_ids, ags, links, reuse_licence, repository, cooperation_wanted)
  on public.projects to authenticated;

alter policy "everyone sees published projects, their people see drafts" on public.projects
  using (
    status <> 'draft'
    or access.may_edit_project(organisation_id, created_by)
    or access.organisation_role(organisation_id) is not null
  );

create table public.project_topics (
  project_id uuid not null references public.projects on delete cascade,
  topic_id text not null references public.topics on delete cascade,
  primary key (project_id, topic_id)
);

comment on table public.project_topics is 'What a project is about.';

create index project_topics_topic on public.project_topics (topic_id, project_id);

alter table public.project_topics enable row level security;

revoke all on public.project_topics from anon, authenticated, service_role;
grant select on public.project_topics to anon, authenticated;
grant insert (project_id, topic_id), delete on public.project_topics to authenticated;
grant select, insert, update, delete on public.project_topics to service_role;

create policy "topics are seen by those who see the project" on public.project_topics
  for select to anon, authenticated
  using (exists (select from public.projects where projects.id = project_topics.project_id));

create policy "a project's people name its topics" on public.project_topics
  for insert to authenticated
  with check (public.may_edit_project(project_id));

create policy "a project's people take topics away" on public.project_topics
  for delete to authenticated
  using (public.may_edit_project(project_id));
