-- What owners tell about their organisation, and where else it is found.
alter table public.organisations
  add column description text check (length(btrim(description)) between 1 and 600),
  add column website text check (website ~ '^https://[^\s<>"]+$' and length(website) <= 300);

comment on column public.organisations.description is 'Plain text.';

grant update (ags, state, description, website) on public.organisations to authenticated;

create function access.keep_municipality()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  if (select auth.uid()) is not null then
    raise exception 'the AGS says which municipality this is' using errcode = '42501';
  end if;
  return new;
end
$$;

-- Else the owners of one town could make theirs into another. The service may: towns are merged now and then.
create trigger municipality_stays_the_same before update of ags on public.organisations
  for each row when (old.kind = 'municipality' and new.ags is distinct from old.ags)
  execute function access.keep_municipality();
