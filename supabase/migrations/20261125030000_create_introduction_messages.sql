-- After an acceptance the two sides talk, on the page of their introduction.
alter table public.introductions
  add column from_told_at timestamptz,
  add column to_told_at timestamptz;

comment on column public.introductions.from_told_at is
  'When the asking side got a mail about messages that it has not read since: until it has, it gets no other.';
comment on column public.introductions.to_told_at is 'The same of the side that was asked.';

create table public.introduction_messages (
  id uuid primary key default public.uuid_v7(),
  introduction_id uuid not null references public.introductions on delete cascade,
  side text not null check (side in ('from', 'to')),
  author_id uuid references public.accounts on delete set null,
  body text check (length(body) <= 2000 and length(btrim(body)) >= 1),
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  withdrawn_at timestamptz,
  check ((body is null) = (withdrawn_at is not null))
);

comment on table public.introduction_messages is
  'The talk of the two sides of an introduction, for them alone. The text of a withdrawn message is gone; its place stays.';

create index introduction_messages_in_order on public.introduction_messages (introduction_id, id);
create index introduction_messages_author on public.introduction_messages (author_id);

-- Closed to everybody: who belongs to a side stands in columns that nobody may read, so functions answer.
alter table public.introduction_messages enable row level security;
revoke all on public.introduction_messages from public, anon, authenticated, service_role;
grant select, insert, update, delete on public.introduction_messages to service_role;

-- The side for which who asks speaks now: not who once did and has left the organisation since. Nobody is both.
create function access.side_of(
  p_from_person uuid, p_from_project uuid, p_from_organisation uuid, p_to_project uuid, p_to_organisation uuid
)
returns text
language sql
stable
security invoker
set search_path = ''
as $$
  select case
    when num_nonnulls(p_from_project, p_from_organisation) = 0 then
      case
        when p_from_person = (select auth.uid()) then 'from'
        when access.may_speak_for(p_to_project, p_to_organisation) then 'to'
      end
    when access.may_speak_for(p_from_project, p_from_organisation) then 'from'
    when access.may_speak_for(p_to_project, p_to_organisation) then 'to'
  end
$$;

-- Definer: the table is closed, and who asked stands in a hidden column. Only the two sides write, while they exchange.
create function public.write_introduction_message(p_id uuid, p_body text)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_state text;
  v_side text;
begin
  -- of two messages at the same moment one tells the other side
  select state, access.side_of(from_account, from_project, from_organisation, to_project, to_organisation)
    into v_state, v_side
    from public.introductions where id = p_id for update;
  if v_side is null then
    return 'forbidden';
  end if;
  if v_state <> 'accepted' then
    return 'gone';
  end if;
  insert into public.introduction_messages (introduction_id, side, author_id, body)
    values (p_id, v_side, (select auth.uid()), p_body);
  if v_side = 'from' then
    update public.introductions set to_told_at = now() where id = p_id and to_told_at is null;
  else
    update public.introductions set from_told_at = now() where id = p_id and from_told_at is null;
  end if;
  return case when found then 'tell' else 'told' end;
end
$$;

comment on function public.write_introduction_message is
  'Says something to the other side: tell, when a mail is due; told, when one waits to be read; gone, when the exchange is not open; forbidden.';

-- Definer: as above. The author alone: for fifteen minutes another text, and none at any time.
create function public.change_introduction_message(p_introduction_id uuid, p_id uuid, p_body text)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if p_body is null then
    update public.introduction_messages set body = null, withdrawn_at = now()
      where id = p_id and introduction_id = p_introduction_id and author_id = (select auth.uid()) and withdrawn_at is null;
    return found;
  end if;
  update public.introduction_messages as message
    set body = p_body,
      edited_at = case when message.body = p_body then message.edited_at else now() end
    from public.introductions
    where message.id = p_id and message.introduction_id = p_introduction_id
      and author_id = (select auth.uid()) and withdrawn_at is null
      and message.created_at > now() - interval '15 minutes'
      and introductions.id = message.introduction_id and introductions.state = 'accepted'
      and access.side_of(from_account, from_project, from_organisation, to_project, to_organisation) = message.side;
  return found;
end
$$;

comment on function public.change_introduction_message is
  'Gives an own message another text, for fifteen minutes, or with null takes it back, at any time. False when it may not be.';

-- Definer: as above. Names are of the two people alone who exchanged them, and only while they do.
create function public.list_introduction_messages(p_id uuid, p_before uuid default null, p_limit integer default 50)
returns table (
  id uuid, side text, is_own boolean, author_name text, body text, created_at timestamptz, edited_at timestamptz,
  may_edit boolean
)
language sql
stable
security definer
set search_path = ''
as $$
  with talk as (
    select introductions.id, introductions.state, introductions.from_account, introductions.answered_by
    from public.introductions
    where introductions.id = p_id
      and access.side_of(from_account, from_project, from_organisation, to_project, to_organisation) is not null
  ),
  page as (
    select messages.*, talk.state, talk.from_account, talk.answered_by
    from talk join public.introduction_messages as messages on messages.introduction_id = talk.id
    where p_before is null or messages.id < p_before
    order by messages.id desc
    limit least(greatest(coalesce(p_limit, 50), 1), 200) + 1
  )
  select page.id, page.side, coalesce(page.author_id = (select auth.uid()), false), profiles.name, page.body,
    page.created_at, page.edited_at,
    coalesce(page.author_id = (select auth.uid()), false) and page.state = 'accepted' and page.withdrawn_at is null
      and page.created_at > now() - interval '15 minutes'
  from page
  left join public.profiles on page.state = 'accepted' and page.withdrawn_at is null
    and profiles.account_id = page.author_id and page.author_id in (page.from_account, page.answered_by)
  order by page.id desc
$$;

comment on function public.list_introduction_messages is
  'The talk for its two sides, newest first, before p_before, with one more to tell whether there are others; nothing for anybody else.';

-- Definer: nobody changes an introduction by hand. What came after the reader's page was made stays unread.
create function public.note_introduction_read(p_id uuid, p_until uuid)
returns void
language sql
security definer
set search_path = ''
as $$
  with mine as (
    select id, access.side_of(from_account, from_project, from_organisation, to_project, to_organisation) as side
    from public.introductions where id = p_id
  )
  update public.introductions set
      from_told_at = case when mine.side = 'to' then from_told_at end,
      to_told_at = case when mine.side = 'from' then to_told_at end
    from mine
    where introductions.id = mine.id and mine.side is not null and not exists (
      select from public.introduction_messages as later
      where later.introduction_id = mine.id and later.id > p_until and later.side <> mine.side
    )
$$;

comment on function public.note_introduction_read is
  'The side of who asks has read the talk up to a message: the next one is told by mail again.';

revoke all on function public.write_introduction_message, public.change_introduction_message,
  public.list_introduction_messages, public.note_introduction_read
  from public, anon, authenticated, service_role;
grant execute on function public.write_introduction_message, public.change_introduction_message,
  public.list_introduction_messages, public.note_introduction_read to authenticated;
