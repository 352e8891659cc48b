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

insert into public.introductions (id, from_account, from_project, to_project, message, created_at, changed_at)
select '01a1f68c-8f00-7000-8000-000000000503', hanna.id, knigge.id, karte.id,
  'Unser Hitzeknigge sagt in fünf Sprachen, was bei Hitze hilft. Ihre Karte zeigt, wohin man gehen kann. Dürfen wir auf Ihre kühlen Orte verweisen, und wollen wir die Hinweise für beide gemeinsam pflegen?',
  '2026-11-19T15:20:00Z', '2026-11-19T15:20:00Z'
from public.accounts as hanna, public.projects as knigge, public.projects as karte
where hanna.email = 'hanna@example.org'
  and knigge.title = 'Hitzeknigge in fünf Sprachen' and karte.title = 'Mitmachkarte: kühle Orte in der Stadt';

insert into public.introductions
  (id, from_account, from_project, to_project, message, state, answer, answered_by, created_at, changed_at)
select '01a1c9e9-9e80-7000-8000-000000000504', anna.id, nachweis.id, register.id,
  'Bei der Schulanmeldung wollen wir die Geburtsurkunde durch einen Abruf aus dem Melderegister ersetzen. Wie haben Sie Ihre Daten dafür geprüft, und was würden Sie heute anders machen?',
  'accepted', 'Rufen Sie mich an, am besten vormittags. Unsere Prüfliste schicke ich Ihnen gern.', vera.id,
  '2026-11-10T08:45:00Z', '2026-11-11T09:30:00Z'
from public.accounts as anna, public.accounts as vera, public.projects as nachweis, public.projects as register
where anna.email = 'anna@example.org' and vera.email = 'vera@example.org'
  and nachweis.title = 'Ein Nachweis weniger: Schulanmeldung neu gedacht' and register.title = 'Melderegister fit machen';

-- One report, so that the coordinators' page has something to decide.
insert into public.reports (id, project_id, reporter_id, reason, text, created_at)
select '01a1eea1-1c80-7000-8000-000000000601', werkstatt.id, greta.id, 'false',
  'Ich unterrichte dort: Es sind zwei Klassen, die dritte kommt erst im Frühjahr.', '2026-11-18T02:30:00Z'
from public.projects as werkstatt, public.accounts as greta
where werkstatt.title = 'Offene Werkstatt wird Lernort' and greta.email = 'greta@example.org';
