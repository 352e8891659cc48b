-- As it was; but a version is published once, however often the button is pressed, and in however many processes: the
-- form says which one it announced, and under the lock of the paper it is seen whether that one is there already.
create or replace function public.publish_paper_version(
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
  if (p_details ->> 'number')::integer < v_number then
    raise exception 'the version that was announced is published' using errcode = '23505';
  end if;
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
  'Publishes a text as the paper''s next version and returns its number; null for anyone but an owner. p_details is {number, hash_form, text_hash, writers, abstract_de, abstract_en, abstract_simple, keywords}. Refused with 55000 while a review is open in which not everybody approved of the text with this text_hash, and with 23505 where the version announced as its number is there already.';
