-- Who might fit a project: what can be found by an index, cheaply and roughly. Which of them fit, and why, is worked
-- out of their texts by the room matching.
create function access.describe_place(p_ags text)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select jsonb_build_object('name', name, 'latitude', latitude, 'longitude', longitude, 'sizeClass', size_class)
  from public.municipalities where ags = p_ags
$$;

-- What is looked for or given until a day counts on that day too.
create function access.is_open(p_state text, p_until date)
returns boolean
language sql
stable
security invoker
set search_path = ''
as $$
  select p_state = 'open' and (p_until is null or p_until >= access.today())
$$;

create function access.describe_needs(p_project_id uuid, p_organisation_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'text', text, 'until', until) order by id), '[]')
  from (
    select id, kind, text, until from public.needs
    where (project_id = p_project_id or organisation_id = p_organisation_id) and access.is_open(state, until)
    order by created_at desc, id desc limit 20
  ) as open
$$;

create function access.describe_offers(p_project_id uuid, p_organisation_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'text', text, 'until', until) order by id), '[]')
  from (
    select id, kind, text, until from public.offers
    where (project_id = p_project_id or organisation_id = p_organisation_id) and access.is_open(state, until)
    order by created_at desc, id desc limit 20
  ) as open
$$;

create function public.describe_match_parties(p_projects uuid[], p_organisations uuid[])
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(party), '[]') from (
    select jsonb_build_object(
      'type', 'project', 'id', projects.id, 'title', projects.title, 'summary', projects.summary,
      'description', left(projects.description, 800), 'stage', projects.stage, 'areas', projects.area_ids,
      'isOpen', projects.status = 'published' and projects.cooperation_wanted,
      'organisation', (
        select jsonb_build_object('id', organisations.id, 'name', organisations.name)
        from public.organisations where organisations.id = projects.organisation_id
      ),
      'place', access.describe_place(projects.ags),
      'topics', (
        select coalesce(jsonb_agg(jsonb_build_object('id', topics.id, 'de', name_de, 'en', name_en) order by topics.id), '[]')
        from public.project_topics join public.topics on topics.id = project_topics.topic_id
        where project_topics.project_id = projects.id
      ),
      'needs', access.describe_needs(projects.id, null), 'offers', access.describe_offers(projects.id, null)
    ) as party
    from public.projects where projects.id = any (p_projects)
    union all
    select jsonb_build_object(
      'type', 'organisation', 'id', organisations.id, 'title', organisations.name, 'summary', '', 'description', '',
      'stage', null, 'areas', '[]'::jsonb, 'isOpen', true,
      'organisation', jsonb_build_object('id', organisations.id, 'name', organisations.name),
      'place', access.describe_place(organisations.ags), 'topics', '[]'::jsonb,
      'needs', access.describe_needs(null, organisations.id), 'offers', access.describe_offers(null, organisations.id)
    )
    from public.organisations where organisations.id = any (p_organisations)
  ) as described
$$;

comment on function public.describe_match_parties is
  'Projects and organisations with all that matching compares: texts, topics, place, and what is open of needs and offers.';

-- Few of each kind: describing a candidate and comparing its texts costs more than finding it, and six are shown.
create function public.list_match_candidates(p_project_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with self as (
    select id, organisation_id, created_by, title || ' ' || summary as text
    from public.projects where id = p_project_id
  ),
  wanted as (
    select kind, text from public.needs
    where project_id = p_project_id and access.is_open(state, until) order by created_at desc, id desc limit 10
  ),
  given as (
    select kind, text from public.offers
    where project_id = p_project_id and access.is_open(state, until) order by created_at desc, id desc limit 10
  ),
  -- for each, of the newest of its kind those that sound most alike
  helping as (
    select near.project_id, near.organisation_id from wanted cross join lateral (
      select * from (
        select project_id, organisation_id, text from public.offers
        where offers.state = 'open' and offers.kind = wanted.kind and access.is_open(offers.state, offers.until)
        order by created_at desc, id desc limit 80
      ) as newest
      order by newest.text operator(extensions.<->) wanted.text limit 15
    ) as near
    union all
    select near.project_id, near.organisation_id from given cross join lateral (
      select * from (
        select project_id, organisation_id, text from public.needs
        where needs.state = 'open' and needs.kind = given.kind and access.is_open(needs.state, needs.until)
        order by created_at desc, id desc limit 80
      ) as newest
      order by newest.text operator(extensions.<->) given.text limit 15
    ) as near
  ),
  of_same_topics as (
    select others.project_id, count(*) as shared from public.project_topics as mine
    join public.project_topics as others using (topic_id)
    where mine.project_id = p_project_id
    group by others.project_id order by count(*) desc, others.project_id desc limit 40
  ),
  -- long words are rare ones
  words as (
    select term from self, unnest(access.search_terms(self.text)) as term order by length(term) desc, term limit 4
  ),
  alike as (
    select found.project_id, count(*) as shared from words cross join lateral (
      select project_id from public.project_texts where text like '%' || words.term || '%' limit 50
    ) as found
    group by found.project_id order by count(*) desc, found.project_id desc limit 40
  ),
  -- who is found in several ways comes first
  found as (
    select project_id as id, sum(points) as points from (
      select project_id, 2 as points from helping
      union all select project_id, shared from of_same_topics
      union all select project_id, shared from alike
    ) as ways
    group by project_id
  ),
  projects as (
    select other.id from self, found join public.projects as other on other.id = found.id
    where other.id <> self.id and other.status = 'published' and other.cooperation_wanted
      -- nobody is shown what is her own
      and case
        when other.organisation_id is null and self.organisation_id is null
          then coalesce(other.created_by <> self.created_by, true)
        else other.organisation_id is distinct from self.organisation_id
      end
    order by found.points desc, other.id desc
    limit 60
  ),
  organisations as (
    select distinct helping.organisation_id as id from self, helping
    where helping.organisation_id is not null and helping.organisation_id is distinct from self.organisation_id
      and not exists (
        select from public.project_organisations as partner
        where partner.project_id = self.id and partner.organisation_id = helping.organisation_id
      )
    limit 20
  )
  select public.describe_match_parties(
    array(select id from self union all select id from projects), array(select id from organisations)
  )
$$;

comment on function public.list_match_candidates is
  'The project and those that may fit it, eighty at most, by kind of help, topics and words: all seen by who asks, published, open for cooperation, and of other people.';

revoke all on function public.describe_match_parties, public.list_match_candidates
  from public, anon, authenticated, service_role;
grant execute on function public.describe_match_parties, public.list_match_candidates to anon, authenticated;
