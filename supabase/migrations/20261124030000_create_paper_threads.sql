-- Talk about a paper's text. A mark with the thread's id stands in the text (see docs/decisions/comments.md); who said
-- what stands here.
create table public.paper_threads (
  id uuid primary key default public.uuid_v7(),
  paper_id uuid not null references public.papers on delete cascade,
  author_id uuid references public.accounts on delete set null,
  quote text not null check (length(quote) between 1 and 400),
  created_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by uuid references public.accounts on delete set null,
  unique (id, paper_id),
  check (resolved_by is null or resolved_at is not null)
);

comment on table public.paper_threads is
  'What is talked about in a paper''s text: the words as they were when the talk began, kept for when they are deleted.';

create index paper_threads_paper on public.paper_threads (paper_id);
create index paper_threads_author on public.paper_threads (author_id);
create index paper_threads_resolver on public.paper_threads (resolved_by);

create table public.paper_remarks (
  id uuid primary key default public.uuid_v7(),
  thread_id uuid not null,
  -- the thread's, so that a policy asks for a role and not for another table
  paper_id uuid not null,
  author_id uuid references public.accounts on delete set null,
  body text not null check (length(body) <= 2000 and length(btrim(body)) >= 1),
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  unique (id, paper_id),
  foreign key (thread_id, paper_id) references public.paper_threads (id, paper_id) on delete cascade
);

comment on table public.paper_remarks is 'What people say in a thread about a paper''s text, in plain text; the first began it.';

create index paper_remarks_in_order on public.paper_remarks (thread_id, paper_id, id);
create index paper_remarks_paper on public.paper_remarks (paper_id);
create index paper_remarks_author on public.paper_remarks (author_id, thread_id);

create table public.paper_mentions (
  remark_id uuid not null,
  paper_id uuid not null,
  account_id uuid not null,
  mailed_at timestamptz,
  primary key (remark_id, account_id),
  foreign key (remark_id, paper_id) references public.paper_remarks (id, paper_id) on delete cascade,
  -- who leaves the paper is mentioned no longer
  foreign key (paper_id, account_id) references public.paper_members on delete cascade
);

comment on table public.paper_mentions is 'Whom a remark calls by name: members of the paper, who get a mail once.';

create index paper_mentions_remark on public.paper_mentions (remark_id, paper_id);
create index paper_mentions_member on public.paper_mentions (account_id, paper_id);

create function access.may_remark(p_paper_id uuid)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(access.paper_role(p_paper_id) in ('owner', 'editor', 'suggester', 'commenter'), false)
$$;

create function access.stamp_resolution()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if new.resolved_at is null then
    new.resolved_by := null;
  elsif old.resolved_at is null then
    new.resolved_at := now();
    new.resolved_by := (select auth.uid());
  else
    new.resolved_at := old.resolved_at;
  end if;
  return new;
end
$$;

-- of this column alone: an account that is deleted takes its name out of the other one
create trigger resolution_is_stamped before update of resolved_at on public.paper_threads
  for each row execute function access.stamp_resolution();

create function access.stamp_remark()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if new.body is distinct from old.body then
    new.edited_at := now();
  end if;
  return new;
end
$$;

create trigger remark_is_stamped before update of body on public.paper_remarks
  for each row execute function access.stamp_remark();

-- Definer: nobody deletes threads by hand; one that nobody says anything in any more is none.
create function access.drop_empty_thread()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- two who take back the last two remarks at once wait for each other here
  perform from public.paper_threads where id = old.thread_id for update;
  delete from public.paper_threads
    where id = old.thread_id and not exists (
      select from public.paper_remarks where thread_id = old.thread_id
    );
  return null;
end
$$;

create trigger empty_thread_goes after delete on public.paper_remarks
  for each row execute function access.drop_empty_thread();

alter table public.paper_threads enable row level security;
alter table public.paper_remarks enable row level security;
alter table public.paper_mentions enable row level security;

revoke all on public.paper_threads, public.paper_remarks, public.paper_mentions
  from public, anon, authenticated, service_role;
grant select, insert (id, paper_id, author_id, quote), update (resolved_at) on public.paper_threads to authenticated;
grant select, insert (id, thread_id, paper_id, author_id, body), update (body), delete
  on public.paper_remarks to authenticated;
grant select (remark_id, paper_id, account_id), insert (remark_id, paper_id, account_id), delete
  on public.paper_mentions to authenticated;
grant select, insert, update, delete on public.paper_threads, public.paper_remarks, public.paper_mentions to service_role;

create policy "members read the threads of their paper" on public.paper_threads
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "all but readers begin threads in their own name" on public.paper_threads
  for insert to authenticated
  with check (author_id = (select auth.uid()) and access.may_remark(paper_id));

create policy "who began a thread and who may write resolve it" on public.paper_threads
  for update to authenticated
  using (
    access.paper_role(paper_id) in ('owner', 'editor')
    or (author_id = (select auth.uid()) and access.may_remark(paper_id))
  )
  with check (
    access.paper_role(paper_id) in ('owner', 'editor')
    or (author_id = (select auth.uid()) and access.may_remark(paper_id))
  );

create policy "members read the remarks on their paper" on public.paper_remarks
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "all but readers remark in their own name" on public.paper_remarks
  for insert to authenticated
  with check (author_id = (select auth.uid()) and access.may_remark(paper_id));

create policy "authors change their remark while they may remark" on public.paper_remarks
  for update to authenticated
  using (author_id = (select auth.uid()) and access.may_remark(paper_id))
  with check (author_id = (select auth.uid()) and access.may_remark(paper_id));

-- Also a reader who could say more once; who has left has left her words.
create policy "authors take back their remark while they are members" on public.paper_remarks
  for delete to authenticated
  using (author_id = (select auth.uid()) and access.paper_role(paper_id) is not null);

create policy "members read who is mentioned in their paper" on public.paper_mentions
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "authors of a remark mention members in it" on public.paper_mentions
  for insert to authenticated
  with check (
    access.may_remark(paper_id)
    and exists (
      select from public.paper_remarks where id = remark_id and author_id = (select auth.uid())
    )
  );

create policy "authors of a remark take a mention out of it" on public.paper_mentions
  for delete to authenticated
  using (
    access.may_remark(paper_id)
    and exists (
      select from public.paper_remarks where id = remark_id and author_id = (select auth.uid())
    )
  );
