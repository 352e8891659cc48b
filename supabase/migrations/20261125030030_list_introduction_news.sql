-- The list tells besides on which side who asks is, and whether something waits there to be read or answered.
drop function public.list_introductions;

-- Definer: the columns that say who asked are hidden. It answers only about introductions of who asks.
create function public.list_introductions(p_id uuid default null, p_limit integer default 200)
returns table (
  id uuid, is_incoming boolean, may_answer boolean, may_withdraw boolean, state text, message text, reasons jsonb,
  answer text, created_at timestamptz, changed_at timestamptz,
  from_project uuid, from_organisation uuid, from_title text, to_project uuid, to_organisation uuid, to_title text,
  side text, has_news boolean, may_teach boolean, teaches boolean
)
language sql
stable
security definer
set search_path = ''
as $$
  with own as (
    select introductions.*, from_account = (select auth.uid()) as is_mine,
      access.may_speak_for(introductions.from_project, introductions.from_organisation) as is_ours,
      access.may_speak_for(introductions.to_project, introductions.to_organisation) as is_for_us
    from access.own_introductions() as known (id) join public.introductions using (id)
    where p_id is null or introductions.id = p_id
  ),
  known as (
    select own.*, case
        when num_nonnulls(own.from_project, own.from_organisation) = 0 and is_mine then 'from'
        when num_nonnulls(own.from_project, own.from_organisation) = 1 and is_ours then 'from'
        when is_for_us then 'to'
      end as side
    from own
  ),
  waiting as (
    select cooperations.introduction_id, cooperations.proposing_side
    from known join public.cooperations on cooperations.introduction_id = known.id
    where cooperations.state = 'proposed' and cooperations.proposed_by is distinct from (select auth.uid())
  )
  select known.id, is_for_us and not is_mine, known.state = 'asked' and is_for_us and not is_mine,
    (known.state = 'asked' and (is_mine or is_ours))
      or (known.state = 'accepted' and (select auth.uid()) in (known.from_account, known.answered_by)),
    known.state, known.message, known.reasons, known.answer, known.created_at, known.changed_at,
    known.from_project, known.from_organisation, coalesce(asking.title, asker.name),
    known.to_project, known.to_organisation, coalesce(asked.title, answerer.name),
    known.side,
    coalesce(
      case known.side when 'from' then known.from_told_at else known.to_told_at end is not null
        or exists (
          select from waiting where waiting.introduction_id = known.id and waiting.proposing_side <> known.side
        ),
      false
    ) and known.side is not null,
    known.side is not null and known.parts is not null and known.state <> 'asked',
    coalesce(case known.side when 'from' then known.from_learns when 'to' then known.to_learns end, false)
  from known
  left join public.projects as asking on asking.id = known.from_project
  left join public.organisations as asker on asker.id = known.from_organisation
  left join public.projects as asked on asked.id = known.to_project
  left join public.organisations as answerer on answerer.id = known.to_organisation
  order by known.state = 'asked' desc, known.changed_at desc, known.id desc
  limit least(greatest(coalesce(p_limit, 200), 1), 500)
$$;

comment on function public.list_introductions is
  'The introductions of who asks, open ones first, with the titles of both sides, what waits there and what she may do; names of people never.';

create or replace function public.count_open_introductions()
returns integer
language sql
stable
security invoker
set search_path = ''
as $$
  select count(*)::integer from public.list_introductions(null, 500) where may_answer or has_news
$$;

comment on function public.count_open_introductions is 'How many wait for an answer of who asks, or have something new to read.';

revoke all on function public.list_introductions from public, anon, authenticated, service_role;
grant execute on function public.list_introductions to authenticated;
