create table public.accounts (
  id uuid primary key default public.uuid_v7(),
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  password_hash text not null,
  locale text not null default 'de' check (locale in ('de', 'en')),
  verified_at timestamptz,
  created_at timestamptz not null default now()
);

comment on table public.accounts is 'Who can sign in. Only the service role reads it; what others may see is in profiles.';

create table public.profiles (
  account_id uuid primary key references public.accounts on delete cascade,
  name text not null check (length(btrim(name)) between 1 and 80)
);

comment on table public.profiles is 'What others may see of a person.';

create table public.sessions (
  id text primary key check (length(id) = 64),
  account_id uuid not null references public.accounts on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

comment on table public.sessions is 'Who is signed in. The id is the SHA-256 (hex) of the cookie''s token, never the token.';

create index sessions_account on public.sessions (account_id);
create index sessions_expiry on public.sessions (expires_at);

create table public.account_tokens (
  hash text primary key check (length(hash) = 64),
  account_id uuid not null references public.accounts on delete cascade,
  purpose text not null check (purpose in ('verify_email')),
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

comment on table public.account_tokens is 'Links sent by mail: single use, expiring, stored as SHA-256 (hex).';

create index account_tokens_account on public.account_tokens (account_id);

alter table public.accounts enable row level security;
alter table public.profiles enable row level security;
alter table public.sessions enable row level security;
alter table public.account_tokens enable row level security;

revoke all on public.accounts, public.profiles, public.sessions, public.account_tokens
  from anon, authenticated, service_role;
grant select, insert, update, delete on public.accounts, public.profiles, public.sessions, public.account_tokens
  to service_role;
grant select, update (name) on public.profiles to authenticated;

create policy "people see their own profile" on public.profiles
  for select to authenticated
  using (account_id = (select auth.uid()));

create policy "people change their own profile" on public.profiles
  for update to authenticated
  using (account_id = (select auth.uid()))
  with check (account_id = (select auth.uid()));

create function public.create_account(
  p_email text, p_password_hash text, p_name text, p_locale text, p_token_hash text, p_expires_at timestamptz
)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_id uuid;
begin
  delete from public.accounts where email = p_email and verified_at is null;
  insert into public.accounts (email, password_hash, locale)
    values (p_email, p_password_hash, p_locale)
    on conflict (email) do nothing
    returning id into v_id;
  if v_id is null then
    return null;
  end if;
  insert into public.profiles (account_id, name) values (v_id, p_name);
  insert into public.account_tokens (hash, account_id, purpose, expires_at)
    values (p_token_hash, v_id, 'verify_email', p_expires_at);
  return v_id;
end
$$;

comment on function public.create_account is 'A new account with its profile and its first token, in place of one that was never verified; null when the address is taken.';

create function public.verify_account(p_token_hash text)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_id uuid;
begin
  delete from public.account_tokens
    where hash = p_token_hash and purpose = 'verify_email' and expires_at > now()
    returning account_id into v_id;
  update public.accounts set verified_at = coalesce(verified_at, now()) where id = v_id;
  return v_id;
end
$$;

comment on function public.verify_account is 'Uses up a token from a mail and returns its account; null when it is unknown, used or too old.';

revoke all on function public.create_account, public.verify_account from public, anon, authenticated, service_role;
grant execute on function public.create_account, public.verify_account to service_role;
