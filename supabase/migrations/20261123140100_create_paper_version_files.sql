-- What a published version shows is seen by everyone and stays, whatever becomes of the draft.
create table public.paper_version_files (
  paper_id uuid not null,
  number integer not null,
  file_id uuid not null references public.files,
  primary key (paper_id, number, file_id),
  foreign key (paper_id, number) references public.paper_versions on delete cascade
);

comment on table public.paper_version_files is 'The files that a published version shows; filled when it is published.';

create index paper_version_files_file on public.paper_version_files (file_id);

alter table public.paper_version_files enable row level security;
revoke all on public.paper_version_files from anon, authenticated, service_role;
grant select on public.paper_version_files to anon, authenticated;
grant select, insert on public.paper_version_files to service_role;

create policy "everyone sees what published versions show" on public.paper_version_files
  for select to anon, authenticated
  using (true);

create policy "everyone sees the files of published versions" on public.files
  for select to anon, authenticated
  using (exists (select from public.paper_version_files as shown where shown.file_id = files.id));

-- Definer: nobody who publishes may write this table by hand. A file of another paper stays what it was.
create function access.note_version_files()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.paper_version_files (paper_id, number, file_id)
    select new.paper_id, new.number, files.id
    from public.files
    where files.paper_id = new.paper_id and files.id::text in (
      select image #>> '{}' from jsonb_path_query(new.body, '$.** ? (@.type == "image").attrs.file') as image
    );
  return null;
end
$$;

create trigger version_files_are_noted after insert on public.paper_versions
  for each row execute function access.note_version_files();
