-- Definer: pictures of a paper stay as long as it does, since an undo or a version may want them, so nobody deletes them by
-- hand. This takes back what copy_source_files has just copied for a text that was not written after all: copies of pictures
-- that the source shows, that nobody uploaded, no version shows, and that are a few minutes old at most.
create function public.drop_source_copies(p_paper_id uuid, p_ids uuid[])
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_count integer;
begin
  if coalesce(access.paper_role(p_paper_id), '') not in ('owner', 'editor') then
    return null;
  end if;
  delete from public.files as copy
    where copy.paper_id = p_paper_id and copy.id = any (p_ids)
      and copy.uploaded_by is null
      and copy.created_at > now() - interval '5 minutes'
      and not exists (select from public.paper_version_files as shown where shown.file_id = copy.id)
      and exists (
        select from public.papers as fork
        join public.paper_version_files as shown on shown.paper_id = fork.source_paper
        join public.files as original on original.id = shown.file_id
        where fork.id = p_paper_id and original.sha256 = copy.sha256
      );
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function public.drop_source_copies is
  'Deletes pictures that were just copied from a fork''s source and are in no text; returns how many, null for anyone who may not write the fork.';

revoke all on function public.drop_source_copies from public, anon, authenticated, service_role;
grant execute on function public.drop_source_copies to authenticated;
