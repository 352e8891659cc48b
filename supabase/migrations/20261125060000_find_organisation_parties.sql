-- It looked through texts by their letters; now the index of what helps whom is asked.
drop function public.list_organisation_candidates;

-- As `find_match_parties` does for a project: who may help an organisation itself or be helped by it, by the same index.
create function public.find_organisation_parties(p_organisation_id uuid, p_kinds jsonb)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
set jit = off
as $$
#variable_conflict use_column
declare
  v_asks jsonb;
  v_projects uuid[];
  v_organisations uuid[];
begin
  select coalesce(jsonb_agg(jsonb_build_object(
      'side', own.side, 'kind', own.kind,
      'terms', coalesce(to_jsonb(own.asks), '[]'), 'worth', coalesce(to_jsonb(own.worth), '[]')
    )), '[]')
    into v_asks
    from (
      (
        select 'need' as side, needs.kind, helps.asks, helps.worth
        from public.needs left join public.match_helps as helps on helps.need_id = needs.id
        where organisation_id = p_organisation_id and access.is_open(state, needs.until)
        order by needs.created_at desc, needs.id desc limit 10
      )
      union all
      (
        select 'offer', offers.kind, helps.asks, helps.worth
        from public.offers left join public.match_helps as helps on helps.offer_id = offers.id
        where organisation_id = p_organisation_id and access.is_open(state, offers.until)
        order by offers.created_at desc, offers.id desc limit 10
      )
    ) as own;
  with found as (
    select project_id, organisation_id, points from access.find_helping(v_asks, p_kinds -> 'related')
    union all select project_id, organisation_id, 0 from access.find_newest_help(v_asks)
  ),
  partners as (
    select found.project_id, found.organisation_id, max(found.points) as points
    from found left join lateral (
      select id, status, hidden_at, cooperation_wanted, organisation_id
      from public.projects where id = found.project_id limit 1
    ) as other on true
    where case
      when found.project_id is not null then other.status = 'published' and other.hidden_at is null
        and other.cooperation_wanted and other.organisation_id is distinct from p_organisation_id
      else found.organisation_id <> p_organisation_id
    end
    group by found.project_id, found.organisation_id
  ),
  chosen as (select * from partners order by points desc, project_id, organisation_id limit 24)
  select array(select project_id from chosen where project_id is not null),
    array(select organisation_id from chosen where project_id is null)
    into v_projects, v_organisations;
  return access.describe_match_parties(v_projects, '{}', p_organisation_id || v_organisations);
end
$$;

comment on function public.find_organisation_parties is
  'An organisation with those that may be partners of itself, some twenty at most, and all that matching compares of them: all seen by who asks, published, open for cooperation, and of others.';

revoke all on function public.find_organisation_parties from public, anon, authenticated, service_role;
grant execute on function public.find_organisation_parties to anon, authenticated;
