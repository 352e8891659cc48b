create table public.paper_versions (
  paper_id uuid not null references public.papers,
  number integer not null check (number > 0),
  title text not null,
  area_id text not null references public.areas,
  body jsonb not null,
  hash text not null check (length(hash) = 64),
  authors text[] not null,
  published_by uuid references public.accounts on delete set null,
  published_at timestamptz not null default now(),
  primary key (paper_id, number)
);

comment on table public.paper_versions is
  'Published states (Fassungen): never changed. The hash is the SHA-256 (hex) of title and body in canonical JSON.';

create index paper_versions_newest on public.paper_versions (published_at desc, paper_id desc);
create index paper_versions_publisher on public.paper_versions (published_by);
create index paper_versions_area on public.paper_versions (area_id);

-- Definer: an editor publishes nothing, and nobody writes this table by hand: number, authors and date are set here,
-- for owners alone.
create function public.publish_paper_version(p_paper_id uuid, p_title text, p_body jsonb, p_hash text)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_number integer;
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' then
    return null;
  end if;
  perform from public.papers where id = p_paper_id for no key update;
  select coalesce(max(number), 0) + 1 into v_number from public.paper_versions where paper_id = p_paper_id;
  insert into public.paper_versions (paper_id, number, title, area_id, body, hash, authors, published_by)
    select papers.id, v_number, p_title, papers.area_id, p_body, p_hash,
      (
        -- authors are the people whose letters are in the log
        select coalesce(array_agg(profiles.name order by profiles.name), '{}')
        from public.profiles
        where profiles.account_id in (select account_id from public.paper_updates where paper_id = papers.id)
      ),
      (select auth.uid())
    from public.papers where papers.id = p_paper_id;
  return v_number;
end
$$;

comment on function public.publish_paper_version is
  'Publishes a text as the paper''s next version and returns its number; null for anyone but an owner.';

revoke all on function public.publish_paper_version from public, anon, authenticated, service_role;
grant execute on function public.publish_paper_version to authenticated;

alter table public.paper_versions enable row level security;

revoke all on public.paper_versions from anon, authenticated, service_role;
grant select on public.paper_versions to anon, authenticated;
grant select, insert on public.paper_versions to service_role;

create policy "everyone sees published versions" on public.paper_versions
  for select to anon, authenticated
  using (true);

-- The first version makes a paper last: a paper without one may go.
create policy "owners delete a paper that was never published" on public.papers
  for delete to authenticated
  using (
    access.paper_role(id) = 'owner'
    and not exists (select from public.paper_versions where paper_versions.paper_id = papers.id)
  );

create view public.newest_paper_versions with (security_invoker = true) as
  select paper_id, number, title, area_id, authors, published_at
  from public.paper_versions
  where not exists (
    select from public.paper_versions as newer
    where newer.paper_id = paper_versions.paper_id and newer.number > paper_versions.number
  );

comment on view public.newest_paper_versions is 'The newest version of each published paper, without its body.';

revoke all on public.newest_paper_versions from anon, authenticated, service_role;
grant select on public.newest_paper_versions to anon, authenticated, service_role;
