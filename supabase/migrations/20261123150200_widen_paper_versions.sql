-- What a reader needs to reuse a version: the licence, and in whose name it was written. Neither is part of the hash, which
-- stays the one of title and body: hashes of older versions hold.
alter table public.paper_versions
  add column licence text not null default 'CC-BY-4.0' check (licence in ('CC-BY-4.0')),
  add column organisation_id uuid references public.organisations on delete set null;

comment on column public.paper_versions.licence is 'SPDX identifier of the licence under which the version was published.';

create index paper_versions_organisation on public.paper_versions (organisation_id, published_at desc);

create or replace view public.newest_paper_versions with (security_invoker = true) as
  select paper_id, number, title, area_id, authors, published_at, organisation_id
  from public.paper_versions
  where not exists (
    select from public.paper_versions as newer
    where newer.paper_id = paper_versions.paper_id and newer.number > paper_versions.number
  );

-- Definer: names of people who have left the paper are for its members alone; it answers nobody else.
create function public.list_paper_authors(p_paper_id uuid)
returns text[]
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(array_agg(profiles.name order by profiles.name), '{}')
  from public.profiles
  where access.paper_role(p_paper_id) is not null
    -- authors are the people whose letters are in the log
    and profiles.account_id in (select account_id from public.paper_updates where paper_id = p_paper_id)
$$;

comment on function public.list_paper_authors is
  'Who would stand as author on a version published now, by name; nothing for anyone but members.';

revoke all on function public.list_paper_authors from public, anon, authenticated, service_role;
grant execute on function public.list_paper_authors to authenticated;

-- Definer: an editor publishes nothing, and nobody writes this table by hand: number, authors and date are set here,
-- for owners alone.
create or replace function public.publish_paper_version(p_paper_id uuid, p_title text, p_body jsonb, p_hash text)
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
  insert into public.paper_versions
      (paper_id, number, title, area_id, organisation_id, body, hash, authors, published_by)
    select papers.id, v_number, p_title, papers.area_id, papers.organisation_id, p_body, p_hash,
      public.list_paper_authors(papers.id), (select auth.uid())
    from public.papers where papers.id = p_paper_id;
  return v_number;
end
$$;
