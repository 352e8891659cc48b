create function public.change_adoption(p_paper_id uuid, p_id uuid, p_change jsonb)
returns text
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_was_confirmed boolean;
  v_is_confirmed boolean;
begin
  -- the lock: of two changes at once, one alone finds it confirmed. Whoever may not change the row does not see it here.
  select confirmed_at is not null into v_was_confirmed from public.paper_adoptions
    where id = p_id and paper_id = p_paper_id for update;
  if not found then
    return 'forbidden';
  end if;
  update public.paper_adoptions set
      kind = p_change ->> 'kind', since = (p_change ->> 'since')::date, cost = p_change ->> 'cost',
      euros = (p_change ->> 'euros')::integer, person_days = (p_change ->> 'person_days')::integer,
      learned = p_change ->> 'learned', changed = p_change ->> 'changed'
    where id = p_id
    returning confirmed_at is not null into v_is_confirmed;
  return case when v_was_confirmed and not v_is_confirmed then 'unconfirmed' else 'changed' end;
end
$$;

comment on function public.change_adoption is
  'Writes all that an organisation says of its use of a paper: changed; unconfirmed when the authors had confirmed it and must do so anew; forbidden for anyone but the organisation''s owners and editors.';

revoke all on function public.change_adoption from public, anon, authenticated, service_role;
grant execute on function public.change_adoption to authenticated;
