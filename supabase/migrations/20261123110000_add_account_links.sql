-- Links of a forgotten password and of a new address, beside those of a sign-up.
alter table public.account_tokens drop constraint account_tokens_purpose_check;
alter table public.account_tokens
  add column email text check (email = lower(email) and length(email) between 3 and 254),
  add constraint account_tokens_purpose_check check (purpose in ('verify_email', 'reset_password', 'change_email')),
  add constraint account_tokens_email_check_purpose check ((email is not null) = (purpose = 'change_email'));

comment on column public.account_tokens.email is 'The new address that a link of purpose change_email confirms.';
