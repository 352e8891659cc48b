create table public.outbox (
  id uuid primary key default public.uuid_v7(),
  recipient text check (length(recipient) between 3 and 254),
  subject text check (length(subject) between 1 and 500),
  body_text text check (length(body_text) <= 100000),
  body_html text check (length(body_html) <= 200000),
  created_at timestamptz not null default now(),
  attempts integer not null default 0 check (attempts >= 0),
  next_try_at timestamptz default now(),
  sent_at timestamptz,
  last_error text check (length(last_error) <= 200),
  -- whole while it waits, nothing but times once it was sent or given up
  check (num_nulls(next_try_at, recipient, subject, body_text, body_html) in (0, 5)),
  check (sent_at is null or next_try_at is null)
);

comment on table public.outbox is 'Mails on their way. Content and address go with the delivery, the row two weeks later. Neither sent nor to be tried again means given up.';
comment on column public.outbox.last_error is 'Codes of the mail server only: its sentences hold addresses.';

create index outbox_due on public.outbox (next_try_at) where next_try_at is not null;
create index outbox_recipient on public.outbox (lower(recipient)) where recipient is not null;
create index outbox_created on public.outbox (created_at);

alter table public.outbox enable row level security;
revoke all on public.outbox from public, anon, authenticated, service_role;
grant select, insert, update, delete on public.outbox to service_role;

-- A claim is a try that counts from the start: who dies with it leaves a mail that is due again by itself. The pause
-- before the second try is the operator's to set.
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

create function public.note_mail_sent(p_id uuid)
returns void
language sql
security invoker
set search_path = ''
as $$
  update public.outbox
    set sent_at = now(), next_try_at = null, recipient = null, subject = null, body_text = null, body_html = null,
      last_error = null
    where id = p_id
$$;

comment on function public.note_mail_sent is 'A claimed mail went out: only the time stays.';

create function public.note_mail_failed(p_id uuid, p_error text)
returns boolean
language plpgsql
security invoker
set search_path = ''
as $$
begin
  update public.outbox set last_error = left(p_error, 200) where id = p_id;
  update public.outbox
    set next_try_at = null, recipient = null, subject = null, body_text = null, body_html = null
    where id = p_id and next_try_at is not null and created_at < now() - interval '3 days';
  return found;
end
$$;

comment on function public.note_mail_failed is 'A claimed mail did not go out. True when it was the last try, three days after the first.';

revoke all on function public.claim_mails, public.note_mail_sent, public.note_mail_failed
  from public, anon, authenticated, service_role;
grant execute on function public.claim_mails, public.note_mail_sent, public.note_mail_failed to service_role;

-- Who deletes her account gets no mail that was still waiting.
create function access.forget_mails()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  delete from public.outbox where lower(recipient) = old.email;
  return null;
end
$$;

revoke all on function access.forget_mails from public;

create trigger mails_to_a_deleted_account_are_forgotten after delete on public.accounts
  for each row execute function access.forget_mails();
