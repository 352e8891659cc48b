-- What kind of text an Impulspapier is; null as long as nobody has said.
create type public.paper_kind as enum ('report', 'recommendation', 'method', 'position');

comment on type public.paper_kind is
  'Erfahrungsbericht, Handlungsempfehlung, Methodenbeschreibung, Positionspapier.';

alter table public.papers add column kind public.paper_kind;

grant insert (kind), update (kind) on public.papers to authenticated;
