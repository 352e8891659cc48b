-- A paper may be written in the name of an organisation, and may begin with a template.
alter table public.papers add column organisation_id uuid references public.organisations on delete set null;

create index papers_organisation on public.papers (organisation_id);

grant insert (organisation_id), update (organisation_id) on public.papers to authenticated;

drop policy "people begin papers in their own name" on public.papers;
create policy "people begin papers in their own name, or also in that of their organisation" on public.papers
  for insert to authenticated
  with check (
    created_by = (select auth.uid())
    and (organisation_id is null or access.organisation_role(organisation_id) in ('owner', 'editor'))
  );

-- A policy sees the new row only: a fellow writer from elsewhere, who changes the title, must not trip over the organisation.
create function access.guard_paper_organisation()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if (select auth.uid()) is not null
    and coalesce(access.organisation_role(new.organisation_id), '') not in ('owner', 'editor')
  then
    raise exception 'only owners and editors of an organisation write in its name' using errcode = '42501';
  end if;
  return new;
end
$$;

create trigger organisation_is_ones_own before update of organisation_id on public.papers
  for each row when (new.organisation_id is not null and new.organisation_id is distinct from old.organisation_id)
  execute function access.guard_paper_organisation();

-- Definer: nobody writes the log by hand. This lets an owner begin it, once, with a text that is nobody's (a template has
-- no author). It is not in the API: create_paper alone calls it.
create function access.begin_paper_text(p_paper_id uuid, p_bytes bytea)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' or octet_length(p_bytes) > 65536 then
    raise exception 'this text cannot begin the paper' using errcode = '42501';
  end if;
  -- whoever is second meets the primary key
  insert into public.paper_updates (paper_id, seq, bytes) values (p_paper_id, 1, p_bytes);
end
$$;

drop function public.create_paper(text, text);
create function public.create_paper(
  p_title text, p_area_id text, p_organisation_id uuid default null, p_text text default null
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
  insert into public.papers (id, title, area_id, organisation_id, created_by)
    values (v_id, p_title, p_area_id, p_organisation_id, (select auth.uid()));
  if p_text is not null then
    perform access.begin_paper_text(v_id, decode(p_text, 'base64'));
  end if;
  return v_id;
end
$$;

comment on function public.create_paper is
  'Begins a paper whose owner is who asks, and returns its id. p_text is the first Yjs update (base64, at most 64 KiB), such as a template.';

revoke all on function public.create_paper from public, anon, authenticated, service_role;
grant execute on function public.create_paper to authenticated;
