-- Which account stands behind a name on a version, so that exactly this name can be taken out when the person leaves,
-- also when she has changed it since, or shares it with somebody.
create table public.paper_version_authors (
  paper_id uuid not null,
  number integer not null,
  account_id uuid not null references public.accounts on delete cascade,
  name text not null,
  primary key (paper_id, number, account_id),
  foreign key (paper_id, number) references public.paper_versions on delete cascade
);

comment on table public.paper_version_authors is 'Whose account a name among the authors of a version stands for; gone with the account.';

create index paper_version_authors_account on public.paper_version_authors (account_id);

alter table public.paper_version_authors enable row level security;
revoke all on public.paper_version_authors from anon, authenticated, service_role;
grant select, insert, update, delete on public.paper_version_authors to service_role;

-- Definer: nobody who publishes may write this table by hand.
create function access.note_version_authors()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.paper_version_authors (paper_id, number, account_id, name)
    select new.paper_id, new.number, profiles.account_id, profiles.name
    from public.profiles
    where profiles.name = any (new.authors)
      and profiles.account_id in (select account_id from public.paper_updates where paper_id = new.paper_id);
  return null;
end
$$;

create trigger version_authors_are_noted after insert on public.paper_versions
  for each row execute function access.note_version_authors();

insert into public.paper_version_authors (paper_id, number, account_id, name)
  select versions.paper_id, versions.number, profiles.account_id, profiles.name
  from public.paper_versions as versions
  join public.profiles on profiles.name = any (versions.authors)
  where profiles.account_id in (select account_id from public.paper_updates where paper_id = versions.paper_id);
