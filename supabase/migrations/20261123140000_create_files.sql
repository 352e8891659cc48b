-- Pictures live in the database: one rule (row level security) guards them on every backend, and one backup holds them.
create table public.files (
  id uuid primary key default public.uuid_v7(),
  project_id uuid references public.projects on delete cascade,
  paper_id uuid references public.papers on delete cascade,
  uploaded_by uuid references public.accounts on delete set null,
  media_type text not null check (media_type = 'image/webp'),
  width integer not null check (width between 1 and 1600),
  height integer not null check (height between 1 and 1600),
  bytes bytea not null,
  -- by the database itself, so that they cannot be wrong
  size integer not null generated always as (octet_length(bytes)) stored check (size between 1 and 5242880),
  sha256 text not null generated always as (encode(sha256(bytes), 'hex')) stored,
  created_at timestamptz not null default now(),
  check (num_nonnulls(project_id, paper_id) = 1),
  unique (id, project_id)
);

comment on table public.files is
  'Pictures as the server encoded them anew: each belongs to one project or one paper, and is seen by whom that is seen by.';

-- compressed already
alter table public.files alter column bytes set storage external;

create index files_project on public.files (project_id);
create index files_paper on public.files (paper_id);
create index files_uploader on public.files (uploaded_by);

create function access.limit_files()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  -- the locks let two uploads at once be counted one after the other
  if new.paper_id is not null then
    perform from public.papers where id = new.paper_id for no key update;
    if (select count(*) from public.files where paper_id = new.paper_id) >= 200 then
      raise exception 'a paper has room for 200 files' using errcode = 'program_limit_exceeded';
    end if;
  else
    perform from public.projects where id = new.project_id for no key update;
    if (select count(*) from public.files where project_id = new.project_id) >= 20 then
      raise exception 'a project has room for 20 files' using errcode = 'program_limit_exceeded';
    end if;
  end if;
  return new;
end
$$;

create trigger files_are_limited before insert on public.files
  for each row execute function access.limit_files();

alter table public.files enable row level security;

revoke all on public.files from anon, authenticated, service_role;
-- who uploaded a file is nobody's business
grant select (id, project_id, paper_id, media_type, width, height, bytes, size, sha256, created_at)
  on public.files to anon, authenticated;
grant insert (project_id, paper_id, uploaded_by, media_type, width, height, bytes), delete
  on public.files to authenticated;
grant select, insert on public.files to service_role;

create policy "who sees a project sees its files" on public.files
  for select to anon, authenticated
  using (project_id is not null and exists (select from public.projects where projects.id = files.project_id));

create policy "members see the files of their paper" on public.files
  for select to authenticated
  using (paper_id is not null and access.paper_role(paper_id) is not null);

create policy "who may change a project or a paper adds files in her own name" on public.files
  for insert to authenticated
  with check (
    uploaded_by = (select auth.uid())
    and case when paper_id is null then public.may_edit_project(project_id)
      else coalesce(access.paper_role(paper_id) in ('owner', 'editor'), false) end
  );

-- Those of a paper stay as long as the paper: an undo, or a version, may want them.
create policy "a project's people delete its files" on public.files
  for delete to authenticated
  using (project_id is not null and public.may_edit_project(project_id));

create function access.add_file(p_project_id uuid, p_paper_id uuid, p_image jsonb)
returns uuid
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.files (project_id, paper_id, uploaded_by, media_type, width, height, bytes)
    values (
      p_project_id, p_paper_id, (select auth.uid()), p_image ->> 'mediaType',
      (p_image ->> 'width')::integer, (p_image ->> 'height')::integer, decode(p_image ->> 'bytes', 'base64')
    )
    returning id
$$;

comment on function access.add_file is
  'Adds {mediaType, width, height, bytes (base64)} to a project or a paper, in the name of who asks.';

create function public.add_paper_image(p_paper_id uuid, p_image jsonb)
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if coalesce(access.paper_role(p_paper_id), '') not in ('owner', 'editor') then
    return jsonb_build_object('kind', 'forbidden');
  end if;
  return jsonb_build_object('kind', 'added', 'id', access.add_file(null, p_paper_id, p_image));
exception when program_limit_exceeded then
  return jsonb_build_object('kind', 'full');
end
$$;

comment on function public.add_paper_image is
  'Adds {mediaType, width, height, bytes (base64)} to a paper: {kind: added, id}, or the kind is forbidden or full.';

revoke all on function public.add_paper_image from public, anon, authenticated, service_role;
grant execute on function public.add_paper_image to authenticated;
