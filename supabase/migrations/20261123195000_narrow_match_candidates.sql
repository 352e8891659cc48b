-- As before, with fewer of each kind: describing two hundred candidates cost more than ranking them, and six are shown.
create or replace function public.list_match_candidates(p_project_id uuid)
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
    select others.project_id from public.project_topics as mine
    join public.project_topics as others using (topic_id)
    where mine.project_id = p_project_id
    group by others.project_id order by count(*) desc, others.project_id desc limit 40
  ),
  alike as (
    select near.id from self cross join lateral (
      select projects.id from public.projects where projects.status = 'published'
      order by (projects.title || ' ' || projects.summary) operator(extensions.<->) self.text limit 40
    ) as near
  ),
  projects as (
    select other.id from self, public.projects as other
    where other.id in (
        select project_id from helping union select project_id from of_same_topics union select id from alike
      )
      and other.id <> self.id and other.status = 'published' and other.cooperation_wanted
      -- nobody is shown what is her own
      and case
        when other.organisation_id is null and self.organisation_id is null
          then coalesce(other.created_by <> self.created_by, true)
        else other.organisation_id is distinct from self.organisation_id
      end
    limit 120
  ),
  organisations as (
    select distinct helping.organisation_id as id from self, helping
    where helping.organisation_id is not null and helping.organisation_id is distinct from self.organisation_id
      and not exists (
        select from public.project_organisations as partner
        where partner.project_id = self.id and partner.organisation_id = helping.organisation_id
      )
    limit 40
  )
  select public.describe_match_parties(
    array(select id from self union all select id from projects), array(select id from organisations)
  )
$$;
