create table public.supports (
  project_id uuid not null references public.projects on delete cascade,
  account_id uuid not null references public.accounts on delete cascade,
  created_at timestamptz not null default now(),
  primary key (project_id, account_id)
);

comment on table public.supports is 'Who supports a project. The number is public, who it is is seen by nobody else.';

create index supports_account on public.supports (account_id);

alter table public.projects add column support_count integer not null default 0 check (support_count >= 0);

comment on column public.projects.support_count is 'How many people support it; kept by a trigger on supports.';

create index projects_most_supported on public.projects (support_count desc, published_at desc, id desc)
  where status = 'published';

-- What others do about a project is no change by its people. Its name comes after project_is_stamped, as it must run.
create function access.keep_project_stamp()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  new.updated_at := old.updated_at;
  return new;
end
$$;

create trigger project_keeps_its_stamp before update of support_count, hidden_at on public.projects
  for each row execute function access.keep_project_stamp();

-- Definer: who supports a project may not change it. One statement, so that the row's lock keeps the count right.
create function access.count_support()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.projects
    set support_count = support_count + case when tg_op = 'INSERT' then 1 else -1 end
    where id = case when tg_op = 'INSERT' then new.project_id else old.project_id end;
  return null;
end
$$;

create trigger supports_are_counted after insert or delete on public.supports
  for each row execute function access.count_support();

alter table public.supports enable row level security;

revoke all on public.supports from anon, authenticated, service_role;
grant select, insert (project_id, account_id), delete on public.supports to authenticated;
grant select, insert, update, delete on public.supports to service_role;

create policy "people see what they support themselves" on public.supports
  for select to authenticated
  using (account_id = (select auth.uid()));

create policy "people support open projects in their own name" on public.supports
  for insert to authenticated
  with check (account_id = (select auth.uid()) and access.is_open_project(project_id));

create policy "people take their support back" on public.supports
  for delete to authenticated
  using (account_id = (select auth.uid()));
