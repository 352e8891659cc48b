-- No more than thirty needs and thirty offers are open for one project or organisation, and none for what is archived.
create function access.today()
returns date
language sql
stable
security invoker
set search_path = ''
as $$
  select (now() at time zone 'Europe/Berlin')::date
$$;

create function access.limit_open_help()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_open integer;
begin
  if new.state <> 'open' or new.until < access.today() then
    return new;
  end if;
  if exists (select from public.projects where id = new.project_id and status = 'archived') then
    raise exception 'an archived project looks for nothing and offers nothing' using errcode = 'check_violation';
  end if;
  perform access.wait_in_line(coalesce(new.project_id, new.organisation_id));
  execute format(
    'select count(*) from public.%I where (project_id = $1 or organisation_id = $2) and state = ''open''
      and (until is null or until >= access.today()) and id <> $3', tg_table_name
  ) into v_open using new.project_id, new.organisation_id, new.id;
  if v_open >= 30 then
    raise exception 'at most thirty are open' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

create trigger open_needs_are_limited before insert or update of state, until on public.needs
  for each row execute function access.limit_open_help();
create trigger open_offers_are_limited before insert or update of state, until on public.offers
  for each row execute function access.limit_open_help();
