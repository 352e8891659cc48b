-- What kind of text a paper is; null as long as nobody has said. Where templates for each kind are there already, so is this.
alter table public.papers add column if not exists kind text
  check (kind in ('experience_report', 'recommendation', 'method', 'position'));

grant insert (kind), update (kind) on public.papers to authenticated;

-- What a library of published papers sorts and filters by, beside the versions themselves, which never change.
create table public.paper_catalogue (
  paper_id uuid primary key references public.papers on delete cascade,
  kind text check (kind in ('experience_report', 'recommendation', 'method', 'position')),
  adoptions integer not null default 0 check (adoptions >= 0)
);

comment on table public.paper_catalogue is
  'One row for each published paper: its kind, and how many organisations use it (confirmed by its authors). Triggers write it.';

create index paper_catalogue_most_adopted on public.paper_catalogue (adoptions desc, paper_id desc);
create index paper_catalogue_kind on public.paper_catalogue (kind, paper_id);

alter table public.paper_catalogue enable row level security;

revoke all on public.paper_catalogue from public, anon, authenticated, service_role;
grant select on public.paper_catalogue to anon, authenticated, service_role;

create policy "everyone sees the catalogue of published papers" on public.paper_catalogue
  for select to anon, authenticated
  using (true);

-- Definer: nobody writes the catalogue by hand.
create function access.enter_into_catalogue()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.paper_catalogue (paper_id, kind)
    select id, kind from public.papers where id = new.paper_id
    on conflict do nothing;
  return null;
end
$$;

create trigger published_papers_are_in_the_catalogue after insert on public.paper_versions
  for each row execute function access.enter_into_catalogue();

-- Definer: nobody writes the catalogue by hand.
create function access.renew_catalogue_kind()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.paper_catalogue set kind = new.kind where paper_id = new.id;
  return null;
end
$$;

create trigger catalogue_knows_the_kind after update of kind on public.papers
  for each row when (new.kind is distinct from old.kind)
  execute function access.renew_catalogue_kind();

insert into public.paper_catalogue (paper_id, kind)
  select id, kind from public.papers
  where exists (select from public.paper_versions where paper_versions.paper_id = papers.id);

create table public.paper_topics (
  paper_id uuid not null references public.papers on delete cascade,
  topic_id text not null references public.topics,
  primary key (paper_id, topic_id)
);

comment on table public.paper_topics is 'What a paper is about, five topics at most; seen by everyone once the paper is published.';

create index paper_topics_topic on public.paper_topics (topic_id, paper_id);

create function access.limit_paper_topics()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  -- the lock lets two that come at once be counted one after the other
  perform from public.papers where id = new.paper_id for no key update;
  if (select count(*) from public.paper_topics where paper_id = new.paper_id) >= 5 then
    raise exception 'a paper has five topics at most' using errcode = 'program_limit_exceeded';
  end if;
  return new;
end
$$;

create trigger paper_topics_are_limited before insert on public.paper_topics
  for each row execute function access.limit_paper_topics();

alter table public.paper_topics enable row level security;

revoke all on public.paper_topics from public, anon, authenticated, service_role;
grant select on public.paper_topics to anon, authenticated;
grant insert, delete on public.paper_topics to authenticated;
grant select, insert, delete on public.paper_topics to service_role;

create policy "everyone sees the topics of published papers" on public.paper_topics
  for select to anon, authenticated
  using (exists (select from public.paper_catalogue as entry where entry.paper_id = paper_topics.paper_id));

create policy "members see the topics of their paper" on public.paper_topics
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "owners and editors say what their paper is about" on public.paper_topics
  for insert to authenticated
  with check (access.paper_role(paper_id) in ('owner', 'editor'));

create policy "owners and editors take topics of their paper back" on public.paper_topics
  for delete to authenticated
  using (access.paper_role(paper_id) in ('owner', 'editor'));

create function public.classify_paper(p_paper_id uuid, p_kind text, p_topics text[])
returns boolean
language plpgsql
security invoker
set search_path = ''
as $$
begin
  update public.papers set kind = p_kind where id = p_paper_id;
  if not found then
    return false;
  end if;
  delete from public.paper_topics where paper_id = p_paper_id and topic_id <> all (p_topics);
  insert into public.paper_topics (paper_id, topic_id)
    select p_paper_id, topic from (select distinct unnest(p_topics) as topic) as wanted
    where not exists (
      select from public.paper_topics as known where known.paper_id = p_paper_id and known.topic_id = topic
    );
  return true;
end
$$;

comment on function public.classify_paper is
  'Sets the kind and the topics of a paper, also of a published one; false for anyone but its owners and editors.';

revoke all on function public.classify_paper from public, anon, authenticated, service_role;
grant execute on function public.classify_paper to authenticated;
