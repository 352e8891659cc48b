-- Two requests to talk: one was accepted, one waits for Clara.
insert into public.introductions
  (id, from_account, from_project, to_project, message, state, answer, answered_by, created_at, changed_at)
select '01a1a5d1-2380-7000-8000-000000000501', paul.id, quartier.id, rufbus.id,
  'Wir planen in Seeblick ein Quartiersauto mit Ehrenamtlichen. Ihre Buchung am Telefon würden wir gern mit einem einzigen Wagen ausprobieren. Hätten Sie eine Stunde für uns?',
  'accepted', 'Gern, und bringen Sie jemanden aus der Telefonzentrale mit.', lena.id,
  '2026-11-03T09:10:00Z', '2026-11-04T07:35:00Z'
from public.accounts as paul, public.accounts as lena, public.projects as quartier, public.projects as rufbus
where paul.email = 'paul@example.org' and lena.email = 'lena@example.org'
  and quartier.title = 'Quartiersauto auf dem Land' and rufbus.title = 'Rufbus mit offener Buchung';

insert into public.introductions (id, from_account, from_project, to_project, message, created_at, changed_at)
select '01a1eb2a-d000-7000-8000-000000000502', mira.id, mitte.id, laden.id,
  'Ihre leere Bäckerei passt gut zu unserem Reallabor: Wir suchen noch zwei Gemeinden für einen Versuch von zwölf Monaten und bringen Begleitung und Sachmittel mit. Wollen wir sprechen?',
  '2026-11-17T10:20:00Z', '2026-11-17T10:20:00Z'
from public.accounts as mira, public.projects as mitte, public.projects as laden
where mira.email = 'mira@example.org' and mitte.title = 'Reallabor Dorfmitte' and laden.title = 'Leerer Laden sucht Idee';
