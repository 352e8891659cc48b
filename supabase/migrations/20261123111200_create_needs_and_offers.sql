-- What is looked for (Gesuch) and what is given (Angebot): the two sides that matching brings together. Both belong to
-- a project, or to an organisation that needs or gives it beside any project.
create table public.needs (
  id uuid primary key default public.uuid_v7(),
  project_id uuid references public.projects on delete cascade,
  organisation_id uuid references public.organisations on delete cascade,
  kind text not null check (kind in (
    'expertise', 'exchange', 'pilot', 'software', 'data', 'funding', 'rooms', 'volunteers', 'publicity', 'law'
  )),
  text text not null check (length(btrim(text)) between 10 and 500),
  until date,
  state text not null default 'open' check (state in ('open', 'met', 'withdrawn')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint needs_belong_to_one check (num_nonnulls(project_id, organisation_id) = 1)
);

create table public.offers (like public.needs including defaults including constraints);
alter table public.offers rename constraint needs_belong_to_one to offers_belong_to_one;
alter table public.offers
  add primary key (id),
  add foreign key (project_id) references public.projects on delete cascade,
  add foreign key (organisation_id) references public.organisations on delete cascade;

comment on table public.needs is 'Gesuche: what a project or an organisation looks for.';
comment on table public.offers is 'Angebote: what a project or an organisation gives.';
comment on column public.needs.until is 'The last day on which it is looked for; afterwards it no longer counts as open.';
comment on column public.offers.until is 'The last day on which it is offered; afterwards it no longer counts as open.';

create index needs_project on public.needs (project_id, created_at, id);
create index needs_organisation on public.needs (organisation_id, created_at, id);
create index needs_open on public.needs (kind, created_at desc, id desc) where state = 'open';
create index needs_newest on public.needs (created_at desc, id desc) where state = 'open';
create index offers_project on public.offers (project_id, created_at, id);
create index offers_organisation on public.offers (organisation_id, created_at, id);
create index offers_open on public.offers (kind, created_at desc, id desc) where state = 'open';
create index offers_newest on public.offers (created_at desc, id desc) where state = 'open';

create function access.stamp_change()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create trigger need_is_stamped before update on public.needs
  for each row execute function access.stamp_change();
create trigger offer_is_stamped before update on public.offers
  for each row execute function access.stamp_change();

-- Needs and offers of a project belong to its people, those of an organisation to its owners and editors.
create function access.may_speak_for(p_project_id uuid, p_organisation_id uuid)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select case
    when p_project_id is not null then public.may_edit_project(p_project_id)
    else coalesce(access.organisation_role(p_organisation_id) in ('owner', 'editor'), false)
  end
$$;

alter table public.needs enable row level security;
alter table public.offers enable row level security;

revoke all on public.needs, public.offers from anon, authenticated, service_role;
grant select on public.needs, public.offers to anon, authenticated;
grant insert (project_id, organisation_id, kind, text, until), update (kind, text, until, state), delete
  on public.needs, public.offers to authenticated;
grant select, insert, update, delete on public.needs, public.offers to service_role;

create policy "needs are seen by those who see whose they are" on public.needs
  for select to anon, authenticated
  using (project_id is null or exists (select from public.projects where projects.id = needs.project_id));
create policy "people say what their project or organisation needs" on public.needs
  for insert to authenticated
  with check (access.may_speak_for(project_id, organisation_id));
create policy "people change what their project or organisation needs" on public.needs
  for update to authenticated
  using (access.may_speak_for(project_id, organisation_id))
  with check (access.may_speak_for(project_id, organisation_id));
create policy "people delete what their project or organisation needs" on public.needs
  for delete to authenticated
  using (access.may_speak_for(project_id, organisation_id));

create policy "offers are seen by those who see whose they are" on public.offers
  for select to anon, authenticated
  using (project_id is null or exists (select from public.projects where projects.id = offers.project_id));
create policy "people say what their project or organisation offers" on public.offers
  for insert to authenticated
  with check (access.may_speak_for(project_id, organisation_id));
create policy "people change what their project or organisation offers" on public.offers
  for update to authenticated
  using (access.may_speak_for(project_id, organisation_id))
  with check (access.may_speak_for(project_id, organisation_id));
create policy "people delete what their project or organisation offers" on public.offers
  for delete to authenticated
  using (access.may_speak_for(project_id, organisation_id));
