-- What published papers mention. A mention is a link that knows its target; here the target knows of it.
create table public.paper_version_mentions (
  id uuid primary key default public.uuid_v7(),
  paper_id uuid not null,
  number integer not null,
  project_id uuid references public.projects on delete cascade,
  organisation_id uuid references public.organisations on delete cascade,
  mentioned_paper_id uuid references public.papers on delete cascade,
  foreign key (paper_id, number) references public.paper_versions on delete cascade,
  check (num_nonnulls(project_id, organisation_id, mentioned_paper_id) = 1)
);

comment on table public.paper_version_mentions is
  'Which projects, organisations and other papers a published version mentions, each once. Kept when a version is published.';

create index paper_version_mentions_version on public.paper_version_mentions (paper_id, number);
create index paper_version_mentions_project on public.paper_version_mentions (project_id);
create index paper_version_mentions_organisation on public.paper_version_mentions (organisation_id);
create index paper_version_mentions_paper on public.paper_version_mentions (mentioned_paper_id);

alter table public.paper_version_mentions enable row level security;

revoke all on public.paper_version_mentions from anon, authenticated, service_role;
grant select on public.paper_version_mentions to anon, authenticated;
grant select, insert on public.paper_version_mentions to service_role;

create policy "everyone sees what published versions mention" on public.paper_version_mentions
  for select to anon, authenticated
  using (true);

-- Who may publish may note what is mentioned: the trigger runs as publish_paper_version does. A text may name what was deleted,
-- or what never was; that is no mention.
create function access.note_mentions()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  insert into public.paper_version_mentions (paper_id, number, project_id, organisation_id, mentioned_paper_id)
    with named as (
      select distinct mention ->> 'kind' as kind,
        case when mention ->> 'id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (mention ->> 'id')::uuid end as id
      from jsonb_path_query(new.body, 'strict $.** ? (@.type == "mention").attrs', '{}', true) as mention
    )
    select new.paper_id, new.number, projects.id, organisations.id, papers.id
    from named
    left join public.projects on named.kind = 'project' and projects.id = named.id
    left join public.organisations on named.kind = 'organisation' and organisations.id = named.id
    left join public.papers on named.kind = 'paper' and papers.id = named.id and papers.id <> new.paper_id
    where num_nonnulls(projects.id, organisations.id, papers.id) = 1;
  return null;
end
$$;

create trigger mentions_are_noted after insert on public.paper_versions
  for each row execute function access.note_mentions();

create function public.list_mentions(p_kind text, p_id uuid, p_limit integer default 20)
returns table (paper_id uuid, number integer, title text, published_at timestamptz)
language sql
stable
security invoker
set search_path = ''
as $$
  select newest.paper_id, newest.number, newest.title, newest.published_at
  from public.paper_version_mentions as mentions
  join public.newest_paper_versions as newest
    on newest.paper_id = mentions.paper_id and newest.number = mentions.number
  where (p_kind = 'project' and mentions.project_id = p_id)
    or (p_kind = 'organisation' and mentions.organisation_id = p_id)
    or (p_kind = 'paper' and mentions.mentioned_paper_id = p_id)
  order by newest.published_at desc, newest.paper_id desc
  limit least(p_limit, 100)
$$;

comment on function public.list_mentions is
  'The published papers whose newest version mentions a project, an organisation or a paper; the newest first.';

-- What can be mentioned: only what everybody may see, so that the name of a draft never stands in a text.
create function public.search_mention_targets(p_text text)
returns table (kind text, id uuid, label text, about text)
language sql
stable
security invoker
set search_path = ''
as $$
  with wanted as (select '%' || access.fold_name(left(p_text, 100)) || '%' as pattern)
  (
    select 'project', projects.id, projects.title, coalesce(organisations.name, '')
    from public.project_texts as texts
    join public.projects on projects.id = texts.project_id
    left join public.organisations on organisations.id = projects.organisation_id
    where texts.title like (select pattern from wanted)
    order by projects.id desc
    limit 5
  )
  union all
  (
    select 'organisation', organisations.id, organisations.name, organisations.place
    from public.organisations
    where organisations.folded like (select pattern from wanted)
    order by length(organisations.name), organisations.id
    limit 5
  )
  union all
  (
    select 'paper', newest.paper_id, newest.title, ''
    from public.newest_paper_versions as newest
    where access.fold_name(newest.title) like (select pattern from wanted)
    order by newest.published_at desc
    limit 5
  )
$$;

comment on function public.search_mention_targets is
  'Published projects, organisations and published papers with these letters in their name: at most five of each.';

revoke all on function public.list_mentions, public.search_mention_targets from public, anon, authenticated, service_role;
grant execute on function public.list_mentions to anon, authenticated;
grant execute on function public.search_mention_targets to authenticated;
