-- Exports need all pictures of a text: twenty at once instead of one by one.
create function public.read_files(p_ids uuid[])
returns table (id uuid, media_type text, bytes text)
language sql
stable
security invoker
set search_path = ''
as $$
  select files.id, files.media_type, encode(files.bytes, 'base64')
  from public.files
  where files.id = any (p_ids)
  limit 20
$$;

comment on function public.read_files is
  'Up to twenty files with their bytes (base64), as far as who asks may see them.';

revoke all on function public.read_files from public, anon, authenticated, service_role;
grant execute on function public.read_files to anon, authenticated;
