create table public.paper_version_letters (
  paper_id uuid not null,
  number integer not null,
  authorship jsonb not null check (jsonb_typeof(authorship) = 'array'),
  primary key (paper_id, number),
  foreign key (paper_id, number) references public.paper_versions on delete cascade
);

comment on table public.paper_version_letters is
  'Whose letters a version is made of, for the members of its paper. The site alone writes it, from the log: nobody is to be given words that she has not written.';
comment on column public.paper_version_letters.authorship is
  'Of the body''s letters, in order: [Yjs client id, how many] again and again, as in paper_states.';

alter table public.paper_version_letters enable row level security;

revoke all on public.paper_version_letters from public, anon, authenticated, service_role;
grant select on public.paper_version_letters to authenticated;
grant select, insert, update, delete on public.paper_version_letters to service_role;

create policy "members see whose letters a version is made of" on public.paper_version_letters
  for select to authenticated
  using (access.paper_role(paper_id) is not null);
