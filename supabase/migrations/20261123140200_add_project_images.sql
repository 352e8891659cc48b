alter table public.projects
  add column image_id uuid,
  add column image_alt text check (length(btrim(image_alt)) between 1 and 300),
  add constraint projects_image_and_text check ((image_id is null) = (image_alt is null)),
  -- by both columns: the picture is one of this very project
  add constraint projects_image foreign key (image_id, id) references public.files (id, project_id)
    on delete set null (image_id);

comment on column public.projects.image_alt is 'What the picture shows, in words; for who cannot see it.';

create index projects_image on public.projects (image_id, id);

grant update (image_id, image_alt) on public.projects to authenticated;

create function access.drop_image_text()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if new.image_id is null then
    new.image_alt := null;
  end if;
  return new;
end
$$;

create trigger image_text_goes_with_image before update on public.projects
  for each row execute function access.drop_image_text();

create function access.delete_old_image()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  delete from public.files where id = old.image_id;
  return null;
end
$$;

create trigger old_image_is_deleted after update on public.projects
  for each row when (old.image_id is distinct from new.image_id and old.image_id is not null)
  execute function access.delete_old_image();

create function public.set_project_image(p_project_id uuid, p_alt text, p_image jsonb)
returns text
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_file_id uuid;
begin
  if not public.may_edit_project(p_project_id) then
    return 'forbidden';
  end if;
  v_file_id := access.add_file(p_project_id, null, p_image);
  update public.projects set image_id = v_file_id, image_alt = p_alt where id = p_project_id;
  return 'done';
exception when program_limit_exceeded then
  return 'full';
end
$$;

comment on function public.set_project_image is
  'Gives a project {mediaType, width, height, bytes (base64)} as its picture, with its text, in place of the one it had: done, forbidden or full.';

revoke all on function public.set_project_image from public, anon, authenticated, service_role;
grant execute on function public.set_project_image to authenticated;

create function public.read_file(p_id uuid, p_known text)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_build_object(
    'mediaType', media_type,
    'sha256', sha256,
    'bytes', case when sha256 is distinct from p_known then encode(bytes, 'base64') end,
    'seenBy', case
      when exists (select from public.paper_version_files as shown where shown.file_id = files.id) then 'everyone for ever'
      when exists (select from public.projects where projects.id = files.project_id and status = 'published') then 'everyone'
      else 'some'
    end
  )
  from public.files
  where id = p_id
$$;

comment on function public.read_file is
  'A file as {mediaType, sha256, bytes (base64), seenBy}, bytes null where the known hash is still right; null where who asks may not see it.';

revoke all on function public.read_file from public, anon, authenticated, service_role;
grant execute on function public.read_file to anon, authenticated;
