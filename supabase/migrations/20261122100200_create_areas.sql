create table public.areas (
  id text primary key check (id ~ '^[a-z]+$'),
  name_de text not null,
  name_en text not null,
  position smallint not null unique
);

comment on table public.areas is 'The strategic areas (Bereiche) that everything belongs to.';

insert into public.areas (id, name_de, name_en, position) values
  ('ecosystem', 'Leben im Ökosystem der Digitalisierung', 'Living in the digital ecosystem', 1),
  ('administration', 'Wirksame digitale Verwaltung', 'Effective digital administration', 2);

alter table public.areas enable row level security;

revoke all on public.areas from anon, authenticated, service_role;
grant select on public.areas to anon, authenticated;
grant select, insert, update, delete on public.areas to service_role;

create policy "everyone sees the areas" on public.areas
  for select to anon, authenticated
  using (true);
