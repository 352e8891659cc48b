create table public.paper_cosignatures (
  paper_id uuid not null,
  number integer not null,
  organisation_id uuid not null references public.organisations on delete cascade,
  asked_by uuid references public.profiles on delete set null,
  asked_at timestamptz not null default now(),
  confirmed_by uuid references public.profiles on delete set null,
  confirmed_at timestamptz,
  primary key (paper_id, number, organisation_id),
  foreign key (paper_id, number) references public.paper_versions on delete cascade
);

comment on table public.paper_cosignatures is
  'Organisations that stand behind a version (Mitzeichnung): asked by an owner of the paper, shown once confirmed, gone when taken back.';

create index paper_cosignatures_organisation on public.paper_cosignatures (organisation_id, confirmed_at desc);
create index paper_cosignatures_asker on public.paper_cosignatures (asked_by);
create index paper_cosignatures_confirmer on public.paper_cosignatures (confirmed_by);

alter table public.paper_cosignatures enable row level security;

revoke all on public.paper_cosignatures from public, anon, authenticated, service_role;
grant select (paper_id, number, organisation_id, asked_at, confirmed_at) on public.paper_cosignatures to anon, authenticated;
grant delete on public.paper_cosignatures to authenticated;
grant select, insert, update, delete on public.paper_cosignatures to service_role;

create policy "everyone sees which organisations stand behind a version" on public.paper_cosignatures
  for select to anon, authenticated
  using (confirmed_at is not null);

create policy "both sides see what was asked" on public.paper_cosignatures
  for select to authenticated
  using (
    access.paper_role(paper_id) = 'owner' or access.organisation_role(organisation_id) in ('owner', 'editor')
  );

create policy "owners take back what was not confirmed, organisations theirs" on public.paper_cosignatures
  for delete to authenticated
  using (
    (confirmed_at is null and access.paper_role(paper_id) = 'owner')
    or access.organisation_role(organisation_id) in ('owner', 'editor')
  );

-- Definer: nobody writes this table by hand; it lets an owner of the paper ask, for a version that is there.
create function public.ask_for_cosignature(p_paper_id uuid, p_number integer, p_organisation_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' then
    return false;
  end if;
  insert into public.paper_cosignatures (paper_id, number, organisation_id, asked_by)
    select versions.paper_id, versions.number, organisations.id, (select auth.uid())
    from public.paper_versions as versions
    join public.organisations on organisations.id = p_organisation_id
    where versions.paper_id = p_paper_id and versions.number = p_number
      and versions.organisation_id is distinct from p_organisation_id;
  return found;
end
$$;

comment on function public.ask_for_cosignature is
  'Asks an organisation to stand behind a version; false for anyone but an owner of the paper, and for the organisation in whose name it was written. Refused with 23505 when it was asked before.';

-- Definer: nobody writes this table by hand; it lets owners and editors of the organisation confirm.
create function public.confirm_cosignature(p_paper_id uuid, p_number integer, p_organisation_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if coalesce(access.organisation_role(p_organisation_id), '') not in ('owner', 'editor') then
    return false;
  end if;
  update public.paper_cosignatures set confirmed_at = now(), confirmed_by = (select auth.uid())
    where paper_id = p_paper_id and number = p_number and organisation_id = p_organisation_id
      and confirmed_at is null;
  return found;
end
$$;

comment on function public.confirm_cosignature is
  'The organisation stands behind the version from now on; false for anyone but its owners and editors, and when it was not asked.';

revoke all on function public.ask_for_cosignature, public.confirm_cosignature from public, anon, authenticated, service_role;
grant execute on function public.ask_for_cosignature, public.confirm_cosignature to authenticated;

-- An organisation answers for its name: both are noted.
create function access.note_cosignature()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' then
    perform access.note('paper_cosigned', 'organisation', new.organisation_id);
  else
    perform access.note('cosignature_taken_back', 'organisation', old.organisation_id);
  end if;
  return null;
end
$$;

create trigger cosignature_is_noted after update of confirmed_at on public.paper_cosignatures
  for each row when (old.confirmed_at is null and new.confirmed_at is not null)
  execute function access.note_cosignature();
create trigger end_of_cosignature_is_noted after delete on public.paper_cosignatures
  for each row when (old.confirmed_at is not null) execute function access.note_cosignature();
