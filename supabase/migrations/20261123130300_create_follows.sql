create table public.follows (
  project_id uuid not null references public.projects on delete cascade,
  account_id uuid not null references public.accounts on delete cascade,
  created_at timestamptz not null default now(),
  mailed_at timestamptz,
  -- Not hashed, as the tokens that open something are: it stays the same in all mails, and ends this one following.
  stop_token uuid not null unique default gen_random_uuid(),
  primary key (project_id, account_id)
);

comment on table public.follows is 'Who wants to hear of a project. Private to the person.';
comment on column public.follows.mailed_at is 'When a mail about the project went to the person last.';

create index follows_account on public.follows (account_id);

alter table public.follows enable row level security;

revoke all on public.follows from anon, authenticated, service_role;
grant select (project_id, account_id, created_at), insert (project_id, account_id), delete on public.follows to authenticated;
grant select, insert, update, delete on public.follows to service_role;

create policy "people see what they follow themselves" on public.follows
  for select to authenticated
  using (account_id = (select auth.uid()));

create policy "people follow open projects in their own name" on public.follows
  for insert to authenticated
  with check (account_id = (select auth.uid()) and access.is_open_project(project_id));

create policy "people stop following" on public.follows
  for delete to authenticated
  using (account_id = (select auth.uid()));

create function public.list_followed_projects(
  p_before timestamptz default null, p_before_id uuid default null, p_limit integer default 20
)
returns table (id uuid, title text, summary text, active_at timestamptz, has_comment boolean)
language sql
stable
security invoker
set search_path = ''
as $$
  with followed as (
    select projects.id, projects.title, projects.summary, projects.updated_at, last.created_at as commented_at
    from public.follows
    join public.projects on projects.id = follows.project_id
    left join lateral (
      select comments.created_at from public.comments
      where comments.project_id = projects.id order by comments.id desc limit 1
    ) as last on true
    where follows.account_id = (select auth.uid())
  )
  select followed.id, followed.title, followed.summary, greatest(followed.updated_at, commented_at),
    coalesce(commented_at > followed.updated_at, false)
  from followed
  where p_before is null or (greatest(followed.updated_at, commented_at), followed.id) < (p_before, p_before_id)
  order by 4 desc, 1 desc
  limit least(greatest(coalesce(p_limit, 20), 1), 200)
$$;

comment on function public.list_followed_projects is
  'What who asks follows and may see, by its last change or comment: a page of those before p_before and p_before_id.';

create function public.claim_comment_mails(p_comment_id uuid, p_limit integer default 500)
returns table (email text, locale text, stop_token uuid)
language sql
volatile
security invoker
set search_path = ''
as $$
  with due as (
    select follows.project_id, follows.account_id
    from public.comments
    join public.projects on projects.id = comments.project_id
    join public.follows on follows.project_id = comments.project_id
    where comments.id = p_comment_id
      and comments.hidden_at is null and comments.withdrawn_at is null
      and projects.status = 'published' and projects.hidden_at is null
      and follows.account_id is distinct from comments.author_id
      and (follows.mailed_at is null or follows.mailed_at <= now() - interval '1 hour')
    order by follows.account_id
    limit p_limit
    for update of follows
  ),
  told as (
    update public.follows set mailed_at = now()
      from due
      where follows.project_id = due.project_id and follows.account_id = due.account_id
      returning follows.account_id, follows.stop_token
  )
  select accounts.email, accounts.locale, told.stop_token
  from told join public.accounts on accounts.id = told.account_id
$$;

comment on function public.claim_comment_mails is
  'Who is to get a mail about a comment, and notes that they got it: followers but its author, once an hour and project.';

-- Definer: the token of a mail is the key, also for who is not signed in.
create function public.read_following(p_stop_token uuid)
returns table (project_id uuid, title text)
language sql
stable
security definer
set search_path = ''
as $$
  select projects.id, projects.title
  from public.follows join public.projects on projects.id = follows.project_id
  where follows.stop_token = p_stop_token
$$;

comment on function public.read_following is 'Which project the link of a mail is about; nothing when it is followed no longer.';

-- Definer: see read_following.
create function public.stop_following(p_stop_token uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.follows where stop_token = p_stop_token;
  return found;
end
$$;

comment on function public.stop_following is 'Ends the following that the link of a mail is about; false when there is none.';

revoke all on function public.list_followed_projects, public.claim_comment_mails, public.read_following,
  public.stop_following from public, anon, authenticated, service_role;
grant execute on function public.list_followed_projects to authenticated;
grant execute on function public.claim_comment_mails to service_role;
grant execute on function public.read_following, public.stop_following to anon, authenticated;
