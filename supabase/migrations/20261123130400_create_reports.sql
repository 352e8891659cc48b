create table public.reports (
  id uuid primary key default public.uuid_v7(),
  project_id uuid references public.projects on delete cascade,
  comment_id uuid references public.comments on delete cascade,
  reporter_id uuid references public.accounts on delete set null,
  reason text not null check (reason in ('spam', 'insult', 'personal_data', 'false', 'other')),
  text text check (length(btrim(text)) >= 1 and length(text) <= 1000),
  created_at timestamptz not null default now(),
  outcome text check (outcome in ('hidden', 'dismissed')),
  decided_at timestamptz,
  decided_by uuid references public.accounts on delete set null,
  check (num_nonnulls(project_id, comment_id) = 1),
  check ((outcome is null) = (decided_at is null))
);

comment on table public.reports is 'What people report to the coordinators: a project or a comment, until they decide and after.';

-- One open report per person and subject.
create unique index reports_open_on_project on public.reports (reporter_id, project_id) where decided_at is null;
create unique index reports_open_on_comment on public.reports (reporter_id, comment_id) where decided_at is null;
create index reports_open on public.reports (created_at) where decided_at is null;
create index reports_project on public.reports (project_id);
create index reports_comment on public.reports (comment_id);
create index reports_reporter on public.reports (reporter_id);
create index reports_decider on public.reports (decided_by);

alter table public.reports enable row level security;

revoke all on public.reports from anon, authenticated, service_role;
-- not who reported: coordinators decide about what is there, not about who minds it
grant select (id, project_id, comment_id, reason, text, created_at, outcome, decided_at) on public.reports to authenticated;
grant insert (project_id, comment_id, reporter_id, reason, text) on public.reports to authenticated;
grant select, insert, update, delete on public.reports to service_role;

create policy "people see their own reports, coordinators all" on public.reports
  for select to authenticated
  using (reporter_id = (select auth.uid()) or access.is_coordinator());

create policy "people report what others wrote, in their own name" on public.reports
  for insert to authenticated
  with check (
    reporter_id = (select auth.uid())
    and (project_id is null or exists (
      select from public.projects
      where projects.id = reports.project_id and projects.status = 'published' and projects.hidden_at is null
        and not access.may_edit_project(projects.organisation_id, projects.created_by)
    ))
    and (comment_id is null or exists (
      select from public.comments
      where comments.id = reports.comment_id and comments.hidden_at is null
        and comments.author_id is distinct from (select auth.uid())
        and access.is_open_project(comments.project_id)
    ))
  );

-- Definer: nobody judges her own words, and whose a comment is that is withdrawn or hidden is not for everyone to see.
create function access.is_own_subject(p_comment_id uuid, p_project_id uuid)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (select from public.comments where id = p_comment_id and author_id = (select auth.uid()))
    or exists (
      select from public.projects
      where id = p_project_id and access.may_edit_project(organisation_id, created_by)
    )
$$;

create function public.count_reports()
returns integer
language sql
stable
security invoker
set search_path = ''
as $$
  select count(distinct coalesce(comment_id, project_id))::integer
  from public.reports where decided_at is null and access.is_coordinator()
$$;

comment on function public.count_reports is 'How many projects and comments wait for a coordinator; 0 for anyone else.';

-- Definer: whose comment it is, also where it is hidden, is for coordinators to know.
create function public.list_reports(p_limit integer default 50)
returns table (
  comment_id uuid, project_id uuid, title text, body text, author_name text, is_own boolean, is_hidden boolean,
  is_withdrawn boolean, since timestamptz, reports jsonb
)
language sql
stable
security definer
set search_path = ''
as $$
  select open.comment_id, projects.id, projects.title, coalesce(comments.body, projects.summary), profiles.name,
    access.is_own_subject(open.comment_id, open.project_id),
    case when open.comment_id is null then projects.hidden_at else comments.hidden_at end is not null,
    comments.withdrawn_at is not null, open.since, open.reports
  from (
    select given.comment_id, given.project_id, min(given.created_at) as since,
      jsonb_agg(jsonb_build_object('reason', given.reason, 'text', given.text) order by given.id) as reports
    from public.reports as given
    where given.decided_at is null and access.is_coordinator()
    group by given.comment_id, given.project_id
  ) as open
  left join public.comments on comments.id = open.comment_id
  join public.projects on projects.id = coalesce(open.project_id, comments.project_id)
  left join public.profiles on profiles.account_id = comments.author_id
  order by open.since, coalesce(open.comment_id, open.project_id)
  limit least(greatest(coalesce(p_limit, 50), 1), 200)
$$;

comment on function public.list_reports is
  'What waits for a coordinator, with all open reports on it, oldest first; nothing for anyone else.';

