create table public.comments (
  id uuid primary key default public.uuid_v7(),
  project_id uuid not null references public.projects on delete cascade,
  author_id uuid references public.accounts on delete set null,
  body text check (length(body) <= 2000 and length(btrim(body)) >= 1),
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  withdrawn_at timestamptz,
  hidden_at timestamptz,
  hidden_by uuid references public.accounts on delete set null,
  hidden_reason text check (length(btrim(hidden_reason)) between 3 and 300),
  check ((body is null) = (withdrawn_at is not null)),
  check ((hidden_at is null) = (hidden_reason is null))
);

comment on table public.comments is
  'What people say about a project, in plain text. The text of a withdrawn one is gone; its place stays.';

create index comments_in_order on public.comments (project_id, id);
create index comments_author on public.comments (author_id);
create index comments_hider on public.comments (hidden_by);
create index comments_hidden on public.comments (hidden_at desc) where hidden_at is not null;

create function access.stamp_comment()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if new.body is not null and new.body is distinct from old.body then
    new.edited_at := now();
  end if;
  return new;
end
$$;

create trigger comment_is_stamped before update on public.comments
  for each row execute function access.stamp_comment();

alter table public.comments enable row level security;

revoke all on public.comments from anon, authenticated, service_role;
grant select (id, project_id, author_id, body, created_at, edited_at, withdrawn_at, hidden_at, hidden_reason)
  on public.comments to anon, authenticated;
grant insert (project_id, author_id, body), update (body) on public.comments to authenticated;
grant select, insert, update, delete on public.comments to service_role;

create policy "who sees a project sees comments, hidden ones their author" on public.comments
  for select to anon, authenticated
  using (
    withdrawn_at is null
    and (hidden_at is null or author_id = (select auth.uid()) or access.is_coordinator())
    and exists (select from public.projects where projects.id = comments.project_id)
  );

create policy "people comment on open projects in their own name" on public.comments
  for insert to authenticated
  with check (author_id = (select auth.uid()) and access.is_open_project(project_id));

create policy "authors change their comment for fifteen minutes" on public.comments
  for update to authenticated
  using (
    author_id = (select auth.uid())
    and created_at > now() - interval '15 minutes'
    and withdrawn_at is null
    and hidden_at is null
    and access.is_open_project(project_id)
  )
  with check (author_id = (select auth.uid()));

-- Comments that the reader sees: neither withdrawn nor hidden from her are here.
create policy "who reads a comment sees its author's name" on public.profiles
  for select to anon, authenticated
  using (exists (
    select from public.comments
    where comments.author_id = profiles.account_id and comments.hidden_at is null
  ));

-- Definer: authors change a comment for fifteen minutes, but may take their words back at any time.
create function public.withdraw_comment(p_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.comments set body = null, withdrawn_at = now()
    where id = p_id and author_id = (select auth.uid()) and withdrawn_at is null;
  return found;
end
$$;

comment on function public.withdraw_comment is
  'Deletes the text of an own comment, whose place stays; false when it is none, or withdrawn already.';

-- Definer: shows that a hidden or withdrawn comment stands there, without its text and author. It does not ask who may
-- see the project: list_comments below does.
create function access.list_comments(p_project_id uuid, p_from uuid, p_until uuid, p_limit integer)
returns table (
  id uuid, author_name text, is_own boolean, is_readable boolean, body text, created_at timestamptz,
  edited_at timestamptz, withdrawn_at timestamptz, hidden_at timestamptz, hidden_reason text
)
language sql
stable
security definer
set search_path = ''
as $$
  with page as (
    (
      select comments.* from public.comments
      where p_until is null and project_id = p_project_id
        and comments.id >= coalesce(p_from, '00000000-0000-0000-0000-000000000000')
      order by comments.id limit p_limit + 1
    )
    union all
    (
      select comments.* from public.comments
      where p_until is null and project_id = p_project_id and comments.id < p_from
      order by comments.id desc limit 1
    )
    union all
    (
      select comments.* from public.comments
      where project_id = p_project_id and comments.id <= p_until
      order by comments.id desc limit p_limit + 1
    )
    union all
    (
      select comments.* from public.comments
      where project_id = p_project_id and comments.id > p_until
      order by comments.id limit 1
    )
  ),
  seen as (
    select page.*, coalesce(page.author_id = (select auth.uid()), false) as mine,
      page.withdrawn_at is null and (
        page.hidden_at is null or coalesce(page.author_id = (select auth.uid()), false) or access.is_coordinator()
      ) as readable
    from page
  )
  select seen.id, case when readable then profiles.name end, mine, readable, case when readable then seen.body end,
    seen.created_at, seen.edited_at, seen.withdrawn_at, seen.hidden_at, seen.hidden_reason
  from seen
  left join public.profiles on profiles.account_id = seen.author_id
  order by seen.id
$$;

create function public.list_comments(
  p_project_id uuid, p_from uuid default null, p_until uuid default null, p_limit integer default 20
)
returns table (
  id uuid, author_name text, is_own boolean, is_readable boolean, body text, created_at timestamptz,
  edited_at timestamptz, withdrawn_at timestamptz, hidden_at timestamptz, hidden_reason text
)
language sql
stable
security invoker
set search_path = ''
as $$
  select found.*
  from public.projects
  cross join lateral access.list_comments(
    projects.id, p_from, p_until, least(greatest(coalesce(p_limit, 20), 1), 100)
  ) as found
  where projects.id = p_project_id
  order by found.id
$$;

comment on function public.list_comments is
  'Comments on a project that who asks may see, oldest first: from p_from on or up to p_until, and one more on each side to tell whether there are others.';

revoke all on function public.withdraw_comment, public.list_comments from public, anon, authenticated, service_role;
grant execute on function public.withdraw_comment to authenticated;
grant execute on function public.list_comments to anon, authenticated;
