-- A form that is sent twice (a double click, a reload, back and again) makes one thing: see docs/decisions/forms.md.
create table public.sent_forms (
  account_id uuid not null references public.accounts on delete cascade,
  -- made for one showing of a form; whoever sends it chooses it, so that it counts within the own account alone
  form_id text not null check (length(form_id) between 7 and 43),
  made_id uuid not null,
  sent_at timestamptz not null default now(),
  primary key (account_id, form_id)
);

comment on table public.sent_forms is
  'What a form has made, so that sending it again makes nothing more. Private to the person; kept for a day.';

create index sent_forms_made on public.sent_forms (made_id);
create index sent_forms_sent on public.sent_forms (sent_at);

alter table public.sent_forms enable row level security;

revoke all on public.sent_forms from public, anon, authenticated, service_role;
grant select (account_id, form_id, made_id), insert (account_id, form_id, made_id), delete on public.sent_forms to authenticated;
grant select, insert, update, delete on public.sent_forms to service_role;

create policy "people see what their own forms have made" on public.sent_forms
  for select to authenticated
  using (account_id = (select auth.uid()));

create policy "people note their own forms" on public.sent_forms
  for insert to authenticated
  with check (account_id = (select auth.uid()));

create policy "people forget their own forms" on public.sent_forms
  for delete to authenticated
  using (account_id = (select auth.uid()));

-- Which form it is about stands in the signed identity of the request (`openFormDb`): no function needs an argument for it,
-- and both rows come in one transaction. A second one waits here for the first, and is refused.
create function access.make_once()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_form text := nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'form';
begin
  if v_form is null then
    return new;
  end if;
  insert into public.sent_forms (account_id, form_id, made_id) values ((select auth.uid()), v_form, new.id)
    on conflict do nothing;
  if not found then
    -- which the API answers as a conflict
    raise exception 'this form has made something before' using errcode = 'PT409';
  end if;
  return new;
end
$$;

-- What is gone may be made anew.
create function access.forget_made()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  delete from public.sent_forms where made_id = old.id;
  return null;
end
$$;

-- The name comes first among the triggers before an insert: what they count has not grown for a form that comes again.
do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'projects', 'needs', 'offers', 'organisations', 'comments', 'introductions', 'introduction_messages',
    'papers', 'paper_remarks', 'paper_states'
  ] loop
    execute format('create trigger a_form_makes_one before insert on public.%I for each row execute function access.make_once()', v_table);
    execute format('create trigger what_is_gone_is_forgotten after delete on public.%I for each row execute function access.forget_made()', v_table);
  end loop;
end
$$;
