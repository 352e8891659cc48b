-- What the search looks into. A table of its own, and not a column of projects: there, row level security keeps `like`
-- from asking an index (the operator is not leakproof). Here lies only what everybody may see, so nothing stands before it.
create table public.project_texts (
  project_id uuid primary key references public.projects on delete cascade,
  title text not null,
  text text not null
);

comment on table public.project_texts is
  'Published projects as the search sees them (access.fold_text): the title, and all that is told of them. Kept by triggers.';

-- A search for a common word reads thousands of them: as they are, beside the rest of the row, up to a page's size.
alter table public.project_texts alter column text set storage external;
alter table public.project_texts set (toast_tuple_target = 8160);

create index project_texts_by_trigram on public.project_texts using gin (text extensions.gin_trgm_ops);

alter table public.project_texts enable row level security;

revoke all on public.project_texts from anon, authenticated, service_role;
grant select on public.project_texts to anon, authenticated;
grant select, insert, update, delete on public.project_texts to service_role;

create policy "everyone searches what is published" on public.project_texts
  for select to anon, authenticated
  using (true);

-- Definer: nobody writes what the search sees by hand.
create function access.renew_project_texts(p_ids uuid[])
returns void
language sql
volatile
security definer
set search_path = ''
as $$
  delete from public.project_texts where project_id = any (p_ids)
    and not exists (select from public.projects where id = project_id and status = 'published' and hidden_at is null);
  insert into public.project_texts (project_id, title, text)
    select projects.id, access.fold_text(projects.title), access.fold_text(concat_ws(' ',
      projects.title, projects.summary, projects.description, organisations.name, organisations.place, municipalities.name,
      (
        select string_agg(topics.name_de || ' ' || topics.name_en, ' ') from public.project_topics
        join public.topics on topics.id = project_topics.topic_id where project_topics.project_id = projects.id
      ),
      (select string_agg(needs.text, ' ') from public.needs where project_id = projects.id and needs.state = 'open'),
      (select string_agg(offers.text, ' ') from public.offers where project_id = projects.id and offers.state = 'open')
    ))
    from public.projects
    left join public.organisations on organisations.id = projects.organisation_id
    left join public.municipalities on municipalities.ags = projects.ags
    where projects.id = any (p_ids) and projects.status = 'published' and projects.hidden_at is null
    on conflict (project_id) do update set title = excluded.title, text = excluded.text
$$;

revoke all on function access.renew_project_texts from public, anon, authenticated, service_role;

-- Definer, all three: they call what nobody may call.
create function access.note_text_of_project()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform access.renew_project_texts(array[new.id]);
  return null;
end
$$;

create function access.note_text_of_part()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op = 'DELETE' then
    perform access.renew_project_texts(array[old.project_id]);
  else
    perform access.renew_project_texts(array[new.project_id]);
  end if;
  return null;
end
$$;

create function access.note_text_of_organisation()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform access.renew_project_texts(array(select id from public.projects where organisation_id = new.id));
  return null;
end
$$;

create trigger search_sees_project
  after insert or update of title, summary, description, status, hidden_at, organisation_id, ags on public.projects
  for each row execute function access.note_text_of_project();
create trigger search_sees_topic after insert or delete on public.project_topics
  for each row execute function access.note_text_of_part();
create trigger search_sees_need after insert or update of text, state or delete on public.needs
  for each row execute function access.note_text_of_part();
create trigger search_sees_offer after insert or update of text, state or delete on public.offers
  for each row execute function access.note_text_of_part();
create trigger search_sees_organisation after update of name, place on public.organisations
  for each row execute function access.note_text_of_organisation();

select access.renew_project_texts(array(select id from public.projects));
