create table public.paper_reviews (
  id uuid primary key default public.uuid_v7(),
  paper_id uuid not null references public.papers on delete cascade,
  -- through the profile, which goes with the account: the page shows the name in the same query
  asked_by uuid references public.profiles on delete set null,
  asked_at timestamptz not null default now(),
  note text check (length(note) between 1 and 1000),
  closed_at timestamptz,
  version integer,
  check (version is null or closed_at is not null)
);

comment on table public.paper_reviews is
  'An owner asked for review (Durchsicht) of a paper; open until a version came of it or she ended it.';

create unique index paper_reviews_open on public.paper_reviews (paper_id) where closed_at is null;
create index paper_reviews_newest on public.paper_reviews (paper_id, asked_at desc);
create index paper_reviews_asker on public.paper_reviews (asked_by);

create table public.paper_reviewers (
  review_id uuid not null references public.paper_reviews on delete cascade,
  account_id uuid not null references public.profiles on delete cascade,
  answer text check (answer in ('approved', 'changes')),
  word text check (length(word) between 1 and 2000),
  text_hash text check (length(text_hash) = 64),
  answered_at timestamptz,
  primary key (review_id, account_id),
  check (num_nulls(answer, text_hash, answered_at) in (0, 3)),
  check (answer is distinct from 'changes' or word is not null)
);

comment on table public.paper_reviewers is
  'Who was asked to review, and her answer. It holds for the text whose hash stands here, and for no later one.';

create index paper_reviewers_account on public.paper_reviewers (account_id);

-- Who is invited to the paper in order to review it becomes a reviewer when she accepts.
alter table public.invitations add column review_id uuid references public.paper_reviews on delete set null;
create index invitations_review on public.invitations (review_id);
grant select (review_id) on public.invitations to authenticated;

-- Definer: nobody writes reviewers by hand. Only owners withdraw an invitation; who is none has just accepted it.
create function access.welcome_reviewer()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if (select auth.uid()) is not null and coalesce(access.paper_role(old.paper_id), '') <> 'owner' then
    insert into public.paper_reviewers (review_id, account_id)
      select id, (select auth.uid()) from public.paper_reviews where id = old.review_id and closed_at is null
      on conflict do nothing;
  end if;
  return old;
end
$$;

create trigger invited_reviewer_is_welcome before delete on public.invitations
  for each row when (old.review_id is not null) execute function access.welcome_reviewer();

-- Definer: nobody writes reviewers by hand. Who leaves a paper cannot read it any more, and nobody waits for her answer.
create function access.dismiss_reviewer()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.paper_reviewers
    where account_id = old.account_id
      and review_id in (select id from public.paper_reviews where paper_id = old.paper_id and closed_at is null);
  return null;
end
$$;

create trigger reviewer_who_leaves_is_dismissed after delete on public.paper_members
  for each row execute function access.dismiss_reviewer();

alter table public.paper_reviews enable row level security;
alter table public.paper_reviewers enable row level security;

revoke all on public.paper_reviews, public.paper_reviewers from public, anon, authenticated, service_role;
grant select on public.paper_reviews, public.paper_reviewers to authenticated;
grant select, insert, update, delete on public.paper_reviews, public.paper_reviewers to service_role;

create policy "members see the reviews of their paper" on public.paper_reviews
  for select to authenticated
  using (access.paper_role(paper_id) is not null);

create policy "members see who reviews their paper" on public.paper_reviewers
  for select to authenticated
  using (exists (select from public.paper_reviews where id = review_id));

-- Definer: nobody writes these tables by hand; it lets an owner ask, and only members and people she has invited.
create function public.ask_for_paper_review(
  p_paper_id uuid, p_note text, p_reviewers uuid[], p_invitations uuid[] default '{}'
)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_id uuid := public.uuid_v7();
  v_asked integer;
  v_invited integer;
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' then
    return null;
  end if;
  insert into public.paper_reviews (id, paper_id, asked_by, note)
    values (v_id, p_paper_id, (select auth.uid()), nullif(btrim(p_note), ''));
  insert into public.paper_reviewers (review_id, account_id)
    select v_id, account_id from public.paper_members
    where paper_id = p_paper_id and account_id = any (p_reviewers) and account_id <> (select auth.uid());
  get diagnostics v_asked = row_count;
  update public.invitations set review_id = v_id
    where paper_id = p_paper_id and id = any (p_invitations);
  get diagnostics v_invited = row_count;
  if v_asked + v_invited = 0 then
    raise exception 'a review needs somebody who reviews' using errcode = '22023';
  end if;
  return v_id;
end
$$;

comment on function public.ask_for_paper_review is
  'Puts a paper into review by members and invited people, and returns the review''s id; null for anyone but an owner. Refused with 23505 while a review is open, with 22023 without anybody who reviews.';

-- Definer: nobody writes answers by hand; it lets only who was asked answer, in her own name.
create function public.answer_paper_review(
  p_paper_id uuid, p_review_id uuid, p_answer text, p_word text, p_text_hash text
)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- the lock that publishing takes: an answer is either before or after it
  perform from public.paper_reviews
    where id = p_review_id and paper_id = p_paper_id and closed_at is null for update;
  if not found or access.paper_role(p_paper_id) is null then
    return false;
  end if;
  update public.paper_reviewers
    set answer = p_answer, word = nullif(btrim(p_word), ''), text_hash = p_text_hash, answered_at = now()
    where review_id = p_review_id and account_id = (select auth.uid());
  return found;
