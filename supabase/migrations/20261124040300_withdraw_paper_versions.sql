-- What was published stays what it was, but may be withdrawn: its address then says so, and the text is shown no more.
create table public.paper_withdrawals (
  paper_id uuid not null,
  number integer not null,
  title text not null,
  published_at timestamptz not null,
  hash text not null check (length(hash) = 64),
  reason text not null check (length(btrim(reason)) between 10 and 1000),
  withdrawn_at timestamptz not null default now(),
  withdrawn_by uuid references public.profiles on delete set null,
  primary key (paper_id, number),
  foreign key (paper_id, number) references public.paper_versions on delete cascade
);

comment on table public.paper_withdrawals is
  'Versions that were withdrawn (zurückgezogen), and all that is still said of them. The version itself stays in the database; nobody reads it through the API.';

create index paper_withdrawals_person on public.paper_withdrawals (withdrawn_by);

alter table public.paper_withdrawals enable row level security;

revoke all on public.paper_withdrawals from public, anon, authenticated, service_role;
grant select (paper_id, number, title, published_at, hash, reason, withdrawn_at) on public.paper_withdrawals
  to anon, authenticated;
grant select, insert, delete on public.paper_withdrawals to service_role;

create policy "everyone sees that a version was withdrawn, and why" on public.paper_withdrawals
  for select to anon, authenticated
  using (true);

-- Lists, search and feeds ask these tables with the rights of who reads: what the policy hides is in none of them.
drop policy "everyone sees published versions" on public.paper_versions;
create policy "everyone sees published versions that were not withdrawn" on public.paper_versions
  for select to anon, authenticated
  using (not exists (
    select from public.paper_withdrawals as gone
    where gone.paper_id = paper_versions.paper_id and gone.number = paper_versions.number
  ));

drop policy "everyone sees what published versions show" on public.paper_version_files;
create policy "everyone sees what published versions show" on public.paper_version_files
  for select to anon, authenticated
  using (not exists (
    select from public.paper_withdrawals as gone
    where gone.paper_id = paper_version_files.paper_id and gone.number = paper_version_files.number
  ));

-- Definer: a version that was withdrawn is hidden, but the paper was published all the same.
create function access.was_published(p_paper_id uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (select from public.paper_versions where paper_id = p_paper_id)
$$;

-- Nobody is asked any more to stand behind what was withdrawn, and nobody stands behind it by an answer that comes later.
create function access.refuse_withdrawn()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if exists (select from public.paper_withdrawals where paper_id = new.paper_id and number = new.number) then
    return null;
  end if;
  return new;
end
$$;

create trigger withdrawn_version_is_not_cosigned before insert or update of confirmed_at on public.paper_cosignatures
  for each row execute function access.refuse_withdrawn();

drop policy "owners delete a paper that was never published" on public.papers;
create policy "owners delete a paper that was never published" on public.papers
  for delete to authenticated
  using (access.paper_role(id) = 'owner' and not access.was_published(id));

-- Definer: nobody writes this table by hand; it lets owners of the paper withdraw, and coordinators where the law or the
-- house's rules ask for it.
create function public.withdraw_paper_version(p_paper_id uuid, p_number integer, p_reason text)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if not (coalesce(access.paper_role(p_paper_id), '') = 'owner' or access.is_coordinator()) then
    return false;
  end if;
  insert into public.paper_withdrawals (paper_id, number, title, published_at, hash, reason, withdrawn_by)
    select paper_id, number, title, published_at, hash, btrim(p_reason), (select auth.uid())
    from public.paper_versions where paper_id = p_paper_id and number = p_number
    on conflict do nothing;
  if not found then
    return false;
  end if;
  perform access.note('paper_withdrawn', 'paper', p_paper_id, jsonb_build_object('number', p_number));
  return true;
end
$$;

comment on function public.withdraw_paper_version is
  'Withdraws a version for good, with a reason that everyone sees; false for anyone but an owner of the paper or a coordinator, and when it is not there or was withdrawn before.';

revoke all on function public.withdraw_paper_version from public, anon, authenticated, service_role;
grant execute on function public.withdraw_paper_version to authenticated;
