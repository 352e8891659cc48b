-- What came of two requests to talk: one became a cooperation that both show, in the other they are still talking.
insert into public.introduction_messages (id, introduction_id, side, author_id, body, created_at)
select said.id::uuid, introductions.id, said.side, accounts.id, said.body, said.at::timestamptz
from (
  values
    ('01a1d60e-9e00-7000-8000-000000000701', '01a1a5d1-2380-7000-8000-000000000501', 'from', 'paul@example.org',
      'Danke für die schnelle Zusage. Bei uns ruft man an und sagt, wann man zum Arzt muss. Passt das zu Ihrer Buchung, oder braucht sie feste Linien?',
      '2026-11-04T08:20:00Z'),
    ('01a1d60e-9e00-7000-8000-000000000702', '01a1a5d1-2380-7000-8000-000000000501', 'to', 'lena@example.org',
      'Feste Linien braucht sie nicht. Ein Wagen ist für sie ein Gebiet mit einem Fahrzeug. Wir richten Ihnen eine Probe ein, Sie brauchen nur ein Telefon und einen Rechner mit Internet.',
      '2026-11-04T09:05:00Z'),
    ('01a1d60e-9e00-7000-8000-000000000703', '01a1a5d1-2380-7000-8000-000000000501', 'from', 'paul@example.org',
      'Dann fangen wir im Januar an. Zwei Ehrenamtliche wollen die Annahme übernehmen, dienstags und donnerstags am Vormittag.',
      '2026-11-06T14:40:00Z'),
    ('01a1d60e-9e00-7000-8000-000000000704', '01a1c9e9-9e80-7000-8000-000000000504', 'from', 'anna@example.org',
      'Vielen Dank für die Prüfliste. Eine Frage dazu: Wie viele Einträge mussten Sie am Ende von Hand berichtigen?',
      '2026-11-12T08:15:00Z'),
    ('01a1d60e-9e00-7000-8000-000000000705', '01a1c9e9-9e80-7000-8000-000000000504', 'to', 'vera@example.org',
      'Etwa jeden fünfzigsten. Fast immer fehlte der Geburtsort, weil er früher nur im Papier stand. Ich würde heute zuerst die Jahrgänge prüfen, die als Nächste in die Schule kommen.',
      '2026-11-12T13:30:00Z')
) as said (id, introduction_id, side, email, body, at)
join public.introductions on introductions.id = said.introduction_id::uuid
join public.accounts on accounts.email = said.email;

insert into public.cooperations (
    id, introduction_id, from_project, to_project, proposing_side, proposed_by, agreement, starts_on,
    state, from_shows, to_shows, created_at, confirmed_at
  )
select '01a1d60e-9e00-7000-8000-000000000711', id, from_project, to_project, 'from', from_account,
  'Seeblick erprobt die Buchung am Telefon ein Jahr lang mit einem Wagen. Der Landkreis stellt sie bereit, und beide sehen sich jeden Monat die Fahrten an.',
  '2027-01-04', 'confirmed', true, true, '2026-11-09T10:00:00Z', '2026-11-10T07:25:00Z'
from public.introductions
where id = '01a1a5d1-2380-7000-8000-000000000501';

-- How strong each part of the score was: what the site works out itself when somebody asks.
update public.introductions set parts = '{"help": 0.62, "topics": 1, "text": 0.55, "distance": 0.3, "size": 0.3, "area": 1, "stage": 0.5}'
where id in ('01a1a5d1-2380-7000-8000-000000000501', '01a1c9e9-9e80-7000-8000-000000000504');
