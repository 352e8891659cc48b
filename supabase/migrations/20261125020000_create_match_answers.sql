-- What an organisation said of a match: interesting, or not, and why. It speaks as a whole: who of its people clicked is
-- kept nowhere, so that nothing personal is left when one of them goes.
create table public.match_answers (
  id uuid primary key default public.uuid_v7(),
  organisation_id uuid not null references public.organisations on delete cascade,
  -- for which of its projects; without one, for the organisation itself
  from_project uuid references public.projects on delete cascade,
  to_project uuid references public.projects on delete cascade,
  to_organisation uuid references public.organisations on delete cascade,
  answer text not null check (answer in ('interesting', 'unsuitable')),
  reason text check (reason in ('matter', 'distance', 'period', 'known', 'other')),
  note text not null default '' check (length(note) <= 200),
  created_at timestamptz not null default now(),
  constraint match_answers_are_about_one check (num_nonnulls(to_project, to_organisation) = 1),
  constraint match_answers_say_why_not check ((reason is not null) = (answer = 'unsuitable')),
  constraint match_answers_note_another_reason check (note = '' or reason = 'other')
);

comment on table public.match_answers is
  'What an organisation said of a match of one of its projects, or of itself: interesting, or unsuitable with a reason.';

create unique index match_answers_once on public.match_answers (
  organisation_id, coalesce(from_project, organisation_id), coalesce(to_project, to_organisation)
);
create index match_answers_newest on public.match_answers (organisation_id, created_at desc, id desc);
create index match_answers_from_project on public.match_answers (from_project);
create index match_answers_to_project on public.match_answers (to_project);
create index match_answers_to_organisation on public.match_answers (to_organisation);

create table public.excluded_organisations (
  organisation_id uuid not null references public.organisations on delete cascade,
  excluded_id uuid not null references public.organisations on delete cascade,
  created_at timestamptz not null default now(),
  primary key (organisation_id, excluded_id),
  constraint excluded_organisations_are_others check (organisation_id <> excluded_id)
);

comment on table public.excluded_organisations is
  'Organisations that another one never wants to be proposed again, neither they nor their projects. Only its people know.';

create index excluded_organisations_newest on public.excluded_organisations (organisation_id, created_at desc, excluded_id);
create index excluded_organisations_excluded on public.excluded_organisations (excluded_id);

-- An answer is about a match that can be: of a project of this very organisation, with somebody else who is there to see.
create function access.may_answer_match(
  p_organisation_id uuid, p_from_project uuid, p_to_project uuid, p_to_organisation uuid
)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select access.may_speak_for(null, p_organisation_id)
    and (p_from_project is null or exists (
      select from public.projects where id = p_from_project and organisation_id = p_organisation_id
    ))
    and (p_to_project is null or exists (
      select from public.projects
      where id = p_to_project and status = 'published' and organisation_id is distinct from p_organisation_id
    ))
    and p_to_organisation is distinct from p_organisation_id
$$;

alter table public.match_answers enable row level security;
alter table public.excluded_organisations enable row level security;

revoke all on public.match_answers, public.excluded_organisations from public, anon, authenticated, service_role;
grant select, insert (organisation_id, from_project, to_project, to_organisation, answer, reason, note),
  update (answer, reason, note, created_at), delete on public.match_answers to authenticated;
grant select, insert (organisation_id, excluded_id), delete on public.excluded_organisations to authenticated;
grant select, insert, update, delete on public.match_answers, public.excluded_organisations to service_role;

create policy "members see what their organisation said of matches" on public.match_answers
  for select to authenticated
  using (access.organisation_role(organisation_id) is not null);
create policy "owners and editors answer for their organisation" on public.match_answers
  for insert to authenticated
  with check (access.may_answer_match(organisation_id, from_project, to_project, to_organisation));
create policy "owners and editors change what their organisation said" on public.match_answers
  for update to authenticated
  using (access.may_speak_for(null, organisation_id))
  with check (access.may_answer_match(organisation_id, from_project, to_project, to_organisation));
create policy "owners and editors take an answer back" on public.match_answers
  for delete to authenticated
  using (access.may_speak_for(null, organisation_id));

create policy "members see whom their organisation excludes" on public.excluded_organisations
  for select to authenticated
  using (access.organisation_role(organisation_id) is not null);
create policy "owners and editors exclude others from the lists of their organisation" on public.excluded_organisations
  for insert to authenticated
  with check (excluded_id <> organisation_id and access.may_speak_for(null, organisation_id));
create policy "owners and editors let them in again" on public.excluded_organisations
  for delete to authenticated
  using (access.may_speak_for(null, organisation_id));

create function public.answer_match(
  p_organisation_id uuid, p_from_project uuid, p_to_project uuid, p_to_organisation uuid,
  p_answer text, p_reason text default null, p_note text default ''
)
returns uuid
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.match_answers (organisation_id, from_project, to_project, to_organisation, answer, reason, note)
    select p_organisation_id, p_from_project, p_to_project, p_to_organisation, p_answer, p_reason, btrim(coalesce(p_note, ''))
    where access.may_answer_match(p_organisation_id, p_from_project, p_to_project, p_to_organisation)
    on conflict (organisation_id, coalesce(from_project, organisation_id), coalesce(to_project, to_organisation))
      do update set answer = excluded.answer, reason = excluded.reason, note = excluded.note, created_at = now()
    returning id
$$;

comment on function public.answer_match is
  'Says for an organisation what it thinks of a match; a later answer takes the place of an earlier one. Null where who asks may not.';

-- For the lists of a project, which its organisation''s people see without whom they have set aside, and others whole.
-- Nobody who is not signed in has an organisation, nor the right to read the tables.
create function public.list_match_exclusions(p_project_id uuid)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if (select auth.uid()) is null then
    return jsonb_build_object('parties', '[]'::jsonb, 'houses', '[]'::jsonb);
  end if;
  return (
    with self as (
      select organisation_id from public.projects where id = p_project_id and organisation_id is not null
    )
    select jsonb_build_object(
      'parties', coalesce((
        select jsonb_agg(coalesce(answers.to_project, answers.to_organisation))
        from self join public.match_answers as answers using (organisation_id)
        where answers.from_project = p_project_id and answers.answer = 'unsuitable'
      ), '[]'),
      'houses', coalesce((
        select jsonb_agg(excluded.excluded_id)
        from self join public.excluded_organisations as excluded using (organisation_id)
      ), '[]')
    )
  );
end
$$;

comment on function public.list_match_exclusions is
  'Whom the people of a project''s organisation are not to be shown as its matches: single projects and organisations, and whole houses; nothing for anyone else.';

revoke all on function public.answer_match, public.list_match_exclusions from public, anon, authenticated, service_role;
grant execute on function public.answer_match to authenticated;
grant execute on function public.list_match_exclusions to anon, authenticated;
