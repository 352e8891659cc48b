create table public.paper_imports (
  paper_id uuid primary key references public.papers on delete cascade,
  imported_by uuid references public.accounts on delete set null,
  file_name text not null check (char_length(file_name) between 1 and 200),
  losses jsonb not null check (jsonb_typeof(losses) = 'array' and octet_length(losses::text) < 65536),
  created_at timestamptz not null default now()
);

comment on table public.paper_imports is
  'Of papers that began as a file: its name, and what of it could not be taken over.';

create index paper_imports_account on public.paper_imports (imported_by);

alter table public.paper_imports enable row level security;
revoke all on public.paper_imports from public, anon, authenticated, service_role;
grant select (paper_id, file_name, losses, created_at) on public.paper_imports to authenticated;
grant select, insert, update, delete on public.paper_imports to service_role;

create policy "members read how their paper was imported" on public.paper_imports
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

-- Definer: nobody writes the log by hand. This lets an owner begin it, once, with the text of a file, in her own name.
create function public.begin_imported_paper(p_paper_id uuid, p_text text, p_file_name text, p_losses jsonb)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' then
    return false;
  end if;
  -- held against what is written at the same time
  perform from public.papers where id = p_paper_id for no key update;
  if exists (select from public.paper_updates where paper_id = p_paper_id)
    or exists (select from public.paper_snapshots where paper_id = p_paper_id)
    or octet_length(p_text) > 16777216
  then
    return false;
  end if;
  insert into public.paper_updates (paper_id, seq, account_id, bytes)
    values (p_paper_id, 1, (select auth.uid()), decode(p_text, 'base64'));
  insert into public.paper_imports (paper_id, imported_by, file_name, losses)
    values (p_paper_id, (select auth.uid()), p_file_name, p_losses);
  return true;
end
$$;

comment on function public.begin_imported_paper is
  'Begins the empty text of an own paper with a Yjs update (base64, at most 12 MiB) made of a file; false when there is text already.';

revoke all on function public.begin_imported_paper from public, anon, authenticated, service_role;
grant execute on function public.begin_imported_paper to authenticated;
