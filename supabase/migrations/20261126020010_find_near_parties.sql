-- What a model of embeddings finds near a project, under the same limits as what its words find: seen by who asks,
-- published, open for cooperation, and not of one's own. Read beside find_match_parties, and only where there is a model.
create function public.find_near_parties(p_project_id uuid, p_model text)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
declare
  v_house uuid;
  v_creator uuid;
  v_near uuid[];
begin
  select organisation_id, created_by into v_house, v_creator from public.projects where id = p_project_id;
  if not found then
    return null;
  end if;
  v_near := array(
    select other.id
    from public.match_entries as own
    join public.match_neighbours as near on near.model = p_model and near.entry = own.entry
    -- one by one: from a guess of many rows all projects would be read
    cross join lateral (
      select projects.id, projects.status, projects.hidden_at, projects.cooperation_wanted, projects.organisation_id,
        projects.created_by
      from public.match_entries as entries join public.projects on projects.id = entries.project_id
      where entries.entry = near.other limit 1
    ) as other
    where own.project_id = p_project_id
      and other.status = 'published' and other.hidden_at is null and other.cooperation_wanted
      and case
        when other.organisation_id is null and v_house is null then coalesce(other.created_by <> v_creator, true)
        else other.organisation_id is distinct from v_house
      end
    order by near.likeness desc, other.id
    limit 16
  );
  return jsonb_build_object(
    'near', to_jsonb(v_near), 'parties', access.describe_match_parties(v_near, v_near, '{}')
  );
end
$$;

comment on function public.find_near_parties is
  'The projects nearest to a project by the vectors of a model, the nearest first, sixteen at most, and all that matching compares of them: all seen by who asks, published, open for cooperation, and of other people.';

revoke all on function public.find_near_parties from public, anon, authenticated, service_role;
grant execute on function public.find_near_parties to anon, authenticated;
