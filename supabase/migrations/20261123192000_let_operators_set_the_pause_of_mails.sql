-- The pause before the second try of a mail is the operator's to set; those after it double as before.
drop function public.claim_mails(integer);

create function public.claim_mails(p_limit integer, p_pause_seconds integer default 60)
returns table (id uuid, recipient text, subject text, body_text text, body_html text, attempts integer)
language sql
security invoker
set search_path = ''
as $$
  with due as materialized (
    select outbox.id
    from public.outbox
    where outbox.next_try_at <= now()
    order by outbox.next_try_at
    limit p_limit
    for update skip locked
  )
  update public.outbox
    set attempts = outbox.attempts + 1,
      next_try_at = now()
        + least(interval '6 hours', make_interval(secs => p_pause_seconds) * 2 ^ least(outbox.attempts, 10))
    from due
    where outbox.id = due.id
    returning outbox.id, outbox.recipient, outbox.subject, outbox.body_text, outbox.body_html, outbox.attempts
$$;

comment on function public.claim_mails is 'Takes mails that are due, for whoever asks alone, and sets when they are due again: after the pause, twice, four times … up to 6 hours.';

revoke all on function public.claim_mails from public, anon, authenticated, service_role;
grant execute on function public.claim_mails to service_role;
