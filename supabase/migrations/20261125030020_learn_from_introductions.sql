-- What came of a match may teach the weights, if both sides say so. The parts are the server's own computation: nobody
-- who asks may give them.
alter table public.introductions
  add column parts jsonb check (jsonb_typeof(parts) = 'object' and length(parts::text) <= 1000),
  add column from_learns boolean not null default false,
  add column to_learns boolean not null default false;

comment on column public.introductions.parts is
  'How strong each part of the score was when it was asked, from 0 to 1 and before weighing; null where no partners were matched.';
comment on column public.introductions.from_learns is 'Whether the asking side lets the outcome improve matching.';
comment on column public.introductions.to_learns is 'Whether the side that was asked does.';

create index introductions_that_teach on public.introductions (changed_at desc)
  where from_learns and to_learns and parts is not null;

-- Definer: nobody changes an introduction by hand. Each side decides for itself, at any time.
create function public.let_introduction_teach(p_id uuid, p_teaches boolean)
returns boolean
language sql
security definer
set search_path = ''
as $$
  with mine as (
    select id, access.side_of(from_account, from_project, from_organisation, to_project, to_organisation) as side
    from public.introductions where id = p_id
  ),
  changed as (
    update public.introductions set
        from_learns = case mine.side when 'from' then coalesce(p_teaches, false) else from_learns end,
        to_learns = case mine.side when 'to' then coalesce(p_teaches, false) else to_learns end
      from mine
      where introductions.id = mine.id and mine.side is not null
      returning true
  )
  select exists (select from changed)
$$;

comment on function public.let_introduction_teach is
  'Whether the side of who asks lets the outcome of an introduction improve matching. False when there is none of hers.';

create function public.list_match_outcomes()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with consented as (
    select least(coalesce(from_project, from_organisation, from_account), coalesce(to_project, to_organisation)) as one,
      greatest(coalesce(from_project, from_organisation, from_account), coalesce(to_project, to_organisation)) as other,
      parts, changed_at, id,
      exists (
        select from public.cooperations
        where cooperations.introduction_id = introductions.id and cooperations.confirmed_at is not null
      ) as cooperated,
      state
    from public.introductions
    where from_learns and to_learns and parts is not null
    order by changed_at desc
    limit 5000
  ),
  -- two who try again and again count once
  counted as (
    select distinct on (one, other) parts, cooperated from consented
    where cooperated or state in ('declined', 'withdrawn')
    order by one, other, changed_at desc, id desc
  )
  -- in an order that tells nothing of when and who
  select coalesce(
    jsonb_agg(jsonb_build_object('parts', parts, 'cooperated', cooperated) order by parts::text, cooperated), '[]'
  )
  from counted
$$;

comment on function public.list_match_outcomes is
  'What came of matches whose two sides let it teach the weights: parts of the score and whether they cooperate, without any id.';

revoke all on function public.let_introduction_teach, public.list_match_outcomes
  from public, anon, authenticated, service_role;
grant execute on function public.let_introduction_teach to authenticated;
grant execute on function public.list_match_outcomes to service_role;
