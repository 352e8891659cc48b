-- A third need beside those of "Leerer Laden sucht Idee": a university meets two of them, a municipality the third.
insert into public.needs (id, project_id, kind, text, until, created_at, updated_at)
select '01a1cf17-b5c0-7000-8000-000000006101', id, 'software',
  'Eine einfache Raumbuchung, mit der Vereine den Laden stundenweise belegen können, auch ohne Konto.',
  '2027-03-31', '2026-11-12T09:30:00Z', '2026-11-12T09:30:00Z'
from public.projects where title = 'Leerer Laden sucht Idee';
