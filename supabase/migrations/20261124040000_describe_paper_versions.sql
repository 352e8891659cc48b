-- What stands beside the text of a version: what it is about, in up to three languages, and by which words it is found.
alter table public.paper_versions
  add column abstract_de text check (length(btrim(abstract_de)) between 1 and 2000),
  add column abstract_en text check (length(btrim(abstract_en)) between 1 and 2000),
  add column abstract_simple text check (length(btrim(abstract_simple)) between 1 and 3000),
  add column keywords text[] not null default '{}' check (cardinality(keywords) <= 12),
  add column approvals integer not null default 0 check (approvals >= 0),
  add column hash_form smallint not null default 1 check (hash_form in (1, 2));

comment on column public.paper_versions.abstract_simple is 'The abstract in Leichte Sprache.';
comment on column public.paper_versions.approvals is 'How many reviewers approved of exactly this text before it was published.';
comment on column public.paper_versions.hash_form is
  'What the hash is taken of: 1 is title and body as the first versions had it, 2 the canonical form (docs/decisions/canonical-form.md).';

-- A version is what it was: only names of people and of organisations that are gone may be taken out of it.
create function access.keep_version()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if (
    new.paper_id, new.number, new.title, new.area_id, new.body, new.hash, new.hash_form, new.licence, new.published_at,
    new.abstract_de, new.abstract_en, new.abstract_simple, new.keywords, new.approvals
  ) is distinct from (
    old.paper_id, old.number, old.title, old.area_id, old.body, old.hash, old.hash_form, old.licence, old.published_at,
    old.abstract_de, old.abstract_en, old.abstract_simple, old.keywords, old.approvals
  ) then
    raise exception 'a published version is never changed' using errcode = '42501';
  end if;
  return new;
end
$$;

create trigger versions_stay_as_they_are before update on public.paper_versions
  for each row execute function access.keep_version();

create table public.paper_summaries (
  paper_id uuid primary key references public.papers on delete cascade,
  abstract_de text check (length(btrim(abstract_de)) between 1 and 2000),
  abstract_en text check (length(btrim(abstract_en)) between 1 and 2000),
  abstract_simple text check (length(btrim(abstract_simple)) between 1 and 3000),
  keywords text[] not null default '{}' check (cardinality(keywords) <= 12)
);

comment on table public.paper_summaries is
  'Abstract and keywords of the next version, written before it is published so that reviewers see them too.';

alter table public.paper_summaries enable row level security;

revoke all on public.paper_summaries from public, anon, authenticated, service_role;
grant select, insert, update on public.paper_summaries to authenticated;
grant select, insert, update, delete on public.paper_summaries to service_role;

create policy "members read what the next version says of itself" on public.paper_summaries
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "owners and editors write what the next version says of itself" on public.paper_summaries
  for insert to authenticated
  with check (access.paper_role(paper_id) in ('owner', 'editor'));

create policy "owners and editors change what the next version says of itself" on public.paper_summaries
  for update to authenticated
  using (access.paper_role(paper_id) in ('owner', 'editor'))
  with check (access.paper_role(paper_id) in ('owner', 'editor'));
