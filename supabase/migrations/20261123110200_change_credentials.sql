-- What signs a person in is changed by the service alone, which has checked her password or her link before.

create function public.change_password(p_account_id uuid, p_password_hash text, p_session_id text)
returns void
language plpgsql
security invoker
set search_path = ''
as $$
begin
  update public.accounts set password_hash = p_password_hash where id = p_account_id;
  delete from public.sessions where account_id = p_account_id and id <> p_session_id;
  -- whoever knew the old password may have asked for these
  delete from public.account_tokens where account_id = p_account_id;
end
$$;

comment on function public.change_password is 'Sets a new password, and ends all other sessions and all open links of the account.';

create function public.reset_password(p_token_hash text, p_password_hash text)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_id uuid;
begin
  delete from public.account_tokens
    where hash = p_token_hash and purpose = 'reset_password' and expires_at > now()
    returning account_id into v_id;
  -- the link has shown whose address it is
  update public.accounts set password_hash = p_password_hash, verified_at = coalesce(verified_at, now()) where id = v_id;
  delete from public.sessions where account_id = v_id;
  delete from public.account_tokens where account_id = v_id;
  return v_id;
end
$$;

comment on function public.reset_password is 'Uses up a link of a forgotten password, sets the new one, ends all sessions and links, and returns the account; null when the link is unknown, used or too old.';

create function public.change_email(p_token_hash text)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_id uuid;
  v_email text;
begin
  delete from public.account_tokens
    where hash = p_token_hash and purpose = 'change_email' and expires_at > now()
    returning account_id, email into v_id, v_email;
  -- a sign-up that was never verified proves nothing about whose address it is
  delete from public.accounts where email = v_email and verified_at is null and id <> v_id;
  update public.accounts set email = v_email
    where id = v_id and not exists (select from public.accounts as other where other.email = v_email)
    returning id into v_id;
  -- links that lie in the old mailbox
  delete from public.account_tokens where account_id = v_id;
  return v_id;
end
$$;

comment on function public.change_email is 'Uses up a link to a new address, which becomes the account''s, and returns the account; null when the link is unknown, used or too old, or the address taken meanwhile.';

revoke all on function public.change_password, public.reset_password, public.change_email
  from public, anon, authenticated, service_role;
grant execute on function public.change_password, public.reset_password, public.change_email to service_role;
