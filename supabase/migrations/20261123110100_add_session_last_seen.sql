alter table public.sessions add column last_seen_at timestamptz not null default now();

comment on column public.sessions.last_seen_at is 'When it was used last, to the hour.';
