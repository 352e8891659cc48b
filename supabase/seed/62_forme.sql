-- What some organisations of the demo said of partners that were proposed to them; the proposals themselves are found
-- when the process starts.
insert into public.match_answers (id, organisation_id, from_project, to_project, answer, reason, note, created_at)
select said.id::uuid, ours.organisation_id, ours.id, theirs.id, said.answer, said.reason, said.note, said.created_at::timestamptz
from (values
  (
    '01a1eeb0-64e0-7000-8000-000000000621', 'Mitmachkarte: kühle Orte in der Stadt', 'Wärmeplan zum Anfassen',
    'interesting', null, '', '2026-11-18T12:45:00Z'
  ),
  (
    '01a1eeb1-ef68-7000-8000-000000000622', 'Ein Nachweis weniger: Schulanmeldung neu gedacht', 'Notfallübung am Montagmorgen',
    'unsuitable', 'matter', '', '2026-11-18T12:46:41Z'
  ),
  (
    '01a1eeb3-79f0-7000-8000-000000000623', 'Ein Nachweis weniger: Schulanmeldung neu gedacht', 'Ein Rechenzentrum für fünf Rathäuser',
    'unsuitable', 'other', 'Erst wieder, wenn unser Vertrag ausläuft.', '2026-11-18T12:48:22Z'
  ),
  (
    '01a1f3d2-2d00-7000-8000-000000000624', 'Leerer Laden sucht Idee', 'Reallabor Dorfmitte',
    'interesting', null, '', '2026-11-19T12:40:00Z'
  )
) as said (id, ours, theirs, answer, reason, note, created_at)
join public.projects as ours on ours.title = said.ours
join public.projects as theirs on theirs.title = said.theirs;
