-- What coordinators hide and show again is noted: they answer for it.
create function access.note_moderation()
returns trigger
language plpgsql
security invoker
set search_path = ''
as $$
begin
  perform access.note(
    tg_argv[0] || case when new.hidden_at is null then '_shown_again' else '_hidden' end, tg_argv[0], new.id
  );
  return null;
end
$$;

create trigger hidden_project_is_noted after update of hidden_at on public.projects
  for each row when ((new.hidden_at is null) <> (old.hidden_at is null)) execute function access.note_moderation('project');
create trigger hidden_comment_is_noted after update of hidden_at on public.comments
  for each row when ((new.hidden_at is null) <> (old.hidden_at is null)) execute function access.note_moderation('comment');