create function public.list_hidden(p_before timestamptz default null, p_limit integer default 20)
returns table (
  comment_id uuid, project_id uuid, title text, body text, is_own boolean, hidden_at timestamptz, hidden_reason text
)
language sql
stable
security invoker
set search_path = ''
as $$
  select found.comment_id, found.project_id, found.title, found.body,
    access.is_own_subject(found.comment_id, case when found.comment_id is null then found.project_id end),
    found.hidden_at, found.hidden_reason
  from (
    select comments.id as comment_id, projects.id as project_id, projects.title, comments.body, comments.hidden_at,
      comments.hidden_reason
    from public.comments join public.projects on projects.id = comments.project_id
    where comments.hidden_at is not null and comments.hidden_at < coalesce(p_before, 'infinity')
    union all
    select null, projects.id, projects.title, projects.summary, projects.hidden_at, projects.hidden_reason
    from public.projects
    where projects.hidden_at is not null and projects.hidden_at < coalesce(p_before, 'infinity')
  ) as found
  where access.is_coordinator()
  order by found.hidden_at desc
  limit least(greatest(coalesce(p_limit, 20), 1), 200)
$$;

comment on function public.list_hidden is
  'What coordinators have hidden, the last first: a page of what was hidden before p_before; nothing for anyone else.';

-- Definer: nobody writes these columns by hand; it lets only coordinators decide, and not about themselves.
create function public.decide_reports(p_comment_id uuid, p_project_id uuid, p_hide boolean, p_reason text)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_decided jsonb;
begin
  if not access.is_coordinator() or access.is_own_subject(p_comment_id, p_project_id) then
    return null;
  end if;
  with decided as (
    update public.reports
      set outcome = case when p_hide then 'hidden' else 'dismissed' end,
        decided_at = now(), decided_by = (select auth.uid())
      where decided_at is null and (comment_id = p_comment_id or project_id = p_project_id)
      returning id
  )
  select coalesce(jsonb_agg(id order by id), '[]') into v_decided from decided;
  -- another coordinator was faster
  if p_hide and v_decided <> '[]' then
    update public.comments set hidden_at = now(), hidden_by = (select auth.uid()), hidden_reason = p_reason
      where id = p_comment_id;
    update public.projects set hidden_at = now(), hidden_reason = p_reason where id = p_project_id;
  end if;
  return v_decided;
end
$$;

comment on function public.decide_reports is
  'Hides a comment or a project with a reason, or dismisses what was reported about it; the ids of the reports that this decides, or null for who may not.';

-- Definer: as decide_reports.
create function public.show_again(p_comment_id uuid, p_project_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_shown integer;
  v_count integer;
begin
  if not access.is_coordinator() or access.is_own_subject(p_comment_id, p_project_id) then
    return false;
  end if;
  update public.comments set hidden_at = null, hidden_by = null, hidden_reason = null
    where id = p_comment_id and hidden_at is not null;
  get diagnostics v_shown = row_count;
  update public.projects set hidden_at = null, hidden_reason = null
    where id = p_project_id and hidden_at is not null;
  get diagnostics v_count = row_count;
  return v_shown + v_count > 0;
end
$$;

comment on function public.show_again is 'Shows again what was hidden; false for who may not, and when it was not hidden.';

create function public.list_outcome_recipients(p_comment_id uuid, p_project_id uuid, p_reports jsonb default '[]')
returns table (email text, locale text, is_reporter boolean)
language sql
stable
security invoker
set search_path = ''
as $$
  with concerned as (
    select author_id as account_id, false as is_reporter from public.comments where id = p_comment_id
    union
    select case when organisation_id is null then created_by end, false from public.projects where id = p_project_id
    union
    select members.account_id, false
    from public.projects
    join public.organisation_members as members on members.organisation_id = projects.organisation_id
    where projects.id = p_project_id and members.role in ('owner', 'editor')
    union
    -- a coordinator who decides about her own report knows
    select reporter_id, true from public.reports
    where id in (select value::uuid from jsonb_array_elements_text(p_reports))
      and reporter_id is distinct from decided_by
  )
  select accounts.email, accounts.locale, concerned.is_reporter
  from concerned join public.accounts on accounts.id = concerned.account_id
  limit 500
$$;

comment on function public.list_outcome_recipients is
  'Who is told what coordinators decided: who wrote the comment or posts the project, and who reported it.';

revoke all on function public.count_reports, public.list_reports, public.list_hidden, public.decide_reports,
  public.show_again, public.list_outcome_recipients from public, anon, authenticated, service_role;
grant execute on function public.count_reports, public.list_reports, public.list_hidden, public.decide_reports,
  public.show_again to authenticated;
grant execute on function public.list_outcome_recipients to service_role;
