-- Eigene Fassung: a paper that began as a published version of another one, and stays tied to it.
alter table public.papers
  add column source_paper uuid,
  add column source_version integer,
  add constraint papers_source foreign key (source_paper, source_version)
    references public.paper_versions (paper_id, number) on delete set null,
  add check (num_nonnulls(source_paper, source_version) in (0, 2)),
  add check (source_paper <> id);

comment on column public.papers.source_version is
  'The version of source_paper whose text has been taken over, or looked at and left, up to here.';

create index papers_by_source on public.papers (source_paper, source_version);

grant insert (source_paper, source_version), update (source_version) on public.papers to authenticated;

-- Whom a published version names as its source stays, as the licence asks: with the version itself.
create table public.paper_version_sources (
  paper_id uuid not null,
  number integer not null,
  source_paper uuid not null,
  source_version integer not null,
  primary key (paper_id, number),
  foreign key (paper_id, number) references public.paper_versions on delete cascade,
  foreign key (source_paper, source_version) references public.paper_versions (paper_id, number) on delete cascade
);

comment on table public.paper_version_sources is
  'On which version of another paper a published version builds; filled when it is published.';

create index paper_version_sources_source on public.paper_version_sources (source_paper, source_version);

alter table public.paper_version_sources enable row level security;
revoke all on public.paper_version_sources from public, anon, authenticated, service_role;
grant select on public.paper_version_sources to anon, authenticated;
grant select, insert on public.paper_version_sources to service_role;

create policy "everyone sees on what published versions build" on public.paper_version_sources
  for select to anon, authenticated
  using (true);

-- Definer: nobody who publishes may write this table by hand.
create function access.note_version_source()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.paper_version_sources (paper_id, number, source_paper, source_version)
    select new.paper_id, new.number, source_paper, source_version
    from public.papers where id = new.paper_id and source_paper is not null;
  return null;
end
$$;

create trigger version_source_is_noted after insert on public.paper_versions
  for each row execute function access.note_version_source();

-- Definer: bytes of files are copied without leaving the database, under ids that the text of the fork names already. It
-- lets who writes a fork copy what a published version of its source shows, and nothing else: not what was withdrawn.
create function public.copy_source_files(p_paper_id uuid, p_number integer, p_files jsonb)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_source uuid;
  v_count integer;
begin
  if coalesce(access.paper_role(p_paper_id), '') not in ('owner', 'editor') then
    return null;
  end if;
  select source_paper into v_source from public.papers where id = p_paper_id;
  insert into public.files (id, paper_id, media_type, width, height, bytes)
    select (p_files ->> files.id::text)::uuid, p_paper_id, files.media_type, files.width, files.height, files.bytes
    from public.paper_version_files as shown
    join public.files on files.id = shown.file_id
    where shown.paper_id = v_source and shown.number = p_number and p_files ? files.id::text
      and not exists (
        select from public.paper_withdrawals as gone
        where gone.paper_id = shown.paper_id and gone.number = shown.number
      );
  get diagnostics v_count = row_count;
  return v_count;
exception when program_limit_exceeded then
  return -1;
end
$$;

comment on function public.copy_source_files is
  'Copies pictures that a version of a fork''s source shows, p_files being {their id: the id of the copy}; returns how many, -1 (and copies none) where there is no room for all, null for anyone who may not write the fork.';

revoke all on function public.copy_source_files from public, anon, authenticated, service_role;
grant execute on function public.copy_source_files to authenticated;

-- Definer: nobody writes the log by hand. This lets an owner begin a fork, once, with the text of its source, which has its
-- authors there and none here. It is not in the API: fork_paper alone calls it.
create function access.begin_fork_text(p_paper_id uuid, p_bytes bytea)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' or octet_length(p_bytes) > 4194304
    or not exists (select from public.papers where id = p_paper_id and source_paper is not null)
  then
    raise exception 'this text cannot begin the paper' using errcode = '42501';
  end if;
  -- whoever is second meets the primary key
  insert into public.paper_updates (paper_id, seq, bytes) values (p_paper_id, 1, p_bytes);
end
$$;

create function public.fork_paper(
  p_source uuid, p_number integer, p_title text, p_organisation_id uuid, p_text text, p_files jsonb default '{}'
)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  -- made here, since the row is visible to its owner only once the trigger has made her one
  v_id uuid := public.uuid_v7();
begin
  insert into public.papers (id, title, area_id, organisation_id, created_by, kind, source_paper, source_version)
    select v_id, p_title, version.area_id, p_organisation_id, (select auth.uid()), entry.kind, p_source, p_number
    from public.paper_versions as version
    join public.paper_catalogue as entry on entry.paper_id = version.paper_id
    where version.paper_id = p_source and version.number = p_number;
  if not found then
    return null;
  end if;
  perform access.begin_fork_text(v_id, decode(p_text, 'base64'));
  perform public.copy_source_files(v_id, p_number, p_files);
  insert into public.paper_topics (paper_id, topic_id)
    select v_id, topic_id from public.paper_topics where paper_id = p_source;
  return v_id;
end
$$;

comment on function public.fork_paper is
  'Begins a paper of one''s own with the text of a published version (p_text: the first Yjs update, base64, at most 4 MiB; p_files: see copy_source_files), and returns its id; null where that version is not to be seen.';

revoke all on function public.fork_paper from public, anon, authenticated, service_role;
grant execute on function public.fork_paper to authenticated;
