create table public.audit_log (
  id uuid primary key default public.uuid_v7(),
  at timestamptz not null default now(),
  -- through the profile, which goes with the account: the log shows the name in the same query
  account_id uuid references public.profiles on delete set null,
  action text not null check (action ~ '^[a-z_]{3,60}$'),
  subject_kind text not null check (subject_kind ~ '^[a-z_]{3,60}$'),
  subject_id uuid not null,
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object')
);

comment on table public.audit_log is
  'Who changed what that others rely on: never changed, read by coordinators. Details hold no personal data.';
comment on column public.audit_log.account_id is 'Who did it; null for the service, and once the account is deleted.';

create index audit_log_newest on public.audit_log (at desc, id desc);
create index audit_log_account on public.audit_log (account_id);

alter table public.audit_log enable row level security;

revoke all on public.audit_log from anon, authenticated, service_role;
grant select on public.audit_log to authenticated;
grant select, insert, delete on public.audit_log to service_role;

create policy "coordinators read the log" on public.audit_log
  for select to authenticated
  using ((select access.is_coordinator()));

-- Who sees no line of the log sees no name through it either.
create policy "coordinators see the names of who stands in the log" on public.profiles
  for select to authenticated
  using (exists (select from public.audit_log where audit_log.account_id = profiles.account_id));

-- Definer: nobody writes the log by hand; what writes it are triggers and functions, in the name of who asks.
create function access.note(p_action text, p_subject_kind text, p_subject_id uuid, p_details jsonb default '{}')
returns void
language sql
volatile
security definer
set search_path = ''
as $$
  insert into public.audit_log (account_id, action, subject_kind, subject_id, details)
    values (
      (select account_id from public.profiles where account_id = (select auth.uid())),
      p_action, p_subject_kind, p_subject_id, p_details
    )
$$;

comment on function access.note is
  'Writes a line of the log, for example access.note(''paper_published'', ''paper'', id, ''{"number": 1}''). Ids, roles, numbers and names of columns may be details; names, addresses and texts of people may not.';