end
$$;

comment on function public.answer_paper_review is
  'The answer of who was asked, for the text with this hash; she may change it while the review is open. False for everyone else.';

-- Definer: nobody writes these tables by hand; it lets only owners end a review.
create function public.end_paper_review(p_paper_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' then
    return false;
  end if;
  update public.paper_reviews set closed_at = now() where paper_id = p_paper_id and closed_at is null;
  return found;
end
$$;

comment on function public.end_paper_review is 'Ends the open review of a paper without a version; false for anyone but an owner, and when none is open.';

revoke all on function public.ask_for_paper_review, public.answer_paper_review, public.end_paper_review
  from public, anon, authenticated, service_role;
grant execute on function public.ask_for_paper_review, public.answer_paper_review, public.end_paper_review to authenticated;

-- Whose updates are in the log need not have a word in the text: who only suggested, and nothing of it was accepted, is no
-- author. Letters cannot be read here, so the site says whose stand in the text; owners and editors who have worked on it
-- are authors whatever it says.
create function access.find_paper_authors(p_paper_id uuid, p_writers uuid[])
returns uuid[]
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(array_agg(account_id), '{}')
  from (
    select account_id from public.paper_updates where paper_id = p_paper_id
    union
    select account_id from public.paper_authors where paper_id = p_paper_id
  ) as worked
  where account_id = any (p_writers) or exists (
    select from public.paper_members as member
    where member.paper_id = p_paper_id and member.account_id = worked.account_id
      and member.role in ('owner', 'editor')
  )
$$;

drop function public.list_paper_authors(uuid);

-- Definer: names of people who have left the paper are for its members alone; it answers nobody else.
create function public.list_paper_authors(p_paper_id uuid, p_writers uuid[] default '{}')
returns text[]
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(array_agg(name order by name), '{}')
  from public.profiles
  where access.paper_role(p_paper_id) is not null
    and account_id = any (access.find_paper_authors(p_paper_id, p_writers))
$$;

comment on function public.list_paper_authors is
  'Who would stand as author on a version published now, by name; nothing for anyone but members. p_writers are the accounts whose letters stand in the text.';

revoke all on function public.list_paper_authors from public, anon, authenticated, service_role;
grant execute on function public.list_paper_authors to authenticated;

drop function public.publish_paper_version(uuid, text, jsonb, text);

-- Definer: an editor publishes nothing, and nobody writes this table by hand: number, authors and date are set here,
-- for owners alone. While a review is open, everybody asked must have approved of this very text.
create function public.publish_paper_version(
  p_paper_id uuid, p_title text, p_body jsonb, p_hash text, p_details jsonb default '{}'
)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  v_number integer;
  v_review uuid;
  v_approvals integer := 0;
  v_authors uuid[];
begin
  if coalesce(access.paper_role(p_paper_id), '') <> 'owner' then
    return null;
  end if;
  perform from public.papers where id = p_paper_id for no key update;
  select id into v_review from public.paper_reviews where paper_id = p_paper_id and closed_at is null for update;
  if v_review is not null then
    select count(*) filter (where answer = 'approved' and text_hash = p_details ->> 'text_hash') into v_approvals
      from public.paper_reviewers where review_id = v_review;
    if v_approvals = 0
      or v_approvals < (select count(*) from public.paper_reviewers where review_id = v_review)
      or exists (select from public.invitations where review_id = v_review and expires_at > now())
    then
      raise exception 'not everybody asked has approved of this text' using errcode = '55000';
    end if;
  end if;
  v_authors := access.find_paper_authors(
    p_paper_id, array(select jsonb_array_elements_text(coalesce(p_details -> 'writers', '[]'))::uuid)
  );
  select coalesce(max(number), 0) + 1 into v_number from public.paper_versions where paper_id = p_paper_id;
  insert into public.paper_versions
      (paper_id, number, title, area_id, organisation_id, body, hash, hash_form, authors, published_by,
        abstract_de, abstract_en, abstract_simple, keywords, approvals)
    select papers.id, v_number, p_title, papers.area_id, papers.organisation_id, p_body, p_hash,
      coalesce((p_details ->> 'hash_form')::smallint, 1),
      array(select name from public.profiles where account_id = any (v_authors) order by name), (select auth.uid()),
      p_details ->> 'abstract_de', p_details ->> 'abstract_en', p_details ->> 'abstract_simple',
      array(select jsonb_array_elements_text(coalesce(p_details -> 'keywords', '[]'))), v_approvals
    from public.papers where papers.id = p_paper_id;
  -- somebody in the log who is called as an author is, and is none
  delete from public.paper_version_authors
    where paper_id = p_paper_id and number = v_number and account_id <> all (v_authors);
  update public.paper_reviews set closed_at = now(), version = v_number where id = v_review;
  return v_number;
end
$$;

comment on function public.publish_paper_version is
  'Publishes a text as the paper''s next version and returns its number; null for anyone but an owner. p_details is {hash_form, text_hash, writers, abstract_de, abstract_en, abstract_simple, keywords}. Refused with 55000 while a review is open in which not everybody approved of the text with this text_hash.';

revoke all on function public.publish_paper_version from public, anon, authenticated, service_role;
grant execute on function public.publish_paper_version to authenticated;
