-- Accounts that nobody confirmed are deleted after two weeks: found without looking at all the others.
create index accounts_unconfirmed on public.accounts (created_at) where verified_at is null;
