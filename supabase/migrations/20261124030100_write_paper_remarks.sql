create function public.begin_paper_thread(p_paper_id uuid, p_quote text, p_body text, p_mentions uuid[] default '{}')
returns jsonb
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_thread uuid := public.uuid_v7();
  v_remark uuid := public.uuid_v7();
begin
  if not access.may_remark(p_paper_id) then
    return null;
  end if;
  insert into public.paper_threads (id, paper_id, author_id, quote)
    values (v_thread, p_paper_id, (select auth.uid()), p_quote);
  insert into public.paper_remarks (id, thread_id, paper_id, author_id, body)
    values (v_remark, v_thread, p_paper_id, (select auth.uid()), p_body);
  insert into public.paper_mentions (remark_id, paper_id, account_id)
    select v_remark, paper_id, account_id from public.paper_members
    where paper_id = p_paper_id and account_id = any (p_mentions) and account_id <> (select auth.uid());
  return jsonb_build_object('thread', v_thread, 'remark', v_remark);
end
$$;

comment on function public.begin_paper_thread is
  'Begins a thread about words of a paper with a first remark; returns the ids of both, or null where who asks may not.';

create function public.add_paper_remark(
  p_paper_id uuid, p_thread_id uuid, p_body text, p_mentions uuid[] default '{}'
)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_remark uuid := public.uuid_v7();
begin
  if not exists (select from public.paper_threads where id = p_thread_id and paper_id = p_paper_id) then
    return null;
  end if;
  insert into public.paper_remarks (id, thread_id, paper_id, author_id, body)
    values (v_remark, p_thread_id, p_paper_id, (select auth.uid()), p_body);
  insert into public.paper_mentions (remark_id, paper_id, account_id)
    select v_remark, paper_id, account_id from public.paper_members
    where paper_id = p_paper_id and account_id = any (p_mentions) and account_id <> (select auth.uid());
  return v_remark;
exception when foreign_key_violation then
  -- its last remark was taken back meanwhile, and it went
  return null;
end
$$;

comment on function public.add_paper_remark is
  'Answers in a thread and returns the id of the remark; null when there is no such thread in this paper for who asks.';

create function public.change_paper_remark(
  p_paper_id uuid, p_id uuid, p_body text, p_mentions uuid[] default '{}'
)
returns boolean
language plpgsql
security invoker
set search_path = ''
as $$
begin
  update public.paper_remarks set body = p_body where id = p_id and paper_id = p_paper_id;
  if not found then
    return false;
  end if;
  delete from public.paper_mentions where remark_id = p_id and account_id <> all (p_mentions);
  insert into public.paper_mentions (remark_id, paper_id, account_id)
    select p_id, paper_id, account_id from public.paper_members as member
    where paper_id = p_paper_id and account_id = any (p_mentions) and account_id <> (select auth.uid())
      and not exists (
        select from public.paper_mentions as known
        where known.remark_id = p_id and known.account_id = member.account_id
      );
  return true;
end
$$;

comment on function public.change_paper_remark is
  'Changes an own remark and whom it mentions; false when it is not in this paper, or not who asks'' to change.';

-- Definer: one question for the role instead of one for each row, and the names of people who have left are for members
-- alone; it answers nobody else.
create function public.list_paper_threads(p_paper_id uuid)
returns jsonb
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', thread.id,
      'quote', thread.quote,
      'is_own', coalesce(thread.author_id = (select auth.uid()), false),
      'resolved_at', thread.resolved_at,
      'resolved_by', resolver.name,
      'remarks', said.remarks
    ) order by thread.created_at, thread.id), '[]')
  from public.paper_threads as thread
  left join public.profiles as resolver on resolver.account_id = thread.resolved_by
  cross join lateral (
    select jsonb_agg(jsonb_build_object(
        'id', remark.id,
        'author_name', author.name,
        'is_own', coalesce(remark.author_id = (select auth.uid()), false),
        'body', remark.body,
        'created_at', remark.created_at,
        'edited_at', remark.edited_at,
        'mentions', coalesce(called.names, '[]'),
        'mentions_me', coalesce(called.me, false)
      ) order by remark.created_at, remark.id) as remarks
    from public.paper_remarks as remark
    left join public.profiles as author on author.account_id = remark.author_id
    left join lateral (
      select jsonb_agg(profiles.name order by profiles.name) as names,
        bool_or(mention.account_id = (select auth.uid())) as me
      from public.paper_mentions as mention
      join public.profiles on profiles.account_id = mention.account_id
      where mention.remark_id = remark.id
    ) as called on true
    where remark.thread_id = thread.id
  ) as said
  where thread.paper_id = p_paper_id and said.remarks is not null
    and (select access.paper_role(p_paper_id)) is not null
$$;

comment on function public.list_paper_threads is
  'All threads of a paper with their remarks as one value, oldest first; none for who is not a member.';

create function public.list_open_mentions()
returns table (
  paper_id uuid, title text, thread_id uuid, remark_id uuid, author_name text, body text, created_at timestamptz
)
language sql
stable
security invoker
set search_path = ''
as $$
  select paper.id, paper.title, thread.id, remark.id, author.name, remark.body, remark.created_at
  from public.paper_mentions as mention
  join public.paper_remarks as remark on remark.id = mention.remark_id
  join public.paper_threads as thread on thread.id = remark.thread_id and thread.resolved_at is null
  join public.papers as paper on paper.id = mention.paper_id
  left join public.profiles as author on author.account_id = remark.author_id
  where mention.account_id = (select auth.uid())
    and not exists (
      select from public.paper_remarks as later
      where later.thread_id = thread.id and later.author_id = (select auth.uid())
        and later.created_at >= remark.created_at
    )
  order by remark.created_at desc
  limit 50
$$;

comment on function public.list_open_mentions is
  'Where somebody calls who asks by name in an open thread, and she has not answered since.';

create function public.claim_mention_mails(p_remark_id uuid)
returns table (email text, locale text)
language sql
volatile
security invoker
set search_path = ''
as $$
  with told as (
    update public.paper_mentions set mailed_at = now()
      where remark_id = p_remark_id and mailed_at is null
      returning account_id
  )
  select accounts.email, accounts.locale from told join public.accounts on accounts.id = told.account_id
$$;

comment on function public.claim_mention_mails is
  'Who is to get a mail about being mentioned in a remark, and notes that they got it.';

revoke all on function public.begin_paper_thread, public.add_paper_remark, public.change_paper_remark,
  public.list_paper_threads, public.list_open_mentions, public.claim_mention_mails
  from public, anon, authenticated, service_role;
grant execute on function public.begin_paper_thread, public.add_paper_remark, public.change_paper_remark,
  public.list_paper_threads, public.list_open_mentions to authenticated;
grant execute on function public.claim_mention_mails to service_role;
