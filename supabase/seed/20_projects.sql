-- Written by scripts/write-demo-projects.ts from the texts in projects/. Change those, and run it again.
-- One block, so that the trigger that stamps the present moment is off for these rows and never stays off.
do $$
begin
  alter table public.projects disable trigger project_is_stamped;

  -- Mitmachkarte: kühle Orte in der Stadt
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019eb5bf-b3a0-74a4-82f6-3275011dea69',
    'Mitmachkarte: kühle Orte in der Stadt',
    'Wo lässt sich ein Hitzetag aushalten? Musterau sammelt mit Schulen, Seniorenbeirat und Apotheken kühle Räume, Bänke im Schatten und Trinkbrunnen auf einer offenen Karte. Gesucht: Kommunen, die Erfassung und Pflege mit uns erproben.',
    'An heißen Tagen fragen viele nicht nach einem Hitzeaktionsplan, sondern nach der nächsten Bank im Schatten. Dieses Wissen liegt verstreut: bei der Gärtnerei, in den Apotheken, bei den Kindern auf dem Schulweg.

### So entsteht die Karte

- Zwei Schulklassen gehen im Juni mit einem Erfassungsbogen durch die Quartiere.
- Der Seniorenbeirat prüft, ob die Orte **ohne Stufen** erreichbar sind.
- Die Daten liegen offen und lassen sich in jede Karte einbinden.

Nach dem ersten Sommer wissen wir: Das Sammeln ist leicht, das Pflegen ist die Arbeit. Daran wollen wir mit anderen weiterbauen.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Musterau'),
    (select id from public.accounts where email = 'anna@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Musterau')),
    '[{"label":"Anleitung zum Erfassen","url":"https://example.org/musterau/kuehle-orte"}]',
    'CC BY 4.0',
    null,
    'published',
    '2026-06-11T08:15:00Z',
    '2026-06-11T08:15:00Z',
    '2026-06-11T08:15:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019eb5bf-b3a0-74a4-82f6-3275011dea69', 'climate-adaptation'), ('019eb5bf-b3a0-74a4-82f6-3275011dea69', 'health-care'), ('019eb5bf-b3a0-74a4-82f6-3275011dea69', 'participation'), ('019eb5bf-b3a0-74a4-82f6-3275011dea69', 'open-data');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.organisations where name = 'Bürgerstiftung Sonnental'), true, '2026-06-11T08:15:00Z'),
    ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.organisations where name = 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik'), true, '2026-06-11T08:15:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019eb5bf-b3a0-721b-8728-f5c583cdc0fd', '019eb5bf-b3a0-74a4-82f6-3275011dea69', 'pilot', 'Zwei Kommunen, die im nächsten Sommer mit unserem Erfassungsbogen kühle Orte sammeln und uns sagen, was daran nicht funktioniert.', '2027-04-30', '2026-06-11T08:15:00Z', '2026-06-11T08:15:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019eb5bf-b3a0-72c9-8406-e9fa895101c7', '019eb5bf-b3a0-74a4-82f6-3275011dea69', 'volunteers', 'Menschen, die einen Sommer lang ein Quartier betreuen und gemeldete Orte vor Ort prüfen.', null, '2026-06-11T08:15:00Z', '2026-06-11T08:15:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019eb5bf-b3a0-7586-80d1-3dc5a5e235bd', '019eb5bf-b3a0-74a4-82f6-3275011dea69', 'exchange', 'Unsere Erfahrungen mit der Erfassung kühler Orte: Bogen, Ablauf mit Schulklassen und was wir beim zweiten Mal anders machen.', null, '2026-06-11T08:15:00Z', '2026-06-11T08:15:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019eb5bf-b3a0-798a-81d1-7feaa269d53d', '019eb5bf-b3a0-74a4-82f6-3275011dea69', 'data', 'Offener Datensatz mit kühlen Räumen, Bänken im Schatten und Trinkbrunnen in Musterau, monatlich gepflegt.', null, '2026-06-11T08:15:00Z', '2026-06-11T08:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'ben@example.org'), '2026-06-11T08:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'clara@example.org'), '2026-06-11T08:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'greta@example.org'), '2026-06-11T08:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'hanna@example.org'), '2026-06-11T08:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'ivan@example.org'), '2026-06-11T08:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'lena@example.org'), '2026-06-11T08:15:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a0fbe9-d200-7173-8442-ddc349689ae2', '019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'hanna@example.org'), 'Wir haben in Altenwerth etwas Ähnliches mit den Kleingartenvereinen versucht. Haben Sie den Erfassungsbogen auch auf Papier?', '2026-10-02T09:20:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a0fcb7-d060-7367-8634-775468b4211b', '019eb5bf-b3a0-74a4-82f6-3275011dea69', (select id from public.accounts where email = 'anna@example.org'), 'Ja, zwei Seiten zum Ausdrucken, sie liegen bei der Anleitung. Die Schulklassen nehmen fast nur Papier.', '2026-10-02T13:05:00Z');

  -- Digital-Lotsen im Dorfladen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019f1778-7c80-7382-8f40-a931f5bfc539',
    'Digital-Lotsen im Dorfladen',
    'Ehrenamtliche helfen einmal in der Woche zwischen Brot und Zeitung bei Handy, Onlineantrag und Videosprechstunde. Wir bauen eine kleine Ausbildung für Lotsinnen und Lotsen auf und teilen unsere Unterlagen mit Gemeinden, die Ähnliches vorhaben.',
    'Der Dorfladen ist der Ort, an dem ohnehin alle vorbeikommen. Dienstags steht dort ein Tisch mit zwei Stühlen und einem Schild: *Wir zeigen, Sie tippen.*

Die Lotsinnen und Lotsen brauchen wenig Technik und viel Geduld. Deshalb besteht die Ausbildung aus drei Abenden: zuhören, Grenzen kennen, erklären ohne Fremdwörter.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Gemeinde Wiesenfurt'),
    (select id from public.accounts where email = 'clara@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Gemeinde Wiesenfurt')),
    '[{"label":"Leitfaden für die erste Stunde","url":"https://example.org/wiesenfurt/lotsen"}]',
    null,
    null,
    'published',
    '2026-06-30T07:40:00Z',
    '2026-06-30T07:40:00Z',
    '2026-06-30T07:40:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019f1778-7c80-7382-8f40-a931f5bfc539', 'digital-literacy'), ('019f1778-7c80-7382-8f40-a931f5bfc539', 'civic-engagement'), ('019f1778-7c80-7382-8f40-a931f5bfc539', 'ageing'), ('019f1778-7c80-7382-8f40-a931f5bfc539', 'rural-areas');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('019f1778-7c80-7382-8f40-a931f5bfc539', (select id from public.organisations where name = 'Offene Werkstatt Wiesenfurt e. V.'), true, '2026-06-30T07:40:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f1778-7c80-75e5-89f6-c8290dfa318f', '019f1778-7c80-7382-8f40-a931f5bfc539', 'expertise', 'Jemand, der mit uns die Ausbildung der Lotsinnen und Lotsen durchsieht: Haftung, Datenschutz, schwierige Gespräche.', '2027-02-28', '2026-06-30T07:40:00Z', '2026-06-30T07:40:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f1778-7c80-7d16-8947-edc9b044d505', '019f1778-7c80-7382-8f40-a931f5bfc539', 'funding', 'Eine kleine Förderung für Auslagen, Fahrtkosten und zwei Leihgeräte im Jahr.', null, '2026-06-30T07:40:00Z', '2026-06-30T07:40:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f1778-7c80-7901-84be-c503b85d10c3', '019f1778-7c80-7382-8f40-a931f5bfc539', 'exchange', 'Unterlagen und Erfahrungen mit einer Digital-Sprechstunde an einem Alltagsort, auch für Gemeinden ohne eigene Bücherei.', null, '2026-06-30T07:40:00Z', '2026-06-30T07:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f1778-7c80-7382-8f40-a931f5bfc539', (select id from public.accounts where email = 'anna@example.org'), '2026-06-30T07:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f1778-7c80-7382-8f40-a931f5bfc539', (select id from public.accounts where email = 'ben@example.org'), '2026-06-30T07:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f1778-7c80-7382-8f40-a931f5bfc539', (select id from public.accounts where email = 'greta@example.org'), '2026-06-30T07:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f1778-7c80-7382-8f40-a931f5bfc539', (select id from public.accounts where email = 'karim@example.org'), '2026-06-30T07:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f1778-7c80-7382-8f40-a931f5bfc539', (select id from public.accounts where email = 'mira@example.org'), '2026-06-30T07:40:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a081e4-0700-75a9-8112-3db40107fe8d', '019f1778-7c80-7382-8f40-a931f5bfc539', (select id from public.accounts where email = 'greta@example.org'), 'Für Auslagen im Ehrenamt hat die Bürgerstiftung einen kleinen Topf. Schreiben Sie uns gern über eine Kontaktanfrage.', '2026-09-08T16:40:00Z');

  -- Pegel und Parkplatz: offene Sensordaten am Hafen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019fd0b4-39a0-7dd4-83cc-0c4568f4c430',
    'Pegel und Parkplatz: offene Sensordaten am Hafen',
    'Ein Funknetz des örtlichen Freifunkvereins misst Wasserstand, Wind und freie Stellplätze. Die Daten sind offen, die Geräte im Selbstbau entstanden. Als Nächstes wollen wir Regeln für Betrieb, Wartung und Datenschutz festhalten.',
    'Elf Messpunkte, ein Funkmast auf dem Feuerwehrhaus, ein Löttisch im Vereinsheim: So hat es angefangen. Heute schaut die Hafenmeisterin morgens auf den Pegel, und Gäste sehen vor der Anreise, ob am Deich noch Platz ist.

Gebaut war das Netz schnell. Nun fehlen die langweiligen Dinge: Wer tauscht die Batterie, wer haftet, wenn ein Wert falsch ist, und wie lange bleiben Daten gespeichert?',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Gemeinde Ostersiel'),
    (select id from public.accounts where email = 'ben@example.org'),
    'living_lab',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Gemeinde Ostersiel')),
    '[]',
    'CC0',
    'https://example.org/ostersiel/pegel',
    'published',
    '2026-08-05T06:55:00Z',
    '2026-08-05T06:55:00Z',
    '2026-08-05T06:55:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'sensors'), ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'open-data'), ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'broadband'), ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'tourism');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', (select id from public.organisations where name = 'Freifunk Ostersiel e. V.'), true, '2026-08-05T06:55:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fd0b4-39a0-776e-8029-f7e08838a177', '019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'law', 'Rechtlicher Rat zu Haftung und Datenschutz bei offenen Sensordaten einer Gemeinde, die ein Verein erhebt.', '2027-03-31', '2026-08-05T06:55:00Z', '2026-08-05T06:55:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fd0b4-39a0-75b5-84c8-fb3ed2ff0d31', '019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'exchange', 'Gemeinden mit eigenem Funknetz für Sensoren, die Wartung und Betrieb mit einem Verein geregelt haben.', null, '2026-08-05T06:55:00Z', '2026-08-05T06:55:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fd0b4-39a0-787c-85b0-d491ba50f45f', '019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'data', 'Wasserstand, Wind und freie Stellplätze am Hafen als offene Daten im Minutentakt, mit Beschreibung der Felder.', null, '2026-08-05T06:55:00Z', '2026-08-05T06:55:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fd0b4-39a0-7958-8c07-c6551fd6cba1', '019fd0b4-39a0-7dd4-83cc-0c4568f4c430', 'software', 'Bauplan und Software unserer Messstationen, quelloffen und mit Stückliste.', null, '2026-08-05T06:55:00Z', '2026-08-05T06:55:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', (select id from public.accounts where email = 'anna@example.org'), '2026-08-05T06:55:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', (select id from public.accounts where email = 'frank@example.org'), '2026-08-05T06:55:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', (select id from public.accounts where email = 'jana@example.org'), '2026-08-05T06:55:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd0b4-39a0-7dd4-83cc-0c4568f4c430', (select id from public.accounts where email = 'david@example.org'), '2026-08-05T06:55:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a15fe0-a400-7c02-8952-e17283965050', '019fd0b4-39a0-7dd4-83cc-0c4568f4c430', (select id from public.accounts where email = 'frank@example.org'), 'Der zweite Mast ist geprüft und darf am Siel stehen. Im Januar bauen wir.', '2026-10-21T19:12:00Z');

  -- CivTech-Woche: Jugendrat trifft Verwaltung
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a11fad-1800-78d1-8230-29cdbfce18c4',
    'CivTech-Woche: Jugendrat trifft Verwaltung',
    'Eine Woche lang arbeiten Jugendliche, Auszubildende und Fachämter an drei Fragen aus dem Rathaus. Am Ende stehen Prototypen, die im Amt jemand weiterführt. Wir teilen Ablauf, Einverständniserklärungen und die Fehler vom ersten Mal.',
    'Drei Fragen, fünf Tage, achtzehn Jugendliche. Die wichtigste Regel stand am Anfang: Für jede Frage sagt **vorher** ein Amt zu, das Ergebnis drei Monate lang weiterzuführen. Zwei von drei Prototypen leben noch.

Beim ersten Mal hatten wir die Einverständniserklärungen vergessen und den Mittwochnachmittag, an dem Sport ist.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Neuhafen'),
    (select id from public.accounts where email = 'anna@example.org'),
    'project',
    'completed',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Neuhafen')),
    '[{"label":"Ablauf der fünf Tage","url":"https://example.org/neuhafen/civtech-woche"}]',
    'CC BY-SA 4.0',
    null,
    'published',
    '2026-10-09T08:00:00Z',
    '2026-10-09T08:00:00Z',
    '2026-10-09T08:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a11fad-1800-78d1-8230-29cdbfce18c4', 'children-youth'), ('01a11fad-1800-78d1-8230-29cdbfce18c4', 'participation'), ('01a11fad-1800-78d1-8230-29cdbfce18c4', 'staff-leadership');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a11fad-1800-712d-86e1-a36dae90b41e', '01a11fad-1800-78d1-8230-29cdbfce18c4', 'exchange', 'Wir erzählen in einer Stunde, was bei der CivTech-Woche gut ging und was nicht, gern vor Ihrem Jugendrat.', null, '2026-10-09T08:00:00Z', '2026-10-09T08:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a11fad-1800-7433-8c43-730dfbf9e912', '01a11fad-1800-78d1-8230-29cdbfce18c4', 'expertise', 'Begleitung beim Vorbereiten einer eigenen Woche: Fragen finden, Ämter gewinnen, Jugendliche einladen.', null, '2026-10-09T08:00:00Z', '2026-10-09T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a11fad-1800-78d1-8230-29cdbfce18c4', (select id from public.accounts where email = 'clara@example.org'), '2026-10-09T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a11fad-1800-78d1-8230-29cdbfce18c4', (select id from public.accounts where email = 'hanna@example.org'), '2026-10-09T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a11fad-1800-78d1-8230-29cdbfce18c4', (select id from public.accounts where email = 'karim@example.org'), '2026-10-09T08:00:00Z');

  -- Repair-Café-Kalender für die ganze Region
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a1d623-4c80-7de2-8bc9-e9af2669036a',
    'Repair-Café-Kalender für die ganze Region',
    'Sieben Initiativen, sieben Terminlisten: Ein gemeinsamer, offener Kalender soll zeigen, wo am Wochenende repariert wird und welches Werkzeug da ist. Ich suche Vereine und Rathäuser, die ihre Termine in einem offenen Format bereitstellen.',
    'Ich repariere selbst im zweiten Samstag des Monats Toaster. Wer zu uns kommt, fragt oft: Und nächste Woche, wo? Wir wissen es nicht.

Die Idee ist klein: Jede Initiative pflegt ihre Termine dort, wo sie es ohnehin tut, und gibt sie als Kalenderdatei frei. Eine Seite sammelt sie ein.',
    'ecosystem',
    '{}',
    null,
    (select id from public.accounts where email = 'clara@example.org'),
    'idea',
    'idea',
    (select ags from public.municipalities where name = 'Gemeinde Wiesenfurt'),
    '[]',
    null,
    null,
    'published',
    '2026-11-13T18:20:00Z',
    '2026-11-13T18:20:00Z',
    '2026-11-13T18:20:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a1d623-4c80-7de2-8bc9-e9af2669036a', 'circular-economy'), ('01a1d623-4c80-7de2-8bc9-e9af2669036a', 'civic-engagement'), ('01a1d623-4c80-7de2-8bc9-e9af2669036a', 'open-data');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1d623-4c80-7d9e-848a-314ef223d1c6', '01a1d623-4c80-7de2-8bc9-e9af2669036a', 'data', 'Termine von Repair-Cafés und offenen Werkstätten als Kalenderdatei oder in einem anderen offenen Format.', null, '2026-11-13T18:20:00Z', '2026-11-13T18:20:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1d623-4c80-742e-8270-daecc55e4b25', '01a1d623-4c80-7de2-8bc9-e9af2669036a', 'software', 'Eine einfache Seite, die offene Kalender einsammelt und nach Ort und Werkzeug sortiert zeigt.', '2027-06-30', '2026-11-13T18:20:00Z', '2026-11-13T18:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1d623-4c80-7de2-8bc9-e9af2669036a', (select id from public.accounts where email = 'anna@example.org'), '2026-11-13T18:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1d623-4c80-7de2-8bc9-e9af2669036a', (select id from public.accounts where email = 'karim@example.org'), '2026-11-13T18:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1d623-4c80-7de2-8bc9-e9af2669036a', (select id from public.accounts where email = 'frank@example.org'), '2026-11-13T18:20:00Z');

  -- Wie trocken ist der Stadtwald?
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a1e8bc-0a80-7c60-847f-475922d367ae',
    'Wie trocken ist der Stadtwald?',
    'Fühler im Boden sollen zeigen, wann junge Bäume Wasser brauchen. Noch offen: Wer gießt, wer wartet die Technik, und welche Werte dürfen wir veröffentlichen?',
    'Die Försterei hat drei Stellen vorgeschlagen. Vor dem Kauf wollen wir mit Ostersiel über deren Messstationen sprechen.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Musterau'),
    (select id from public.accounts where email = 'anna@example.org'),
    'idea',
    'idea',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Musterau')),
    '[]',
    null,
    null,
    'draft',
    '2026-11-17T09:00:00Z',
    '2026-11-17T09:00:00Z',
    null
  );
  insert into public.project_topics (project_id, topic_id) values ('01a1e8bc-0a80-7c60-847f-475922d367ae', 'sensors'), ('01a1e8bc-0a80-7c60-847f-475922d367ae', 'biodiversity'), ('01a1e8bc-0a80-7c60-847f-475922d367ae', 'climate-adaptation');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1e8bc-0a80-7854-89da-b6a5378543f7', '01a1e8bc-0a80-7c60-847f-475922d367ae', 'software', 'Messstationen für Bodenfeuchte, die ein Verein oder der Bauhof selbst warten kann.', null, '2026-11-17T09:00:00Z', '2026-11-17T09:00:00Z');

  -- Leihbücherei der Dinge
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a0618f-a900-7e30-8314-8c7dee11ee76',
    'Leihbücherei der Dinge',
    'Bohrmaschine, Beamer, Zelt: Die Stadtbibliothek verleiht, was man zweimal im Jahr braucht. Vierzig Dinge sind im Bestand. Jetzt fehlen eine gute Verwaltung der Ausleihe und Menschen, die Geräte prüfen.',
    'Wir leihen seit dem Frühjahr Dinge aus, so wie Bücher: mit Ausweis, drei Wochen lang, kostenlos. Was uns überrascht hat: Am meisten gefragt ist nicht die Bohrmaschine, sondern der Teppichreiniger.

Jedes Elektrogerät muss nach der Rückgabe geprüft werden. Das macht bisher ein Ehrenamtlicher allein, und das ist zu wenig.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadtbibliothek Musterau'),
    (select id from public.accounts where email = 'clara@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadtbibliothek Musterau')),
    '[]',
    null,
    null,
    'published',
    '2026-09-02T10:00:00Z',
    '2026-09-02T10:00:00Z',
    '2026-09-02T10:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a0618f-a900-7e30-8314-8c7dee11ee76', 'circular-economy'), ('01a0618f-a900-7e30-8314-8c7dee11ee76', 'culture'), ('01a0618f-a900-7e30-8314-8c7dee11ee76', 'civic-engagement');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a0618f-a900-7e30-8314-8c7dee11ee76', (select id from public.organisations where name = 'Offene Werkstatt Wiesenfurt e. V.'), true, '2026-09-02T10:00:00Z'),
    ('01a0618f-a900-7e30-8314-8c7dee11ee76', (select id from public.organisations where name = 'Stadt Musterau'), true, '2026-09-02T10:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0618f-a900-7bae-83ac-e2787263fb3d', '01a0618f-a900-7e30-8314-8c7dee11ee76', 'volunteers', 'Menschen mit Elektrofachkenntnis, die zweimal im Monat zurückgegebene Geräte prüfen.', '2027-01-31', '2026-09-02T10:00:00Z', '2026-09-02T10:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0618f-a900-71fb-8457-27f811761564', '01a0618f-a900-7e30-8314-8c7dee11ee76', 'software', 'Eine Ausleihverwaltung für Dinge, die neben der Bibliothekssoftware läuft und Prüftermine kennt.', null, '2026-09-02T10:00:00Z', '2026-09-02T10:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0618f-a900-7582-8704-573823ef5d38', '01a0618f-a900-7e30-8314-8c7dee11ee76', 'exchange', 'Nutzungsordnung, Haftungsregeln und Erfahrungen aus dem ersten halben Jahr Bibliothek der Dinge.', null, '2026-09-02T10:00:00Z', '2026-09-02T10:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0618f-a900-7b71-80f8-3e3459b3c422', '01a0618f-a900-7e30-8314-8c7dee11ee76', 'rooms', 'Werkraum mit sechs Plätzen an zwei Abenden in der Woche, auch für Gruppen von außen.', null, '2026-09-02T10:00:00Z', '2026-09-02T10:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0618f-a900-7e30-8314-8c7dee11ee76', (select id from public.accounts where email = 'anna@example.org'), '2026-09-02T10:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0618f-a900-7e30-8314-8c7dee11ee76', (select id from public.accounts where email = 'greta@example.org'), '2026-09-02T10:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0618f-a900-7e30-8314-8c7dee11ee76', (select id from public.accounts where email = 'karim@example.org'), '2026-09-02T10:00:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a13c1c-73a0-75c4-88b7-dcd43c1cc608', '01a0618f-a900-7e30-8314-8c7dee11ee76', (select id from public.accounts where email = 'karim@example.org'), 'Den Teppichreiniger hatte ich auch schon 🙂 Danke dafür!', '2026-10-14T20:31:00Z');

  -- Offene Werkstatt wird Lernort
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019f85ba-31c0-7972-8f81-d6c47f61f291',
    'Offene Werkstatt wird Lernort',
    'Freitags reparieren hier Ältere mit Jüngeren, dienstags kommt die Schule. Wir zeigen, wie eine Vereinswerkstatt zum Lernort wird, und suchen weitere Schulen sowie Betriebe, die Material übrig haben.',
    'Angefangen haben wir mit einer Drehbank aus einer Betriebsauflösung. Heute kommen drei Klassen im Wechsel. Der Lehrplan stört nicht: Bruchrechnen geht an der Säge besser als an der Tafel.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Offene Werkstatt Wiesenfurt e. V.'),
    (select id from public.accounts where email = 'clara@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Offene Werkstatt Wiesenfurt e. V.')),
    '[{"label":"Öffnungszeiten und Maschinen","url":"https://example.org/werkstatt"}]',
    null,
    null,
    'published',
    '2026-07-21T17:30:00Z',
    '2026-07-21T17:30:00Z',
    '2026-07-21T17:30:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019f85ba-31c0-7972-8f81-d6c47f61f291', 'education'), ('019f85ba-31c0-7972-8f81-d6c47f61f291', 'civic-engagement'), ('019f85ba-31c0-7972-8f81-d6c47f61f291', 'circular-economy');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f85ba-31c0-79c9-842e-6cf4bd2037f9', '019f85ba-31c0-7972-8f81-d6c47f61f291', 'publicity', 'Rathäuser und Zeitungen, die unsere Werkstattabende bekannt machen.', null, '2026-07-21T17:30:00Z', '2026-07-21T17:30:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f85ba-31c0-7720-8003-61658bcab27c', '019f85ba-31c0-7972-8f81-d6c47f61f291', 'rooms', 'Ein trockenes Lager für Holz und Maschinen, etwa 60 Quadratmeter, im Umkreis von zehn Kilometern.', '2027-05-31', '2026-07-21T17:30:00Z', '2026-07-21T17:30:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f85ba-31c0-71d1-8673-a4ed148d5e18', '019f85ba-31c0-7972-8f81-d6c47f61f291', 'volunteers', 'Vier Ehrenamtliche mit Elektro- und Metallberufen, die Geräte prüfen und beim Reparieren anleiten.', null, '2026-07-21T17:30:00Z', '2026-07-21T17:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f85ba-31c0-7972-8f81-d6c47f61f291', (select id from public.accounts where email = 'clara@example.org'), '2026-07-21T17:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f85ba-31c0-7972-8f81-d6c47f61f291', (select id from public.accounts where email = 'ben@example.org'), '2026-07-21T17:30:00Z');

  -- Sonnendächer gemeinsam planen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a01399-2a00-7e39-890d-2dae7e454400',
    'Sonnendächer gemeinsam planen',
    'Schulen, Vereinsheime und Feuerwehrhäuser haben große Dächer und keine Zeit. Die Genossenschaft prüft, plant und betreibt Anlagen und teilt den Ertrag. Gesucht sind Kommunen mit Dächern und einer Liste.',
    'Wir haben sechs Dächer hinter uns. Am längsten dauert nie die Anlage, sondern die Frage, wem das Dach gehört und wer unterschreibt.

Deshalb beginnen wir jetzt mit der Liste: Gebäude, Baujahr, Statik, Vertrag. Eine Vorlage dafür geben wir gern weiter.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Energiegenossenschaft Sonnental eG'),
    (select id from public.accounts where email = 'ben@example.org'),
    'project',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Energiegenossenschaft Sonnental eG')),
    '[]',
    null,
    null,
    'published',
    '2026-08-18T06:40:00Z',
    '2026-08-18T06:40:00Z',
    '2026-08-18T06:40:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a01399-2a00-7e39-890d-2dae7e454400', 'energy'), ('01a01399-2a00-7e39-890d-2dae7e454400', 'climate-protection'), ('01a01399-2a00-7e39-890d-2dae7e454400', 'civic-engagement');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a01399-2a00-7e39-890d-2dae7e454400', (select id from public.organisations where name = 'Stadt Musterau'), false, '2026-08-18T06:40:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a01399-2a00-72f6-8253-f75523c269b0', '01a01399-2a00-7e39-890d-2dae7e454400', 'pilot', 'Eine Kommune, die mit uns alle eigenen Dächer an einem Tag sichtet und daraus eine Reihenfolge macht.', '2027-03-15', '2026-08-18T06:40:00Z', '2026-08-18T06:40:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a01399-2a00-7b49-89c9-b702eb69eb1c', '01a01399-2a00-7e39-890d-2dae7e454400', 'data', 'Dachflächen kommunaler Gebäude mit Baujahr und Statik, soweit vorhanden.', null, '2026-08-18T06:40:00Z', '2026-08-18T06:40:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a01399-2a00-7e22-8d4f-d83e279a5418', '01a01399-2a00-7e39-890d-2dae7e454400', 'expertise', 'Erfahrung mit Planung, Pachtvertrag und Betrieb von Bürger-Solaranlagen auf kommunalen Dächern.', null, '2026-08-18T06:40:00Z', '2026-08-18T06:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a01399-2a00-7e39-890d-2dae7e454400', (select id from public.accounts where email = 'anna@example.org'), '2026-08-18T06:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a01399-2a00-7e39-890d-2dae7e454400', (select id from public.accounts where email = 'lena@example.org'), '2026-08-18T06:40:00Z');

  -- Wärmeplan zum Anfassen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a0a44b-6680-7c30-851a-0405c9b8c2ac',
    'Wärmeplan zum Anfassen',
    'Ein kommunaler Wärmeplan ist für die meisten ein dickes PDF. Kaltenried baut daraus ein Modell auf dem Marktplatz und eine Karte im Netz: Was bedeutet der Plan für mein Haus, und mit wem kann ich gemeinsam planen?',
    'Fachlich ist der Plan fertig. Verstanden hat ihn bisher fast niemand, und genau daran hängt, ob Nachbarn sich für ein Netz zusammentun.

Wir probieren drei Dinge: ein Holzmodell der Altstadt, eine Sprechstunde je Straßenzug und eine Karte, auf der jedes Haus sieht, was der Plan vorschlägt.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Kaltenried'),
    (select id from public.accounts where email = 'olga@example.org'),
    'project',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Kaltenried')),
    '[]',
    null,
    null,
    'published',
    '2026-09-15T09:00:00Z',
    '2026-09-15T09:00:00Z',
    '2026-09-15T09:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a0a44b-6680-7c30-851a-0405c9b8c2ac', 'energy'), ('01a0a44b-6680-7c30-851a-0405c9b8c2ac', 'climate-protection'), ('01a0a44b-6680-7c30-851a-0405c9b8c2ac', 'participation');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0a44b-6680-7337-8c68-ecf66d8787c6', '01a0a44b-6680-7c30-851a-0405c9b8c2ac', 'expertise', 'Jemand, der Wärmeplanung in einfacher Sprache erklären kann, und zwei, die im Modell Fehler finden.', '2027-02-15', '2026-09-15T09:00:00Z', '2026-09-15T09:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0a44b-6680-7790-814f-cc0e6c957bc6', '01a0a44b-6680-7c30-851a-0405c9b8c2ac', 'exchange', 'Städte unter 30.000 Einwohnern, die Bürgerbeteiligung zur Wärmeplanung schon hinter sich haben.', null, '2026-09-15T09:00:00Z', '2026-09-15T09:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0a44b-6680-7f0f-8eaa-7c7035acc479', '01a0a44b-6680-7c30-851a-0405c9b8c2ac', 'pilot', 'Wir erproben gern Karten und Werkzeuge, die einen Wärmeplan für einzelne Häuser lesbar machen.', null, '2026-09-15T09:00:00Z', '2026-09-15T09:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0a44b-6680-7c30-851a-0405c9b8c2ac', (select id from public.accounts where email = 'ben@example.org'), '2026-09-15T09:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0a44b-6680-7c30-851a-0405c9b8c2ac', (select id from public.accounts where email = 'hanna@example.org'), '2026-09-15T09:00:00Z');

  -- Quartiersauto auf dem Land
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a18238-7320-7d9e-83cf-fce176ccb149',
    'Quartiersauto auf dem Land',
    'In Seeblick fährt der Bus dreimal am Tag. Ein geteiltes Auto mit ehrenamtlichen Fahrerinnen und Fahrern könnte die Wege zum Arzt, zum Einkauf und zum Bahnhof schließen. Wir suchen Gemeinden, die das schon versucht haben.',
    'Das Auto wäre das kleinste Problem. Offen sind Versicherung, Buchung ohne Smartphone und die Frage, wer fährt, wenn alle Ehrenamtlichen im Urlaub sind.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Gemeinde Seeblick'),
    (select id from public.accounts where email = 'paul@example.org'),
    'idea',
    'idea',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Gemeinde Seeblick')),
    '[]',
    null,
    null,
    'published',
    '2026-10-28T11:15:00Z',
    '2026-10-28T11:15:00Z',
    '2026-10-28T11:15:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a18238-7320-7d9e-83cf-fce176ccb149', 'mobility'), ('01a18238-7320-7d9e-83cf-fce176ccb149', 'rural-areas'), ('01a18238-7320-7d9e-83cf-fce176ccb149', 'ageing');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a18238-7320-7c14-81d4-a7ac5ad69163', '01a18238-7320-7d9e-83cf-fce176ccb149', 'exchange', 'Gemeinden mit Bürgerbus oder Quartiersauto: Wie haben Sie Versicherung, Buchung und Fahrdienst geregelt?', null, '2026-10-28T11:15:00Z', '2026-10-28T11:15:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a18238-7320-7396-8cc3-793f1fc45a0d', '01a18238-7320-7d9e-83cf-fce176ccb149', 'law', 'Was gilt für die Personenbeförderung durch Ehrenamtliche gegen Kostenbeteiligung?', null, '2026-10-28T11:15:00Z', '2026-10-28T11:15:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a18238-7320-7793-825a-16a457dd03a6', '01a18238-7320-7d9e-83cf-fce176ccb149', 'software', 'Eine Buchung, die auch am Telefon funktioniert und Fahrten bündelt.', '2027-09-30', '2026-10-28T11:15:00Z', '2026-10-28T11:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a18238-7320-7d9e-83cf-fce176ccb149', (select id from public.accounts where email = 'clara@example.org'), '2026-10-28T11:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a18238-7320-7d9e-83cf-fce176ccb149', (select id from public.accounts where email = 'mira@example.org'), '2026-10-28T11:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a18238-7320-7d9e-83cf-fce176ccb149', (select id from public.accounts where email = 'lena@example.org'), '2026-10-28T11:15:00Z');

  -- Rufbus mit offener Buchung
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019fb21b-e380-7bf0-8930-ca6e48ea539e',
    'Rufbus mit offener Buchung',
    'Der Landkreis lässt Rufbusse über eine Software buchen, die ihm selbst gehört: am Telefon, im Netz und an zwei Säulen im Ort. Sie ist quelloffen. Jetzt sollen weitere Kreise mitfahren und mitentwickeln.',
    'Anlass war ein Vertrag, der uns jede Änderung einzeln berechnet hat. Heute bündelt eine eigene Anwendung die Fahrten, auch die am Telefon bestellten.

- Buchung am Telefon durch die Zentrale, in derselben Maske
- Fahrten werden **zusammengelegt**, wenn der Umweg unter zehn Minuten bleibt
- Auswertung ohne Personendaten',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Landkreis Sonnental'),
    (select id from public.accounts where email = 'lena@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Landkreis Sonnental')),
    '[]',
    'EUPL-1.2',
    'https://example.org/sonnental/rufbus',
    'published',
    '2026-07-30T08:20:00Z',
    '2026-07-30T08:20:00Z',
    '2026-07-30T08:20:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019fb21b-e380-7bf0-8930-ca6e48ea539e', 'mobility'), ('019fb21b-e380-7bf0-8930-ca6e48ea539e', 'rural-areas'), ('019fb21b-e380-7bf0-8930-ca6e48ea539e', 'open-source');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.organisations where name = 'Deichblick Software GmbH'), true, '2026-07-30T08:20:00Z'),
    ('019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.organisations where name = 'Zweckverband Kommunale IT Sonnental'), true, '2026-07-30T08:20:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fb21b-e380-71cd-8cfe-0f0035415b7b', '019fb21b-e380-7bf0-8930-ca6e48ea539e', 'pilot', 'Ein zweiter Landkreis, der die Buchungssoftware in einem Teilnetz erprobt.', '2027-06-30', '2026-07-30T08:20:00Z', '2026-07-30T08:20:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fb21b-e380-7792-80a3-321c8a81b442', '019fb21b-e380-7bf0-8930-ca6e48ea539e', 'software', 'Quelloffene Rufbus-Buchung, am Telefon und im Netz, mit Zusammenlegen von Fahrten.', null, '2026-07-30T08:20:00Z', '2026-07-30T08:20:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fb21b-e380-7aff-8352-b45f0d89d269', '019fb21b-e380-7bf0-8930-ca6e48ea539e', 'exchange', 'Was wir über Fahrdienst, Versicherung und Tarife beim Rufbus gelernt haben, auch für kleine Bürgerbusse.', null, '2026-07-30T08:20:00Z', '2026-07-30T08:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.accounts where email = 'anna@example.org'), '2026-07-30T08:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.accounts where email = 'paul@example.org'), '2026-07-30T08:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.accounts where email = 'mira@example.org'), '2026-07-30T08:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.accounts where email = 'emine@example.org'), '2026-07-30T08:20:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a1a099-dac0-797d-8edc-3b357d645438', '019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.accounts where email = 'paul@example.org'), 'Für unser Quartiersauto wäre die Buchung am Telefon genau das Richtige. Läuft das auch mit einem einzigen Wagen?', '2026-11-03T08:50:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a1a576-f8c0-704d-86d5-29f798bf71a4', '019fb21b-e380-7bf0-8930-ca6e48ea539e', (select id from public.accounts where email = 'lena@example.org'), 'Ja, und es ist dann sogar langweilig einfach. Melden Sie sich gern.', '2026-11-04T07:30:00Z');

  -- Hitzeknigge in fünf Sprachen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019ef92d-f840-793a-8c25-4c226059ef15',
    'Hitzeknigge in fünf Sprachen',
    'Ein Faltblatt und sechs kurze Filme zum Verhalten bei Hitze, mit Menschen aus den Quartieren geschrieben, in fünf Sprachen und Leichter Sprache. Abgeschlossen, alles darf übernommen werden.',
    'Am meisten hat geholfen, dass die Texte nicht übersetzt, sondern in jeder Sprache neu geschrieben wurden, von Leuten, die dort wohnen.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Altenwerth'),
    (select id from public.accounts where email = 'hanna@example.org'),
    'project',
    'completed',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Altenwerth')),
    '[{"label":"Druckvorlagen","url":"https://example.org/altenwerth/hitze"}]',
    'CC BY 4.0',
    null,
    'published',
    '2026-06-24T10:30:00Z',
    '2026-06-24T10:30:00Z',
    '2026-06-24T10:30:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019ef92d-f840-793a-8c25-4c226059ef15', 'climate-adaptation'), ('019ef92d-f840-793a-8c25-4c226059ef15', 'health-care'), ('019ef92d-f840-793a-8c25-4c226059ef15', 'migration-integration');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019ef92d-f840-7b6c-860e-503252c412b8', '019ef92d-f840-793a-8c25-4c226059ef15', 'data', 'Druckvorlagen und Filme zum Hitzeschutz in fünf Sprachen, frei zur Übernahme.', null, '2026-06-24T10:30:00Z', '2026-06-24T10:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ef92d-f840-793a-8c25-4c226059ef15', (select id from public.accounts where email = 'anna@example.org'), '2026-06-24T10:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ef92d-f840-793a-8c25-4c226059ef15', (select id from public.accounts where email = 'karim@example.org'), '2026-06-24T10:30:00Z');

  -- Reallabor Dorfmitte
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a04317-5e00-7574-8eac-5ae04e9bede2',
    'Reallabor Dorfmitte',
    'Vier leere Läden, vier Jahre, vier Versuche: Das Reallabor begleitet Dörfer, die ihre Mitte wieder füllen wollen, und misst, was davon bleibt. Zwei Plätze sind noch frei.',
    'Jeder Versuch läuft zwölf Monate. Vorher sagen alle, woran sie den Erfolg erkennen würden, danach wird ehrlich gezählt. Was scheitert, wird genauso veröffentlicht wie das, was gelingt.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Reallabor Ländlicher Raum, Universität Altenwerth'),
    (select id from public.accounts where email = 'mira@example.org'),
    'living_lab',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Reallabor Ländlicher Raum, Universität Altenwerth')),
    '[]',
    null,
    null,
    'published',
    '2026-08-27T12:00:00Z',
    '2026-08-27T12:00:00Z',
    '2026-08-27T12:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a04317-5e00-7574-8eac-5ae04e9bede2', 'inner-cities'), ('01a04317-5e00-7574-8eac-5ae04e9bede2', 'rural-areas'), ('01a04317-5e00-7574-8eac-5ae04e9bede2', 'participation');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a04317-5e00-7574-8eac-5ae04e9bede2', (select id from public.organisations where name = 'Gemeinde Wiesenfurt'), true, '2026-08-27T12:00:00Z'),
    ('01a04317-5e00-7574-8eac-5ae04e9bede2', (select id from public.organisations where name = 'Stadt Talhofen'), false, '2026-08-27T12:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a04317-5e00-7b5a-85b3-aa30aceed9cc', '01a04317-5e00-7574-8eac-5ae04e9bede2', 'pilot', 'Zwei Gemeinden unter 10.000 Einwohnern mit einem leeren Laden und dem Willen, zwölf Monate etwas auszuprobieren.', '2027-01-31', '2026-08-27T12:00:00Z', '2026-08-27T12:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a04317-5e00-74a2-8c7d-ed13a14d85c4', '01a04317-5e00-7574-8eac-5ae04e9bede2', 'expertise', 'Wissenschaftliche Begleitung von Versuchen in Ortskernen: Ziele klären, messen, auswerten.', null, '2026-08-27T12:00:00Z', '2026-08-27T12:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a04317-5e00-7c2c-8f33-1fecd1e23708', '01a04317-5e00-7574-8eac-5ae04e9bede2', 'funding', 'Bis zu 8.000 Euro Sachmittel für jeden der beiden neuen Versuche.', '2027-01-31', '2026-08-27T12:00:00Z', '2026-08-27T12:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a04317-5e00-7574-8eac-5ae04e9bede2', (select id from public.accounts where email = 'clara@example.org'), '2026-08-27T12:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a04317-5e00-7574-8eac-5ae04e9bede2', (select id from public.accounts where email = 'paul@example.org'), '2026-08-27T12:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a04317-5e00-7574-8eac-5ae04e9bede2', (select id from public.accounts where email = 'hanna@example.org'), '2026-08-27T12:00:00Z');

  -- Leerer Laden sucht Idee
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a14415-2980-7ba8-8ec0-f12e0fff4913',
    'Leerer Laden sucht Idee',
    'Die alte Bäckerei steht seit zwei Jahren leer. Die Gemeinde könnte sie für ein Jahr mieten und ausprobieren lassen: Werkstatt, Mittagstisch, Arbeitsplätze. Wir suchen Menschen und eine gute Begleitung.',
    'Der Gemeinderat hat zugesagt, die Miete für zwölf Monate zu übernehmen, wenn es ein Konzept gibt, das ohne das Rathaus läuft.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Gemeinde Wiesenfurt'),
    (select id from public.accounts where email = 'clara@example.org'),
    'idea',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Gemeinde Wiesenfurt')),
    '[]',
    null,
    null,
    'published',
    '2026-10-16T09:40:00Z',
    '2026-10-16T09:40:00Z',
    '2026-10-16T09:40:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a14415-2980-7ba8-8ec0-f12e0fff4913', 'inner-cities'), ('01a14415-2980-7ba8-8ec0-f12e0fff4913', 'rural-areas'), ('01a14415-2980-7ba8-8ec0-f12e0fff4913', 'economy');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a14415-2980-7dd2-8777-25148901d3a2', '01a14415-2980-7ba8-8ec0-f12e0fff4913', 'expertise', 'Begleitung, die mit uns Ziele für den Versuch im leeren Laden klärt und danach auswertet.', '2027-01-15', '2026-10-16T09:40:00Z', '2026-10-16T09:40:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a14415-2980-7c07-8287-b37a7be024c1', '01a14415-2980-7ba8-8ec0-f12e0fff4913', 'funding', 'Sachmittel für Einrichtung und Strom im ersten Jahr.', null, '2026-10-16T09:40:00Z', '2026-10-16T09:40:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a14415-2980-7a7f-8e8d-5bac7ad4ba5f', '01a14415-2980-7ba8-8ec0-f12e0fff4913', 'rooms', '85 Quadratmeter Ladenfläche in der Ortsmitte, ein Jahr lang mietfrei für einen Versuch.', null, '2026-10-16T09:40:00Z', '2026-10-16T09:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a14415-2980-7ba8-8ec0-f12e0fff4913', (select id from public.accounts where email = 'mira@example.org'), '2026-10-16T09:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a14415-2980-7ba8-8ec0-f12e0fff4913', (select id from public.accounts where email = 'karim@example.org'), '2026-10-16T09:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a14415-2980-7ba8-8ec0-f12e0fff4913', (select id from public.accounts where email = 'ben@example.org'), '2026-10-16T09:40:00Z');

  -- Freifunk für Vereinsheime
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019f61d2-4cc0-7628-8653-b3dbdbe7e55b',
    'Freifunk für Vereinsheime',
    'Kein Netz im Vereinsheim heißt: keine Videositzung, keine Hausaufgabenhilfe. Wir bauen offene Funknetze mit den Vereinen zusammen auf und schulen Leute vor Ort, die sie selbst pflegen.',
    'Siebzehn Vereinsheime sind dabei. Ein Abend zum Bauen, ein Abend zum Verstehen, danach eine Telefonnummer für den Notfall.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Freifunk Ostersiel e. V.'),
    (select id from public.accounts where email = 'frank@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Freifunk Ostersiel e. V.')),
    '[]',
    null,
    'https://example.org/freifunk-ostersiel',
    'published',
    '2026-07-14T18:10:00Z',
    '2026-07-14T18:10:00Z',
    '2026-07-14T18:10:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019f61d2-4cc0-7628-8653-b3dbdbe7e55b', 'broadband'), ('019f61d2-4cc0-7628-8653-b3dbdbe7e55b', 'civic-engagement'), ('019f61d2-4cc0-7628-8653-b3dbdbe7e55b', 'digital-sovereignty');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f61d2-4cc0-7922-88df-0e46037ab67f', '019f61d2-4cc0-7628-8653-b3dbdbe7e55b', 'rooms', 'Dächer und Masten, auf denen Antennen stehen dürfen, möglichst mit Strom.', null, '2026-07-14T18:10:00Z', '2026-07-14T18:10:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f61d2-4cc0-74a0-876f-305c27cd5587', '019f61d2-4cc0-7628-8653-b3dbdbe7e55b', 'volunteers', 'Menschen, die ein Wochenende lang mit uns aufs Dach steigen oder danach ein Netz betreuen.', null, '2026-07-14T18:10:00Z', '2026-07-14T18:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f61d2-4cc0-7552-89fc-c006b3828a66', '019f61d2-4cc0-7628-8653-b3dbdbe7e55b', 'expertise', 'Aufbau und Wartung von Funknetzen und Sensorstationen mit Ehrenamtlichen, samt Schulung.', null, '2026-07-14T18:10:00Z', '2026-07-14T18:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f61d2-4cc0-7628-8653-b3dbdbe7e55b', (select id from public.accounts where email = 'ben@example.org'), '2026-07-14T18:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f61d2-4cc0-7628-8653-b3dbdbe7e55b', (select id from public.accounts where email = 'clara@example.org'), '2026-07-14T18:10:00Z');

  -- Bürgerhaushalt mit Losverfahren
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a0d25f-f860-765d-8c4b-678b5a615801',
    'Bürgerhaushalt mit Losverfahren',
    'Nicht die Lautesten, sondern ausgeloste Einwohnerinnen und Einwohner verteilen 200.000 Euro. Rheinbrück teilt Anschreiben, Zeitplan und Abstimmungssoftware und möchte wissen, wie andere die Ausgelosten halten.',
    'In der ersten Runde kamen von 600 Angeschriebenen 41, in der zweiten 73. Der Unterschied war ein Anruf.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Rheinbrück'),
    (select id from public.accounts where email = 'ivan@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Rheinbrück')),
    '[{"label":"Bericht über zwei Runden","url":"https://example.org/rheinbrueck/buergerhaushalt"}]',
    null,
    null,
    'published',
    '2026-09-24T07:45:00Z',
    '2026-09-24T07:45:00Z',
    '2026-09-24T07:45:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a0d25f-f860-765d-8c4b-678b5a615801', 'participation'), ('01a0d25f-f860-765d-8c4b-678b5a615801', 'finance');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a0d25f-f860-765d-8c4b-678b5a615801', (select id from public.organisations where name = 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik'), true, '2026-09-24T07:45:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0d25f-f860-7ece-82b9-22424cecbdb4', '01a0d25f-f860-765d-8c4b-678b5a615801', 'exchange', 'Kommunen mit ausgelosten Bürgerräten: Wie gewinnen Sie Menschen, die noch nie dabei waren?', '2027-03-31', '2026-09-24T07:45:00Z', '2026-09-24T07:45:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0d25f-f860-7d99-89ce-0f359b03b4d5', '01a0d25f-f860-765d-8c4b-678b5a615801', 'software', 'Abstimmung und Vorschlagsliste für Bürgerhaushalte, quelloffen, barrierearm, ohne Konto nutzbar.', null, '2026-09-24T07:45:00Z', '2026-09-24T07:45:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0d25f-f860-758f-841f-5037230779a1', '01a0d25f-f860-765d-8c4b-678b5a615801', 'exchange', 'Anschreiben, Zeitplan und Auswertung aus zwei Runden Bürgerbeteiligung mit Losverfahren.', null, '2026-09-24T07:45:00Z', '2026-09-24T07:45:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0d25f-f860-765d-8c4b-678b5a615801', (select id from public.accounts where email = 'anna@example.org'), '2026-09-24T07:45:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0d25f-f860-765d-8c4b-678b5a615801', (select id from public.accounts where email = 'hanna@example.org'), '2026-09-24T07:45:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0d25f-f860-765d-8c4b-678b5a615801', (select id from public.accounts where email = 'olga@example.org'), '2026-09-24T07:45:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0d25f-f860-765d-8c4b-678b5a615801', (select id from public.accounts where email = 'david@example.org'), '2026-09-24T07:45:00Z');

  -- Jugend entscheidet mit
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a159b8-1a40-706d-857f-b649194a2530',
    'Jugend entscheidet mit',
    'Talhofen will Jugendlichen ein eigenes Budget geben: 20.000 Euro im Jahr, ohne Umweg über die Erwachsenen. Wir suchen eine Software zum Abstimmen und jemanden, der es schon gemacht hat.',
    'Der Gemeinderat hat zugestimmt, die Jugendlichen sind skeptisch. Sie haben zu oft Vorschläge gemacht und nichts mehr gehört. Deshalb soll jeder Vorschlag sichtbar bleiben, bis er umgesetzt oder begründet abgelehnt ist.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Talhofen'),
    (select id from public.accounts where email = 'sami@example.org'),
    'project',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Talhofen')),
    '[]',
    null,
    null,
    'published',
    '2026-10-20T14:30:00Z',
    '2026-10-20T14:30:00Z',
    '2026-10-20T14:30:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a159b8-1a40-706d-857f-b649194a2530', 'participation'), ('01a159b8-1a40-706d-857f-b649194a2530', 'children-youth');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a159b8-1a40-7e87-8782-943dabe26510', '01a159b8-1a40-706d-857f-b649194a2530', 'software', 'Ein Werkzeug, mit dem Jugendliche Vorschläge sammeln und abstimmen, barrierearm und ohne Konto.', '2027-04-30', '2026-10-20T14:30:00Z', '2026-10-20T14:30:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a159b8-1a40-731e-8e9e-79eb4b30b674', '01a159b8-1a40-706d-857f-b649194a2530', 'exchange', 'Städte mit Jugendrat oder Jugendbudget, die uns von ihren Fehlern erzählen.', null, '2026-10-20T14:30:00Z', '2026-10-20T14:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a159b8-1a40-706d-857f-b649194a2530', (select id from public.accounts where email = 'anna@example.org'), '2026-10-20T14:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a159b8-1a40-706d-857f-b649194a2530', (select id from public.accounts where email = 'ivan@example.org'), '2026-10-20T14:30:00Z');

  -- Ehrenamt ohne Papierkram
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019ff68f-1500-793d-848b-41516fbbd95e',
    'Ehrenamt ohne Papierkram',
    'Jeder kleine Zuschuss braucht Antrag, Nachweis, Belege. Die Bürgerstiftung entwickelt mit zwölf Vereinen einen Weg, der auf eine Seite passt und trotzdem vor der Prüfung besteht.',
    'Wir haben mitgezählt: Für 300 Euro Zuschuss brauchte ein Verein im Schnitt sechs Stunden. Das Ziel ist eine.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Bürgerstiftung Sonnental'),
    (select id from public.accounts where email = 'greta@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Bürgerstiftung Sonnental')),
    '[]',
    null,
    null,
    'published',
    '2026-08-12T15:20:00Z',
    '2026-08-12T15:20:00Z',
    '2026-08-12T15:20:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019ff68f-1500-793d-848b-41516fbbd95e', 'civic-engagement'), ('019ff68f-1500-793d-848b-41516fbbd95e', 'administration-processes'), ('019ff68f-1500-793d-848b-41516fbbd95e', 'digital-literacy');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019ff68f-1500-7186-8c42-5a92bf38fa97', '019ff68f-1500-793d-848b-41516fbbd95e', 'law', 'Jemand aus einer Rechnungsprüfung, der mit uns durchgeht, was bei Kleinstzuschüssen wirklich nötig ist.', null, '2026-08-12T15:20:00Z', '2026-08-12T15:20:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019ff68f-1500-713b-85a1-6e8e47f265e9', '019ff68f-1500-793d-848b-41516fbbd95e', 'funding', 'Zuschüsse bis 1.500 Euro für Ehrenamtliche, die anderen im digitalen Alltag helfen: Auslagen, Fahrtkosten, Leihgeräte.', '2027-12-31', '2026-08-12T15:20:00Z', '2026-08-12T15:20:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019ff68f-1500-7539-8426-ef42468c0ad8', '019ff68f-1500-793d-848b-41516fbbd95e', 'publicity', 'Unser Rundbrief erreicht 340 Vereine im Landkreis Sonnental.', null, '2026-08-12T15:20:00Z', '2026-08-12T15:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ff68f-1500-793d-848b-41516fbbd95e', (select id from public.accounts where email = 'clara@example.org'), '2026-08-12T15:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ff68f-1500-793d-848b-41516fbbd95e', (select id from public.accounts where email = 'frank@example.org'), '2026-08-12T15:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ff68f-1500-793d-848b-41516fbbd95e', (select id from public.accounts where email = 'anna@example.org'), '2026-08-12T15:20:00Z');

  -- Erzählcafé trifft Stadtarchiv
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a1ac79-67c0-7665-8b8f-936fd6ef3bb9',
    'Erzählcafé trifft Stadtarchiv',
    'Wer erinnert sich noch an die Zuckerfabrik? Ich möchte Ältere erzählen lassen und die Aufnahmen mit Orten auf einer Karte verbinden. Dafür brauche ich ein Archiv, das sie bewahrt.',
    'Zwei Nachmittage habe ich schon aufgenommen. Die Menschen erzählen gern. Schwieriger ist die Frage, wem eine Erzählung danach gehört.',
    'ecosystem',
    '{}',
    null,
    (select id from public.accounts where email = 'greta@example.org'),
    'idea',
    'idea',
    (select ags from public.municipalities where name = 'Stadt Musterau'),
    '[]',
    null,
    null,
    'published',
    '2026-11-05T16:10:00Z',
    '2026-11-05T16:10:00Z',
    '2026-11-05T16:10:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a1ac79-67c0-7665-8b8f-936fd6ef3bb9', 'culture'), ('01a1ac79-67c0-7665-8b8f-936fd6ef3bb9', 'ageing');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1ac79-67c0-7c8d-8692-884671effe9a', '01a1ac79-67c0-7665-8b8f-936fd6ef3bb9', 'law', 'Eine einfache Einverständniserklärung für erzählte Erinnerungen, die auch Enkelkinder später verstehen.', null, '2026-11-05T16:10:00Z', '2026-11-05T16:10:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1ac79-67c0-7f9a-8074-69d3dee32c4c', '01a1ac79-67c0-7665-8b8f-936fd6ef3bb9', 'rooms', 'Ein ruhiger Raum ohne Stufen, einmal im Monat nachmittags.', null, '2026-11-05T16:10:00Z', '2026-11-05T16:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1ac79-67c0-7665-8b8f-936fd6ef3bb9', (select id from public.accounts where email = 'clara@example.org'), '2026-11-05T16:10:00Z');

  -- Schwammstadt im Bestand
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a0ec2d-8000-72e5-8fdd-e346cd9c5b74',
    'Schwammstadt im Bestand',
    'Regen soll im Quartier bleiben, auch dort, wo schon alles gebaut ist. Mainfeld entsiegelt Höfe mit den Eigentümern und sucht Kommunen, die Gebühren, Förderung und Pflege schon geregelt haben.',
    'Auf dem Papier ist alles klar. In den Höfen stehen Fahrräder, Mülltonnen und alte Kastanien, und jeder gehört jemand anderem.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Mainfeld'),
    (select id from public.accounts where email = 'tom@example.org'),
    'project',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Mainfeld')),
    '[]',
    null,
    null,
    'published',
    '2026-09-29T08:00:00Z',
    '2026-09-29T08:00:00Z',
    '2026-09-29T08:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', 'climate-adaptation'), ('01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', 'water'), ('01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', 'housing');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', (select id from public.organisations where name = 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik'), false, '2026-09-29T08:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0ec2d-8000-786f-8fce-dbd751122bbb', '01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', 'exchange', 'Kommunen mit einem Förderprogramm für Entsiegelung im Bestand: Richtlinie, Höhe, Erfahrung.', null, '2026-09-29T08:00:00Z', '2026-09-29T08:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0ec2d-8000-752d-84bb-4a7b80bc00d6', '01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', 'data', 'Verfahren, um versiegelte Flächen aus Luftbildern zu bestimmen, mit offenen Daten.', '2027-02-28', '2026-09-29T08:00:00Z', '2026-09-29T08:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0ec2d-8000-7360-84c6-470101355d8d', '01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', 'pilot', 'Drei Höfe mit unterschiedlichen Eigentümern, an denen Verfahren zur Entsiegelung erprobt werden können.', null, '2026-09-29T08:00:00Z', '2026-09-29T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', (select id from public.accounts where email = 'hanna@example.org'), '2026-09-29T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0ec2d-8000-72e5-8fdd-e346cd9c5b74', (select id from public.accounts where email = 'olga@example.org'), '2026-09-29T08:00:00Z');

  -- Gießpatenschaft mit Karte
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a01e01-5940-7aed-8956-44866c72034a',
    'Gießpatenschaft mit Karte',
    '1.900 Straßenbäume, 640 Patinnen und Paten, eine Karte: Weinsteig zeigt, welcher Baum heute Wasser braucht und wer gegossen hat. Die Idee und der Datensatz dürfen wandern.',
    'Die Karte kennt Standort, Art und Alter der Bäume. Patinnen und Paten tragen ein, wann sie gegossen haben, ohne Namen und ohne Konto.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Weinsteig'),
    (select id from public.accounts where email = 'nora@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Weinsteig')),
    '[]',
    'CC BY 4.0',
    null,
    'published',
    '2026-08-20T07:10:00Z',
    '2026-08-20T07:10:00Z',
    '2026-08-20T07:10:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a01e01-5940-7aed-8956-44866c72034a', 'biodiversity'), ('01a01e01-5940-7aed-8956-44866c72034a', 'climate-adaptation'), ('01a01e01-5940-7aed-8956-44866c72034a', 'civic-engagement');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a01e01-5940-7539-8fc0-e90bbff7349d', '01a01e01-5940-7aed-8956-44866c72034a', 'software', 'Einfache Messstationen für Bodenfeuchte, damit wir nicht nur nach Gefühl gießen.', null, '2026-08-20T07:10:00Z', '2026-08-20T07:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a01e01-5940-7577-83f8-17b02359b743', '01a01e01-5940-7aed-8956-44866c72034a', 'data', 'Baumkataster als offene Daten, mit Beschreibung, wie wir es aufgebaut haben.', null, '2026-08-20T07:10:00Z', '2026-08-20T07:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a01e01-5940-77d4-8e6c-e8d3dfa0316c', '01a01e01-5940-7aed-8956-44866c72034a', 'exchange', 'Wie wir 640 Gießpatinnen und Gießpaten gewonnen haben und was sie bei der Stange hält.', null, '2026-08-20T07:10:00Z', '2026-08-20T07:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a01e01-5940-7aed-8956-44866c72034a', (select id from public.accounts where email = 'anna@example.org'), '2026-08-20T07:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a01e01-5940-7aed-8956-44866c72034a', (select id from public.accounts where email = 'tom@example.org'), '2026-08-20T07:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a01e01-5940-7aed-8956-44866c72034a', (select id from public.accounts where email = 'karim@example.org'), '2026-08-20T07:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a01e01-5940-7aed-8956-44866c72034a', (select id from public.accounts where email = 'greta@example.org'), '2026-08-20T07:10:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a0f1d5-dd40-7eff-81b3-a2bd9711d972', '01a01e01-5940-7aed-8956-44866c72034a', (select id from public.accounts where email = 'tom@example.org'), 'Wie gehen Sie mit Bäumen um, die drei Paten haben, während nebenan einer vertrocknet?', '2026-09-30T10:22:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a0f641-74c0-7446-8a28-a7601bf3e22a', '01a01e01-5940-7aed-8956-44866c72034a', (select id from public.accounts where email = 'nora@example.org'), 'Die Karte färbt unversorgte Bäume kräftiger. Das war die billigste Lösung und die beste.', '2026-10-01T06:58:00Z');

  -- Tandem: Deutsch am Herd
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a12c56-0f80-75eb-8bd6-892b84fda5fa',
    'Tandem: Deutsch am Herd',
    'Zwei kochen, sprechen und lernen voneinander: Ich bringe Menschen zusammen, die Deutsch üben, und solche, die gern kochen. Es braucht eine Küche, eine Liste und etwas Mut.',
    'Vier Abende gab es schon, in der Küche eines Gemeindehauses. Am besten lernt man Wörter, die man gleich danach in der Hand hat.',
    'ecosystem',
    '{}',
    null,
    (select id from public.accounts where email = 'karim@example.org'),
    'idea',
    'implementation',
    (select ags from public.municipalities where name = 'Stadt Altenwerth'),
    '[]',
    null,
    null,
    'published',
    '2026-10-11T19:00:00Z',
    '2026-10-11T19:00:00Z',
    '2026-10-11T19:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a12c56-0f80-75eb-8bd6-892b84fda5fa', 'migration-integration'), ('01a12c56-0f80-75eb-8bd6-892b84fda5fa', 'culture'), ('01a12c56-0f80-75eb-8bd6-892b84fda5fa', 'civic-engagement');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a12c56-0f80-74ef-8a00-fb798d12705d', '01a12c56-0f80-75eb-8bd6-892b84fda5fa', 'rooms', 'Eine Küche mit acht Plätzen, einmal in der Woche abends.', '2027-03-31', '2026-10-11T19:00:00Z', '2026-10-11T19:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a12c56-0f80-7a29-8046-8800c12e7e61', '01a12c56-0f80-75eb-8bd6-892b84fda5fa', 'publicity', 'Stellen, die unser Angebot neu Angekommenen weitersagen.', null, '2026-10-11T19:00:00Z', '2026-10-11T19:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a12c56-0f80-75eb-8bd6-892b84fda5fa', (select id from public.accounts where email = 'hanna@example.org'), '2026-10-11T19:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a12c56-0f80-75eb-8bd6-892b84fda5fa', (select id from public.accounts where email = 'greta@example.org'), '2026-10-11T19:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a12c56-0f80-75eb-8bd6-892b84fda5fa', (select id from public.accounts where email = 'clara@example.org'), '2026-10-11T19:00:00Z');

  -- Medienscouts an Grundschulen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019f4110-11c0-7848-8efd-e1c19c58fe82',
    'Medienscouts an Grundschulen',
    'Viertklässler erklären Zweitklässlern, was ein Passwort ist. Tannmark bildet an elf Grundschulen Medienscouts aus und stellt das ganze Material frei.',
    'Kinder hören Kindern zu. Die Scouts bekommen vier Nachmittage, eine Urkunde und ein Tagebuch, in dem sie festhalten, was sie gefragt wurden.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Tannmark'),
    (select id from public.accounts where email = 'ben@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Tannmark')),
    '[]',
    null,
    null,
    'published',
    '2026-07-08T09:30:00Z',
    '2026-07-08T09:30:00Z',
    '2026-07-08T09:30:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019f4110-11c0-7848-8efd-e1c19c58fe82', 'education'), ('019f4110-11c0-7848-8efd-e1c19c58fe82', 'digital-literacy'), ('019f4110-11c0-7848-8efd-e1c19c58fe82', 'children-youth');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f4110-11c0-7dd1-8b95-9cc7e8781dfc', '019f4110-11c0-7848-8efd-e1c19c58fe82', 'funding', 'Druckkosten für das Tagebuch der Medienscouts, etwa 2.000 Euro.', '2026-10-31', '2026-07-08T09:30:00Z', '2026-07-08T09:30:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f4110-11c0-7073-8152-2d375d635e1e', '019f4110-11c0-7848-8efd-e1c19c58fe82', 'data', 'Unterrichtsmaterial für Medienscouts an Grundschulen, frei und zum Ändern.', null, '2026-07-08T09:30:00Z', '2026-07-08T09:30:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f4110-11c0-7e3f-8f67-fad578452856', '019f4110-11c0-7848-8efd-e1c19c58fe82', 'exchange', 'Erfahrungen mit der Ausbildung von Medienscouts, auch für Büchereien und Vereine.', null, '2026-07-08T09:30:00Z', '2026-07-08T09:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f4110-11c0-7848-8efd-e1c19c58fe82', (select id from public.accounts where email = 'clara@example.org'), '2026-07-08T09:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f4110-11c0-7848-8efd-e1c19c58fe82', (select id from public.accounts where email = 'sami@example.org'), '2026-07-08T09:30:00Z');

  -- Digitaler Zwilling fürs Hochwasser
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a08b67-5480-7adb-853c-0372d3c74572',
    'Digitaler Zwilling fürs Hochwasser',
    'Wo steht das Wasser zuerst, und welche Straße ist dann noch frei? Wir rechnen mit offenen Höhendaten und den Messwerten kleiner Gemeinden und prüfen, ob ihnen das im Ernstfall nützt.',
    'Ein Modell ist schnell gebaut und wird selten benutzt. Deshalb sitzt bei uns von Anfang an die Feuerwehr am Tisch. Sie fragt nicht nach Genauigkeit, sondern nach der Uhrzeit.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik'),
    (select id from public.accounts where email = 'david@example.org'),
    'living_lab',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik')),
    '[]',
    null,
    'https://example.org/hochschule/zwilling',
    'published',
    '2026-09-10T13:00:00Z',
    '2026-09-10T13:00:00Z',
    '2026-09-10T13:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a08b67-5480-7adb-853c-0372d3c74572', 'digital-twins'), ('01a08b67-5480-7adb-853c-0372d3c74572', 'water'), ('01a08b67-5480-7adb-853c-0372d3c74572', 'crisis-management');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a08b67-5480-7adb-853c-0372d3c74572', (select id from public.organisations where name = 'Stadt Rheinbrück'), true, '2026-09-10T13:00:00Z'),
    ('01a08b67-5480-7adb-853c-0372d3c74572', (select id from public.organisations where name = 'Gemeinde Ostersiel'), false, '2026-09-10T13:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a08b67-5480-7e3b-8704-07e9e6e00db6', '01a08b67-5480-7adb-853c-0372d3c74572', 'data', 'Offene Pegel- und Sensordaten kleiner Gewässer, möglichst im Minutentakt und mit Vorgeschichte.', null, '2026-09-10T13:00:00Z', '2026-09-10T13:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a08b67-5480-740f-8dcd-f1426d65541d', '01a08b67-5480-7adb-853c-0372d3c74572', 'pilot', 'Zwei Gemeinden an kleinen Flüssen, deren Feuerwehr das Modell in einer Übung erprobt.', '2027-05-31', '2026-09-10T13:00:00Z', '2026-09-10T13:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a08b67-5480-7d9e-89e9-c776bf605f14', '01a08b67-5480-7adb-853c-0372d3c74572', 'expertise', 'Berechnung von Überflutungsflächen aus offenen Höhendaten, erklärt für Feuerwehr und Bauamt.', null, '2026-09-10T13:00:00Z', '2026-09-10T13:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a08b67-5480-7adb-853c-0372d3c74572', (select id from public.accounts where email = 'ben@example.org'), '2026-09-10T13:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a08b67-5480-7adb-853c-0372d3c74572', (select id from public.accounts where email = 'frank@example.org'), '2026-09-10T13:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a08b67-5480-7adb-853c-0372d3c74572', (select id from public.accounts where email = 'lena@example.org'), '2026-09-10T13:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a08b67-5480-7adb-853c-0372d3c74572', (select id from public.accounts where email = 'tom@example.org'), '2026-09-10T13:00:00Z');

  -- Warnung, die ankommt
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a19b65-c320-74eb-8972-f96a5cbeeb97',
    'Warnung, die ankommt',
    'Sirene, App, Lautsprecherwagen: Im letzten Sturm kam bei vielen nichts an. Burgwalde fragt Straße für Straße, was Menschen wirklich hören, und baut daraus einen Plan mit mehreren Wegen.',
    'Besonders wichtig sind uns Menschen, die schlecht hören oder kein Smartphone haben. In jeder Straße soll es jemanden geben, der klingelt.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Burgwalde'),
    (select id from public.accounts where email = 'vera@example.org'),
    'project',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Burgwalde')),
    '[]',
    null,
    null,
    'published',
    '2026-11-02T08:35:00Z',
    '2026-11-02T08:35:00Z',
    '2026-11-02T08:35:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a19b65-c320-74eb-8972-f96a5cbeeb97', 'crisis-management'), ('01a19b65-c320-74eb-8972-f96a5cbeeb97', 'accessibility'), ('01a19b65-c320-74eb-8972-f96a5cbeeb97', 'rural-areas');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a19b65-c320-7614-8860-8490ba70b834', '01a19b65-c320-74eb-8972-f96a5cbeeb97', 'exchange', 'Gemeinden, die Warnungen mit Nachbarschaften organisiert haben.', null, '2026-11-02T08:35:00Z', '2026-11-02T08:35:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a19b65-c320-7fb4-808a-d9962833ec4f', '01a19b65-c320-74eb-8972-f96a5cbeeb97', 'data', 'Modelle oder Karten, die zeigen, welche Straßen bei Starkregen zuerst betroffen sind.', '2027-04-30', '2026-11-02T08:35:00Z', '2026-11-02T08:35:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a19b65-c320-7b43-8276-5127fef6677e', '01a19b65-c320-74eb-8972-f96a5cbeeb97', 'pilot', 'Unsere Feuerwehr erprobt gern Hochwassermodelle und Warnwege in einer Übung, am kleinen Fluss und mit 17.000 Menschen.', null, '2026-11-02T08:35:00Z', '2026-11-02T08:35:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a19b65-c320-74eb-8972-f96a5cbeeb97', (select id from public.accounts where email = 'david@example.org'), '2026-11-02T08:35:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a19b65-c320-74eb-8972-f96a5cbeeb97', (select id from public.accounts where email = 'lena@example.org'), '2026-11-02T08:35:00Z');

  -- Zuhören statt zustellen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f',
    'Zuhören statt zustellen',
    'Viele ältere Menschen bekommen Besuch nur vom Paketboten. Wir überlegen, ob Ehrenamtliche beim Bringen von Büchern und Medien eine halbe Stunde bleiben können, und suchen Büchereien mit Erfahrung.',
    'Die Idee kam aus der Bücherei: Der Bringdienst dauert fünf Minuten, gebraucht wird eine halbe Stunde.',
    'ecosystem',
    '{}',
    (select id from public.organisations where name = 'Stadt Weinsteig'),
    (select id from public.accounts where email = 'nora@example.org'),
    'idea',
    'idea',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Weinsteig')),
    '[]',
    null,
    null,
    'published',
    '2026-11-16T10:05:00Z',
    '2026-11-16T10:05:00Z',
    '2026-11-16T10:05:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f', 'ageing'), ('01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f', 'social-affairs'), ('01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f', 'digital-literacy');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1e3d1-30e0-7cbf-8b8b-80162e9a8aba', '01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f', 'exchange', 'Büchereien und Vereine mit Besuchs- oder Bringdiensten durch Ehrenamtliche.', null, '2026-11-16T10:05:00Z', '2026-11-16T10:05:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1e3d1-30e0-7779-87e0-6e3614aac093', '01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f', 'volunteers', 'Menschen, die zwei Stunden in der Woche Bücher bringen und zuhören.', null, '2026-11-16T10:05:00Z', '2026-11-16T10:05:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f', (select id from public.accounts where email = 'clara@example.org'), '2026-11-16T10:05:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1e3d1-30e0-7008-8b3a-f95b7b29ee3f', (select id from public.accounts where email = 'mira@example.org'), '2026-11-16T10:05:00Z');

  -- Bauantrag verfolgen wie ein Paket
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019f6505-b260-760c-827a-382e3100f097',
    'Bauantrag verfolgen wie ein Paket',
    'Wer baut, soll ohne Anruf sehen, wo der Antrag liegt und was noch fehlt. Neuhafen zeigt die Schritte des Verfahrens direkt aus dem Fachverfahren an. Wir suchen eine zweite Bauaufsicht, die den Statusdienst mitentwickelt und auf die Probe stellt.',
    'Die Hälfte der Anrufe in der Bauaufsicht lautete: *Wie weit sind Sie?* Jetzt sieht man es. Sieben Schritte, jeder mit einem Satz, was er bedeutet und wer als Nächstes dran ist.

### Was wir gelernt haben

1. Die Schritte im Fachverfahren sind nicht die Schritte, die Bauende verstehen.
2. Ein ehrliches »Wir warten auf die Stellungnahme« beruhigt mehr als ein Balken.
3. Ohne die Sachbearbeiterinnen geht nichts: Sie haben die Sätze geschrieben.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Neuhafen'),
    (select id from public.accounts where email = 'ben@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Neuhafen')),
    '[]',
    'EUPL-1.2',
    'https://example.org/neuhafen/bauantrag-status',
    'published',
    '2026-07-15T09:05:00Z',
    '2026-07-15T09:05:00Z',
    '2026-07-15T09:05:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019f6505-b260-760c-827a-382e3100f097', 'building'), ('019f6505-b260-760c-827a-382e3100f097', 'online-services'), ('019f6505-b260-760c-827a-382e3100f097', 'administration-processes');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('019f6505-b260-760c-827a-382e3100f097', (select id from public.organisations where name = 'Zweckverband Kommunale IT Sonnental'), true, '2026-07-15T09:05:00Z'),
    ('019f6505-b260-760c-827a-382e3100f097', (select id from public.organisations where name = 'Deichblick Software GmbH'), true, '2026-07-15T09:05:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f6505-b260-750e-817d-980063dbbff5', '019f6505-b260-760c-827a-382e3100f097', 'pilot', 'Eine zweite Bauaufsicht, die den Statusdienst zu Bauanträgen mit ihrem Fachverfahren erprobt.', '2027-03-31', '2026-07-15T09:05:00Z', '2026-07-15T09:05:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f6505-b260-7ec6-8719-8c588cafb7c8', '019f6505-b260-760c-827a-382e3100f097', 'law', 'Wer darf den Stand eines Bauantrags sehen: nur die Bauherrschaft oder auch das Architekturbüro?', null, '2026-07-15T09:05:00Z', '2026-07-15T09:05:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f6505-b260-7f9a-88b1-e71d451ddf2d', '019f6505-b260-760c-827a-382e3100f097', 'software', 'Quelloffener Statusdienst für Bauanträge mit Anbindung an ein verbreitetes Fachverfahren.', null, '2026-07-15T09:05:00Z', '2026-07-15T09:05:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f6505-b260-760c-827a-382e3100f097', (select id from public.accounts where email = 'anna@example.org'), '2026-07-15T09:05:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f6505-b260-760c-827a-382e3100f097', (select id from public.accounts where email = 'emine@example.org'), '2026-07-15T09:05:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f6505-b260-760c-827a-382e3100f097', (select id from public.accounts where email = 'jana@example.org'), '2026-07-15T09:05:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f6505-b260-760c-827a-382e3100f097', (select id from public.accounts where email = 'sami@example.org'), '2026-07-15T09:05:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f6505-b260-760c-827a-382e3100f097', (select id from public.accounts where email = 'vera@example.org'), '2026-07-15T09:05:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a047a6-aa20-7b47-82b2-74f30c6d5533', '019f6505-b260-760c-827a-382e3100f097', (select id from public.accounts where email = 'sami@example.org'), 'Welche Schnittstelle bietet Ihr Fachverfahren dafür? Unseres exportiert nur nachts.', '2026-08-28T09:15:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a047f4-7c00-735c-8d4c-7f0825da7c19', '019f6505-b260-760c-827a-382e3100f097', (select id from public.accounts where email = 'ben@example.org'), 'Unseres auch. Ein Stand von gestern Nacht reicht den meisten völlig, wenn das Datum danebensteht.', '2026-08-28T10:40:00Z');

  -- Fragenkatalog für den Digitalisierungsfahrplan
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a042e9-9740-7116-81f6-99a44424a228',
    'Fragenkatalog für den Digitalisierungsfahrplan',
    'Wo stehen wir, und was kommt zuerst? Drei Nachmittage, ein Fragenkatalog, höchstens zehn Maßnahmen: So entsteht in einer kleinen Gemeinde ein Digitalisierungsfahrplan. Der Katalog ist frei nutzbar und soll mit anderen wachsen.',
    'Der Katalog hat 34 Fragen. Keine fragt nach Software, fast alle nach Wegen: Wer bringt was wohin, wie oft, und warum?

Der wichtigste Kniff ist der Blick von außen. An unserem zweiten Nachmittag saß jemand aus einer anderen Verwaltung dabei und durfte fragen, warum ein Formular drei Unterschriften braucht.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Gemeinde Wiesenfurt'),
    (select id from public.accounts where email = 'clara@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Gemeinde Wiesenfurt')),
    '[{"label":"Fragenkatalog zum Herunterladen","url":"https://example.org/wiesenfurt/fragenkatalog"}]',
    'CC BY 4.0',
    null,
    'published',
    '2026-08-27T11:10:00Z',
    '2026-08-27T11:10:00Z',
    '2026-08-27T11:10:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a042e9-9740-7116-81f6-99a44424a228', 'administration-processes'), ('01a042e9-9740-7116-81f6-99a44424a228', 'inter-municipal'), ('01a042e9-9740-7116-81f6-99a44424a228', 'staff-leadership');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a042e9-9740-7116-81f6-99a44424a228', (select id from public.organisations where name = 'Gemeinde Ostersiel'), true, '2026-08-27T11:10:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a042e9-9740-7446-8b1f-d583eaa08a3c', '01a042e9-9740-7116-81f6-99a44424a228', 'exchange', 'Gemeinden unter 20.000 Einwohnern, die den Fragenkatalog ausprobieren und Änderungen zurückgeben.', '2027-06-30', '2026-08-27T11:10:00Z', '2026-08-27T11:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a042e9-9740-773f-874b-2e12f41415a1', '01a042e9-9740-7116-81f6-99a44424a228', 'exchange', 'Wir kommen als Blick von außen zu Ihrem Nachmittag, wenn Sie danach zu uns kommen.', null, '2026-08-27T11:10:00Z', '2026-08-27T11:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a042e9-9740-714a-85ba-36adf78e3548', '01a042e9-9740-7116-81f6-99a44424a228', 'expertise', 'Moderation von drei Nachmittagen, an deren Ende ein kurzer Digitalisierungsfahrplan steht.', null, '2026-08-27T11:10:00Z', '2026-08-27T11:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a042e9-9740-7116-81f6-99a44424a228', (select id from public.accounts where email = 'anna@example.org'), '2026-08-27T11:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a042e9-9740-7116-81f6-99a44424a228', (select id from public.accounts where email = 'ben@example.org'), '2026-08-27T11:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a042e9-9740-7116-81f6-99a44424a228', (select id from public.accounts where email = 'paul@example.org'), '2026-08-27T11:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a042e9-9740-7116-81f6-99a44424a228', (select id from public.accounts where email = 'vera@example.org'), '2026-08-27T11:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a042e9-9740-7116-81f6-99a44424a228', (select id from public.accounts where email = 'sami@example.org'), '2026-08-27T11:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a042e9-9740-7116-81f6-99a44424a228', (select id from public.accounts where email = 'emine@example.org'), '2026-08-27T11:10:00Z');

  -- Ein Nachweis weniger: Schulanmeldung neu gedacht
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a0b4b1-17e0-735e-8e50-a0df5a9e09b3',
    'Ein Nachweis weniger: Schulanmeldung neu gedacht',
    'Die Geburtsurkunde liegt im Haus, trotzdem muss jede Familie sie vorlegen. Musterau prüft Feld für Feld, welche Nachweise bei der Schulanmeldung entfallen können, und schreibt auf, welche Rechtsgrundlage es dafür braucht.',
    'Von elf Angaben im Formular liegen acht schon vor. Drei davon dürften wir vermutlich heute schon selbst abrufen, wenn die Familie zustimmt.',
    'administration',
    '{ecosystem}',
    (select id from public.organisations where name = 'Stadt Musterau'),
    (select id from public.accounts where email = 'anna@example.org'),
    'project',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Musterau')),
    '[]',
    null,
    null,
    'published',
    '2026-09-18T13:25:00Z',
    '2026-09-18T13:25:00Z',
    '2026-09-18T13:25:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', 'registers'), ('01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', 'digital-identity'), ('01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', 'education'), ('01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', 'online-services');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0b4b1-17e0-70e5-8762-618e03be7a1e', '01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', 'law', 'Jemand, der mit uns Feld für Feld klärt, welche Rechtsgrundlage der Abruf von Nachweisen braucht.', '2027-02-28', '2026-09-18T13:25:00Z', '2026-09-18T13:25:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0b4b1-17e0-74a5-89e7-fdec48dfa870', '01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', 'exchange', 'Schulverwaltungen, die Nachweise bei der Anmeldung schon gestrichen haben.', null, '2026-09-18T13:25:00Z', '2026-09-18T13:25:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0b4b1-17e0-78ab-84da-0bc873f6925e', '01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', 'pilot', 'Wir erproben den Abruf von Nachweisen aus dem Melderegister mit zwei Grundschulen.', null, '2026-09-18T13:25:00Z', '2026-09-18T13:25:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', (select id from public.accounts where email = 'ben@example.org'), '2026-09-18T13:25:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', (select id from public.accounts where email = 'ivan@example.org'), '2026-09-18T13:25:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0b4b1-17e0-735e-8e50-a0df5a9e09b3', (select id from public.accounts where email = 'hanna@example.org'), '2026-09-18T13:25:00Z');

  -- Digitale Assistenz im Bürgerbüro ausbilden
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a1f436-e240-7f02-80b4-41894f7d5745',
    'Digitale Assistenz im Bürgerbüro ausbilden',
    'Ein Lehrplan für Kolleginnen und Kollegen, die andere beim Umstieg auf die elektronische Akte begleiten: zwölf halbe Tage, am eigenen Arbeitsplatz, mit Prüfung durch Tun.',
    'Der Lehrplan steht in Stichworten. Vor dem Veröffentlichen soll ihn die Personalvertretung lesen.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Neuhafen'),
    (select id from public.accounts where email = 'ben@example.org'),
    'idea',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Neuhafen')),
    '[]',
    null,
    null,
    'draft',
    '2026-11-19T14:30:00Z',
    '2026-11-19T14:30:00Z',
    null
  );
  insert into public.project_topics (project_id, topic_id) values ('01a1f436-e240-7f02-80b4-41894f7d5745', 'staff-leadership'), ('01a1f436-e240-7f02-80b4-41894f7d5745', 'digital-literacy'), ('01a1f436-e240-7f02-80b4-41894f7d5745', 'administration-processes');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1f436-e240-7cbd-8b3b-ab4bb52dc638', '01a1f436-e240-7f02-80b4-41894f7d5745', 'exchange', 'Verwaltungen, die eigene Leute als Begleitung für die elektronische Akte ausgebildet haben.', null, '2026-11-19T14:30:00Z', '2026-11-19T14:30:00Z');

  -- E-Akte ohne Frust einführen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a06648-2800-7ac0-81b1-8dfe449df97d',
    'E-Akte ohne Frust einführen',
    'Nicht alle Ämter auf einmal, sondern immer dort, wo jemand will: Talhofen führt die elektronische Akte in kleinen Runden ein. Nach fünf Ämtern teilen wir Kalender, Schulung und die ehrliche Liste der Rückschläge.',
    'Jedes Amt bekommt sechs Wochen, zwei Begleitpersonen und am Ende einen Nachmittag, an dem wir Überflüssiges streichen. Zwei Ämter haben abgebrochen und sind später von selbst wiedergekommen.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Talhofen'),
    (select id from public.accounts where email = 'sami@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Talhofen')),
    '[{"label":"Unser Einführungskalender","url":"https://example.org/talhofen/e-akte"}]',
    null,
    null,
    'published',
    '2026-09-03T08:00:00Z',
    '2026-09-03T08:00:00Z',
    '2026-09-03T08:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a06648-2800-7ac0-81b1-8dfe449df97d', 'administration-processes'), ('01a06648-2800-7ac0-81b1-8dfe449df97d', 'staff-leadership');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a06648-2800-7a42-879a-858915009b83', '01a06648-2800-7ac0-81b1-8dfe449df97d', 'exchange', 'Verwaltungen, die Fachverfahren mit langer Aufbewahrung an die elektronische Akte angebunden haben.', null, '2026-09-03T08:00:00Z', '2026-09-03T08:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a06648-2800-77f1-86b7-d8baf2010ae1', '01a06648-2800-7ac0-81b1-8dfe449df97d', 'expertise', 'Schulung und Begleitung bei der Einführung der elektronischen Akte, Amt für Amt, durch ausgebildete Kolleginnen.', null, '2026-09-03T08:00:00Z', '2026-09-03T08:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a06648-2800-7433-8db2-36411d4822e5', '01a06648-2800-7ac0-81b1-8dfe449df97d', 'exchange', 'Einführungskalender und Rückschläge aus fünf Ämtern, auch als Besuch vor Ort.', null, '2026-09-03T08:00:00Z', '2026-09-03T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a06648-2800-7ac0-81b1-8dfe449df97d', (select id from public.accounts where email = 'ben@example.org'), '2026-09-03T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a06648-2800-7ac0-81b1-8dfe449df97d', (select id from public.accounts where email = 'emine@example.org'), '2026-09-03T08:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a06648-2800-7ac0-81b1-8dfe449df97d', (select id from public.accounts where email = 'vera@example.org'), '2026-09-03T08:00:00Z');

  -- Ein Rechenzentrum für fünf Rathäuser
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019f21bc-0cc0-7ad2-825d-5ab8cbd283f7',
    'Ein Rechenzentrum für fünf Rathäuser',
    'Fünf Verwaltungen betreiben ihre Server gemeinsam. Jetzt kommen Sicherheit, Sicherung und Bereitschaft dazu. Der Zweckverband berichtet offen über Kosten, Streit und Nutzen und nimmt weitere Mitglieder auf.',
    'Der Streit war das Wertvollste: Wer entscheidet, wenn einer modernisieren will und vier sparen müssen? Unsere Antwort passt auf zwei Seiten Satzung.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Zweckverband Kommunale IT Sonnental'),
    (select id from public.accounts where email = 'emine@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Zweckverband Kommunale IT Sonnental')),
    '[]',
    null,
    null,
    'published',
    '2026-07-02T07:30:00Z',
    '2026-07-02T07:30:00Z',
    '2026-07-02T07:30:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', 'inter-municipal'), ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', 'information-security'), ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', 'digital-sovereignty');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', (select id from public.organisations where name = 'Stadt Musterau'), true, '2026-07-02T07:30:00Z'),
    ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', (select id from public.organisations where name = 'Stadt Neuhafen'), true, '2026-07-02T07:30:00Z'),
    ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', (select id from public.organisations where name = 'Gemeinde Wiesenfurt'), true, '2026-07-02T07:30:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f21bc-0cc0-756c-84b2-e1f43f31f0bb', '019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', 'expertise', 'Jemand, der unsere Notfallübungen von außen beobachtet und Schwächen benennt.', '2027-03-31', '2026-07-02T07:30:00Z', '2026-07-02T07:30:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f21bc-0cc0-7a86-842c-82e4c81f2716', '019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', 'exchange', 'Satzung, Kostenschlüssel und Erfahrungen aus dem gemeinsamen IT-Betrieb von fünf Verwaltungen.', null, '2026-07-02T07:30:00Z', '2026-07-02T07:30:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f21bc-0cc0-7573-8aae-162aa2eda6da', '019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', 'software', 'Betrieb quelloffener Anwendungen für Kommunen im Verbund, auch für Nichtmitglieder zur Probe.', null, '2026-07-02T07:30:00Z', '2026-07-02T07:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', (select id from public.accounts where email = 'anna@example.org'), '2026-07-02T07:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', (select id from public.accounts where email = 'ben@example.org'), '2026-07-02T07:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', (select id from public.accounts where email = 'lena@example.org'), '2026-07-02T07:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f21bc-0cc0-7ad2-825d-5ab8cbd283f7', (select id from public.accounts where email = 'paul@example.org'), '2026-07-02T07:30:00Z');

  -- Notfallübung am Montagmorgen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a10ff9-edc0-780f-899d-6400d9c58a7b',
    'Notfallübung am Montagmorgen',
    'Montag, acht Uhr, kein Rechner startet. Vier Verwaltungen haben das geübt und dabei gelernt, welche drei Telefonnummern auf Papier stehen müssen. Drehbuch und Auswertung sind frei.',
    'Die Übung dauert drei Stunden und kostet keinen Cent. Was sie zeigt: Die Technik war nach Stunden zurück, die Frage *Wer darf was entscheiden?* erst nach Wochen.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Zweckverband Kommunale IT Sonnental'),
    (select id from public.accounts where email = 'emine@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Zweckverband Kommunale IT Sonnental')),
    '[]',
    'CC BY-SA 4.0',
    null,
    'published',
    '2026-10-06T06:50:00Z',
    '2026-10-06T06:50:00Z',
    '2026-10-06T06:50:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a10ff9-edc0-780f-899d-6400d9c58a7b', 'information-security'), ('01a10ff9-edc0-780f-899d-6400d9c58a7b', 'crisis-management'), ('01a10ff9-edc0-780f-899d-6400d9c58a7b', 'inter-municipal');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a10ff9-edc0-7c41-8fa5-7122e6c5dca9', '01a10ff9-edc0-780f-899d-6400d9c58a7b', 'pilot', 'Zwei kleine Verwaltungen ohne eigene IT-Abteilung, die das Drehbuch für die Notfallübung erproben.', '2027-05-31', '2026-10-06T06:50:00Z', '2026-10-06T06:50:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a10ff9-edc0-7248-87e7-9da3cce50311', '01a10ff9-edc0-780f-899d-6400d9c58a7b', 'expertise', 'Moderation einer dreistündigen Notfallübung zur Informationssicherheit mit Auswertung.', null, '2026-10-06T06:50:00Z', '2026-10-06T06:50:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a10ff9-edc0-780f-899d-6400d9c58a7b', (select id from public.accounts where email = 'vera@example.org'), '2026-10-06T06:50:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a10ff9-edc0-780f-899d-6400d9c58a7b', (select id from public.accounts where email = 'sami@example.org'), '2026-10-06T06:50:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a10ff9-edc0-780f-899d-6400d9c58a7b', (select id from public.accounts where email = 'paul@example.org'), '2026-10-06T06:50:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a1531e-0a00-7f03-809b-39d3afa05a1c', '01a10ff9-edc0-780f-899d-6400d9c58a7b', (select id from public.accounts where email = 'vera@example.org'), 'Wir würden gern im März üben. Reicht es, wenn nur das Hauptamt mitmacht?', '2026-10-19T07:44:00Z');
  insert into public.comments (id, project_id, author_id, body, created_at) values
    ('01a15411-91c0-7e4e-8389-6474317025c7', '01a10ff9-edc0-780f-899d-6400d9c58a7b', (select id from public.accounts where email = 'emine@example.org'), 'Bitte mit Bürgerbüro. Dort klingelt das Telefon zuerst.', '2026-10-19T12:10:00Z');

  -- Leichte Sprache aus dem Amt
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a0571e-5200-78e4-8dd8-89a563bfae7e',
    'Leichte Sprache aus dem Amt',
    'Dreißig Bescheide in Leichter Sprache, geprüft von Menschen, die sie brauchen. Mainfeld nutzt eine Vorlage und ein Sprachmodell für den ersten Entwurf, nie für den letzten.',
    'Die Prüfgruppe hat Veto. Von dreißig Texten hat sie vier ganz verworfen und bei allen anderen den ersten Satz geändert: Er muss sagen, was man jetzt tun soll.',
    'administration',
    '{ecosystem}',
    (select id from public.organisations where name = 'Stadt Mainfeld'),
    (select id from public.accounts where email = 'tom@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Mainfeld')),
    '[]',
    null,
    null,
    'published',
    '2026-08-31T09:20:00Z',
    '2026-08-31T09:20:00Z',
    '2026-08-31T09:20:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a0571e-5200-78e4-8dd8-89a563bfae7e', 'accessibility'), ('01a0571e-5200-78e4-8dd8-89a563bfae7e', 'online-services'), ('01a0571e-5200-78e4-8dd8-89a563bfae7e', 'artificial-intelligence');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0571e-5200-796b-80d4-319899d9f46a', '01a0571e-5200-78e4-8dd8-89a563bfae7e', 'expertise', 'Prüfgruppen für Leichte Sprache, die Verwaltungstexte lesen und verbessern.', null, '2026-08-31T09:20:00Z', '2026-08-31T09:20:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0571e-5200-7742-8ba7-d8d2142e4770', '01a0571e-5200-78e4-8dd8-89a563bfae7e', 'law', 'Dürfen Bescheide in Leichter Sprache rechtsverbindlich sein, oder nur eine Erläuterung?', '2027-04-30', '2026-08-31T09:20:00Z', '2026-08-31T09:20:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0571e-5200-741b-8129-7c4b39ea6cca', '01a0571e-5200-78e4-8dd8-89a563bfae7e', 'data', 'Dreißig geprüfte Mustertexte für Bescheide in Leichter Sprache, frei zur Übernahme.', null, '2026-08-31T09:20:00Z', '2026-08-31T09:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0571e-5200-78e4-8dd8-89a563bfae7e', (select id from public.accounts where email = 'hanna@example.org'), '2026-08-31T09:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0571e-5200-78e4-8dd8-89a563bfae7e', (select id from public.accounts where email = 'anna@example.org'), '2026-08-31T09:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0571e-5200-78e4-8dd8-89a563bfae7e', (select id from public.accounts where email = 'nora@example.org'), '2026-08-31T09:20:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0571e-5200-78e4-8dd8-89a563bfae7e', (select id from public.accounts where email = 'david@example.org'), '2026-08-31T09:20:00Z');

  -- Sprachmodell auf eigenem Rechner
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a134b4-6500-755a-8559-43d2262f976e',
    'Sprachmodell auf eigenem Rechner',
    'Können Zusammenfassungen und Entwürfe im eigenen Haus entstehen, ohne dass Texte die Stadt verlassen? Altenwerth misst Nutzen, Strom und Fehler an zweihundert echten, freigegebenen Vorgängen.',
    'Wir veröffentlichen auch, wo es nicht taugt. Nach den ersten Wochen: gut beim Zusammenfassen von Protokollen, unbrauchbar bei Fristen.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Altenwerth'),
    (select id from public.accounts where email = 'hanna@example.org'),
    'living_lab',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Altenwerth')),
    '[]',
    null,
    null,
    'published',
    '2026-10-13T10:00:00Z',
    '2026-10-13T10:00:00Z',
    '2026-10-13T10:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a134b4-6500-755a-8559-43d2262f976e', 'artificial-intelligence'), ('01a134b4-6500-755a-8559-43d2262f976e', 'digital-sovereignty'), ('01a134b4-6500-755a-8559-43d2262f976e', 'data-protection');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a134b4-6500-755a-8559-43d2262f976e', (select id from public.organisations where name = 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik'), true, '2026-10-13T10:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a134b4-6500-707f-8464-5d8e6d1655dc', '01a134b4-6500-755a-8559-43d2262f976e', 'exchange', 'Verwaltungen, die ein Sprachmodell selbst betreiben, für einen Vergleich von Fehlern und Aufwand.', '2027-06-30', '2026-10-13T10:00:00Z', '2026-10-13T10:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a134b4-6500-79e1-8d90-706a2a11e045', '01a134b4-6500-755a-8559-43d2262f976e', 'data', 'Freigegebene, von Personen bereinigte Verwaltungstexte, an denen sich Zusammenfassungen prüfen lassen.', null, '2026-10-13T10:00:00Z', '2026-10-13T10:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a134b4-6500-737e-83e4-cf9f8dbccda5', '01a134b4-6500-755a-8559-43d2262f976e', 'expertise', 'Prüfverfahren für den Einsatz von Sprachmodellen: Maßstab, Stichprobe, Fehlerliste.', null, '2026-10-13T10:00:00Z', '2026-10-13T10:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a134b4-6500-755a-8559-43d2262f976e', (select id from public.accounts where email = 'tom@example.org'), '2026-10-13T10:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a134b4-6500-755a-8559-43d2262f976e', (select id from public.accounts where email = 'ivan@example.org'), '2026-10-13T10:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a134b4-6500-755a-8559-43d2262f976e', (select id from public.accounts where email = 'emine@example.org'), '2026-10-13T10:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a134b4-6500-755a-8559-43d2262f976e', (select id from public.accounts where email = 'jana@example.org'), '2026-10-13T10:00:00Z');

  -- Digitaler Posteingang mit Herz
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019fa2bb-1f00-75c7-8d11-c4e957c92bcf',
    'Digitaler Posteingang mit Herz',
    'Der Posteingang sortiert Briefe und Mails den Ämtern zu. Rheinbrück zeigt, was eine einfache Regelliste leistet, wo ein Lernverfahren besser ist und warum ein Mensch das letzte Wort behält.',
    'Achtzig von hundert Eingängen ordnet eine Liste von Stichwörtern richtig zu. Das Lernverfahren schafft sechsundachtzig. Die übrigen vierzehn sind die wichtigen.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Rheinbrück'),
    (select id from public.accounts where email = 'ivan@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Rheinbrück')),
    '[]',
    null,
    null,
    'published',
    '2026-07-27T08:40:00Z',
    '2026-07-27T08:40:00Z',
    '2026-07-27T08:40:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019fa2bb-1f00-75c7-8d11-c4e957c92bcf', 'administration-processes'), ('019fa2bb-1f00-75c7-8d11-c4e957c92bcf', 'artificial-intelligence');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fa2bb-1f00-7945-8914-f13bf4808b2b', '019fa2bb-1f00-75c7-8d11-c4e957c92bcf', 'software', 'Zuordnung eingehender Post mit Regeln, quelloffen, ohne Lernverfahren nutzbar.', null, '2026-07-27T08:40:00Z', '2026-07-27T08:40:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fa2bb-1f00-756b-8027-f25d57976f64', '019fa2bb-1f00-75c7-8d11-c4e957c92bcf', 'exchange', 'Vergleich von Regelliste und Lernverfahren im Posteingang einer Stadt mit 236.000 Menschen.', null, '2026-07-27T08:40:00Z', '2026-07-27T08:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fa2bb-1f00-75c7-8d11-c4e957c92bcf', (select id from public.accounts where email = 'hanna@example.org'), '2026-07-27T08:40:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fa2bb-1f00-75c7-8d11-c4e957c92bcf', (select id from public.accounts where email = 'ben@example.org'), '2026-07-27T08:40:00Z');

  -- Register putzen vor dem Umzug
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5',
    'Register putzen vor dem Umzug',
    'Bevor Daten in neue Register wandern, müssen sie stimmen. Der Landkreis hat Prüfregeln für Adressen, Dubletten und Altlasten gesammelt und sucht Kommunen, die sie auf ihre Bestände loslassen.',
    'Von 100 Prüfregeln haben 12 fast alle Fehler gefunden. Diese 12 geben wir weiter, samt einer Anleitung, wie man Fehler behebt, ohne neue zu machen.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Landkreis Sonnental'),
    (select id from public.accounts where email = 'lena@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Landkreis Sonnental')),
    '[]',
    null,
    null,
    'published',
    '2026-09-21T07:15:00Z',
    '2026-09-21T07:15:00Z',
    '2026-09-21T07:15:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', 'registers'), ('01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', 'data-protection'), ('01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', 'inter-municipal');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', (select id from public.organisations where name = 'Stadt Neuhafen'), true, '2026-09-21T07:15:00Z'),
    ('01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', (select id from public.organisations where name = 'Zweckverband Kommunale IT Sonnental'), true, '2026-09-21T07:15:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0c2d1-6d20-7a0f-8ce2-cc392c984d8e', '01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', 'pilot', 'Drei Gemeinden, die unsere Prüfregeln auf ihr Melderegister oder Gewerberegister anwenden.', '2027-04-30', '2026-09-21T07:15:00Z', '2026-09-21T07:15:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0c2d1-6d20-7a73-8e2a-953af495b1bb', '01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', 'law', 'Welche Stichproben im Melderegister sind ohne Anlass zulässig?', null, '2026-09-21T07:15:00Z', '2026-09-21T07:15:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a0c2d1-6d20-774c-8bc6-18176e439f52', '01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', 'software', 'Prüfregeln für Adressen und Dubletten, quelloffen, laufen auf einem gewöhnlichen Arbeitsplatzrechner.', null, '2026-09-21T07:15:00Z', '2026-09-21T07:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', (select id from public.accounts where email = 'ben@example.org'), '2026-09-21T07:15:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a0c2d1-6d20-71d0-84fe-7f9adfadb4c5', (select id from public.accounts where email = 'anna@example.org'), '2026-09-21T07:15:00Z');

  -- Melderegister fit machen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a1bf92-5240-7981-89eb-a77140d773d7',
    'Melderegister fit machen',
    'Vier Ortsteile, vier Schreibweisen derselben Straße: Burgwalde räumt sein Melderegister auf, bevor Nachweise automatisch abgerufen werden. Wir erproben gern Prüfregeln anderer.',
    'Wir sind zu zweit und können nicht alles von Hand prüfen. Gute Regeln würden uns sagen, wo wir anfangen sollen.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Burgwalde'),
    (select id from public.accounts where email = 'vera@example.org'),
    'project',
    'planning',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Burgwalde')),
    '[]',
    null,
    null,
    'published',
    '2026-11-09T09:10:00Z',
    '2026-11-09T09:10:00Z',
    '2026-11-09T09:10:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a1bf92-5240-7981-89eb-a77140d773d7', 'registers'), ('01a1bf92-5240-7981-89eb-a77140d773d7', 'administration-processes');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1bf92-5240-75b6-832b-ab15cbc24107', '01a1bf92-5240-7981-89eb-a77140d773d7', 'software', 'Prüfregeln für Adressen und Dubletten im Melderegister, die ohne eigene IT-Abteilung laufen.', '2027-05-31', '2026-11-09T09:10:00Z', '2026-11-09T09:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1bf92-5240-74ac-8b43-2825ea42e42d', '01a1bf92-5240-7981-89eb-a77140d773d7', 'pilot', 'Wir wenden Prüfregeln auf unser Melderegister an und berichten, was sie finden und was nicht.', null, '2026-11-09T09:10:00Z', '2026-11-09T09:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1bf92-5240-7981-89eb-a77140d773d7', (select id from public.accounts where email = 'lena@example.org'), '2026-11-09T09:10:00Z');

  -- Vergabe für kleine Beträge
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a1cadf-6340-7a62-830c-8ec72e62b109',
    'Vergabe für kleine Beträge',
    'Wer für 800 Euro einen Tisch kauft, füllt heute sieben Seiten aus. Wir möchten mit anderen Städten eine gemeinsame, schlanke Regel für Kleinbeträge schreiben, die der Prüfung standhält.',
    'Zuerst wollen wir vergleichen: Schickt uns eure Wertgrenzen und das dünnste Formular, das ihr habt.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Talhofen'),
    (select id from public.accounts where email = 'sami@example.org'),
    'idea',
    'idea',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Talhofen')),
    '[]',
    null,
    null,
    'published',
    '2026-11-11T13:50:00Z',
    '2026-11-11T13:50:00Z',
    '2026-11-11T13:50:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a1cadf-6340-7a62-830c-8ec72e62b109', 'finance'), ('01a1cadf-6340-7a62-830c-8ec72e62b109', 'economy'), ('01a1cadf-6340-7a62-830c-8ec72e62b109', 'administration-processes');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1cadf-6340-7b09-8d4b-606b3887a1e8', '01a1cadf-6340-7a62-830c-8ec72e62b109', 'law', 'Rat aus einer Rechnungsprüfung: Was ist bei Kleinbeträgen wirklich vorgeschrieben?', null, '2026-11-11T13:50:00Z', '2026-11-11T13:50:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a1cadf-6340-721c-8048-fe2105f8848d', '01a1cadf-6340-7a62-830c-8ec72e62b109', 'exchange', 'Städte zwischen 50.000 und 120.000 Einwohnern, die ihre Wertgrenzen und Formulare vergleichen wollen.', '2027-03-31', '2026-11-11T13:50:00Z', '2026-11-11T13:50:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1cadf-6340-7a62-830c-8ec72e62b109', (select id from public.accounts where email = 'greta@example.org'), '2026-11-11T13:50:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a1cadf-6340-7a62-830c-8ec72e62b109', (select id from public.accounts where email = 'tom@example.org'), '2026-11-11T13:50:00Z');

  -- Onlinetermin, der auch am Telefon geht
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019f8e33-fe80-74cc-8f32-63e1c1f8f2d3',
    'Onlinetermin, der auch am Telefon geht',
    'Termine gibt es im Netz, am Telefon und am Schalter, alle aus demselben Kalender. Weinsteig hat die Hürden mit einem Blindenverein geprüft und sucht Städte, die das Werkzeug mit pflegen.',
    'Drei Viertel buchen im Netz. Für die anderen haben wir nichts abgeschafft, sondern dieselbe Maske ans Telefon gebracht.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Weinsteig'),
    (select id from public.accounts where email = 'nora@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Weinsteig')),
    '[]',
    null,
    null,
    'published',
    '2026-07-23T09:00:00Z',
    '2026-07-23T09:00:00Z',
    '2026-07-23T09:00:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', 'online-services'), ('019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', 'accessibility');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', (select id from public.organisations where name = 'Deichblick Software GmbH'), true, '2026-07-23T09:00:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f8e33-fe80-7847-8e6a-7074d7cb3e33', '019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', 'funding', 'Anteil an der Weiterentwicklung: Wir suchen drei Städte, die je 4.000 Euro im Jahr mittragen.', '2027-08-31', '2026-07-23T09:00:00Z', '2026-07-23T09:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f8e33-fe80-7211-8d29-7d82a39b48a9', '019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', 'software', 'Terminvergabe für Bürgerbüros, quelloffen, auf Barrierefreiheit geprüft, am Telefon bedienbar.', null, '2026-07-23T09:00:00Z', '2026-07-23T09:00:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019f8e33-fe80-7d24-8873-4b23abe45c45', '019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', 'expertise', 'Prüfung von Onlinediensten auf Barrierefreiheit gemeinsam mit Betroffenen.', null, '2026-07-23T09:00:00Z', '2026-07-23T09:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', (select id from public.accounts where email = 'anna@example.org'), '2026-07-23T09:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', (select id from public.accounts where email = 'tom@example.org'), '2026-07-23T09:00:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019f8e33-fe80-74cc-8f32-63e1c1f8f2d3', (select id from public.accounts where email = 'olga@example.org'), '2026-07-23T09:00:00Z');

  -- Offene Haushaltszahlen zum Durchklicken
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019ed9d9-f340-7503-8ff4-26da500088aa',
    'Offene Haushaltszahlen zum Durchklicken',
    'Der Haushalt der Stadt als Bild, das man anfassen kann: vom Gesamtbetrag bis zum Zuschuss für den Musikverein. Fertig, in Betrieb, und für jede Stadt mit einer Tabelle nachnutzbar.',
    'Der Kämmerer war zuerst dagegen und zeigt es heute Besuch. Gebraucht wird nur die Tabelle, die ohnehin ans Statistikamt geht.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Stadt Kaltenried'),
    (select id from public.accounts where email = 'olga@example.org'),
    'project',
    'completed',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Stadt Kaltenried')),
    '[]',
    'CC BY 4.0',
    'https://example.org/kaltenried/haushalt',
    'published',
    '2026-06-18T08:30:00Z',
    '2026-06-18T08:30:00Z',
    '2026-06-18T08:30:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019ed9d9-f340-7503-8ff4-26da500088aa', 'finance'), ('019ed9d9-f340-7503-8ff4-26da500088aa', 'open-data'), ('019ed9d9-f340-7503-8ff4-26da500088aa', 'participation');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019ed9d9-f340-7fa3-879d-353f1279b2a2', '019ed9d9-f340-7503-8ff4-26da500088aa', 'software', 'Darstellung des Haushalts aus einer Tabelle, quelloffen, ohne Server im eigenen Haus.', null, '2026-06-18T08:30:00Z', '2026-06-18T08:30:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019ed9d9-f340-7daa-86a0-8c40e78882d3', '019ed9d9-f340-7503-8ff4-26da500088aa', 'exchange', 'Wie wir Gemeinderat und Kämmerei für offene Haushaltsdaten gewonnen haben.', null, '2026-06-18T08:30:00Z', '2026-06-18T08:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ed9d9-f340-7503-8ff4-26da500088aa', (select id from public.accounts where email = 'ivan@example.org'), '2026-06-18T08:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ed9d9-f340-7503-8ff4-26da500088aa', (select id from public.accounts where email = 'anna@example.org'), '2026-06-18T08:30:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019ed9d9-f340-7503-8ff4-26da500088aa', (select id from public.accounts where email = 'sami@example.org'), '2026-06-18T08:30:00Z');

  -- Offene Software gemeinsam pflegen
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '019fd61f-3fc0-7af8-8ee5-956cc97a4324',
    'Offene Software gemeinsam pflegen',
    'Quelloffene Fachanwendungen sterben, wenn niemand die Pflege bezahlt. Deichblick betreut drei davon mit offenem Plan, offenen Kosten und einem Rat der Kommunen, der entscheidet, was als Nächstes kommt.',
    'Wir sind ein kleines Haus. Was wir können: Software so pflegen, dass die Kommune jederzeit gehen kann. Das steht im Vertrag.',
    'administration',
    '{}',
    (select id from public.organisations where name = 'Deichblick Software GmbH'),
    (select id from public.accounts where email = 'jana@example.org'),
    'project',
    'operation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Deichblick Software GmbH')),
    '[]',
    null,
    null,
    'published',
    '2026-08-06T08:10:00Z',
    '2026-08-06T08:10:00Z',
    '2026-08-06T08:10:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('019fd61f-3fc0-7af8-8ee5-956cc97a4324', 'open-source'), ('019fd61f-3fc0-7af8-8ee5-956cc97a4324', 'inter-municipal'), ('019fd61f-3fc0-7af8-8ee5-956cc97a4324', 'digital-sovereignty');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fd61f-3fc0-7816-8d92-177898f27310', '019fd61f-3fc0-7af8-8ee5-956cc97a4324', 'pilot', 'Kommunen, die eine quelloffene Anwendung nutzen und im Rat über deren Weiterentwicklung mitentscheiden.', null, '2026-08-06T08:10:00Z', '2026-08-06T08:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fd61f-3fc0-7eb8-8644-d0416a01e9c3', '019fd61f-3fc0-7af8-8ee5-956cc97a4324', 'software', 'Pflege und Betrieb quelloffener Fachanwendungen: Rufbus-Buchung, Terminvergabe, Statusdienst für Anträge.', null, '2026-08-06T08:10:00Z', '2026-08-06T08:10:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('019fd61f-3fc0-741d-822f-fda4fadc4e37', '019fd61f-3fc0-7af8-8ee5-956cc97a4324', 'expertise', 'Beratung, wie eine Kommune Software quelloffen veröffentlicht, mit Lizenz, Dokumentation und Vergabe.', null, '2026-08-06T08:10:00Z', '2026-08-06T08:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd61f-3fc0-7af8-8ee5-956cc97a4324', (select id from public.accounts where email = 'ben@example.org'), '2026-08-06T08:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd61f-3fc0-7af8-8ee5-956cc97a4324', (select id from public.accounts where email = 'lena@example.org'), '2026-08-06T08:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd61f-3fc0-7af8-8ee5-956cc97a4324', (select id from public.accounts where email = 'emine@example.org'), '2026-08-06T08:10:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('019fd61f-3fc0-7af8-8ee5-956cc97a4324', (select id from public.accounts where email = 'nora@example.org'), '2026-08-06T08:10:00Z');

  -- Prozesse zeichnen mit Bordmitteln
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a18dea-3960-79f9-8fb6-c43cc28de68d',
    'Prozesse zeichnen mit Bordmitteln',
    'Unser Rathaus hat elf Leute und keine Prozessabteilung. Ich zeichne Abläufe mit Papier und Klebezetteln auf und suche andere Kleine, mit denen sich Zeichnungen tauschen lassen.',
    'Wohngeld, Hundesteuer, Spielplatzmeldung: Bei zehn Abläufen waren wir nie über fünfzehn Zettel. Warum also große Programme?',
    'administration',
    '{}',
    null,
    (select id from public.accounts where email = 'paul@example.org'),
    'idea',
    'planning',
    (select ags from public.municipalities where name = 'Gemeinde Seeblick'),
    '[]',
    null,
    null,
    'published',
    '2026-10-30T17:45:00Z',
    '2026-10-30T17:45:00Z',
    '2026-10-30T17:45:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a18dea-3960-79f9-8fb6-c43cc28de68d', 'administration-processes'), ('01a18dea-3960-79f9-8fb6-c43cc28de68d', 'rural-areas');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a18dea-3960-7be1-8031-40f63944438b', '01a18dea-3960-79f9-8fb6-c43cc28de68d', 'exchange', 'Kleine Verwaltungen, die gezeichnete Abläufe tauschen: Wohngeld, Hundesteuer, Hallenvergabe.', null, '2026-10-30T17:45:00Z', '2026-10-30T17:45:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a18dea-3960-7853-8bf5-85d74688f032', '01a18dea-3960-79f9-8fb6-c43cc28de68d', 'exchange', 'Zehn gezeichnete Abläufe eines kleinen Rathauses, fotografiert und beschrieben.', null, '2026-10-30T17:45:00Z', '2026-10-30T17:45:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a18dea-3960-79f9-8fb6-c43cc28de68d', (select id from public.accounts where email = 'clara@example.org'), '2026-10-30T17:45:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a18dea-3960-79f9-8fb6-c43cc28de68d', (select id from public.accounts where email = 'vera@example.org'), '2026-10-30T17:45:00Z');

  -- Hallen und Räume ohne Zettelwirtschaft
  insert into public.projects (id, title, summary, description, area_id, further_area_ids, organisation_id, created_by, kind, stage, ags, links,
    reuse_licence, repository, status, created_at, updated_at, published_at) values (
    '01a167dd-0360-7963-84a6-a19fe5b76864',
    'Hallen und Räume ohne Zettelwirtschaft',
    'Sporthalle, Mehrzweckraum, Grillplatz: Vereine sehen freie Zeiten und fragen selbst an, der Hausmeister bestätigt vom Telefon aus. Zwei Gemeinden erproben es, weitere sind willkommen.',
    'Vorher gab es ein Buch, das nur im Vorzimmer lag. Jetzt gibt es einen Kalender, den alle sehen, und eine Regel: Wer dreimal nicht kommt, fragt wieder persönlich.',
    'administration',
    '{ecosystem}',
    (select id from public.organisations where name = 'Gemeinde Ostersiel'),
    (select id from public.accounts where email = 'ben@example.org'),
    'project',
    'implementation',
    (select ags from public.organisations where id = (select id from public.organisations where name = 'Gemeinde Ostersiel')),
    '[]',
    null,
    null,
    'published',
    '2026-10-23T08:25:00Z',
    '2026-10-23T08:25:00Z',
    '2026-10-23T08:25:00Z'
  );
  insert into public.project_topics (project_id, topic_id) values ('01a167dd-0360-7963-84a6-a19fe5b76864', 'online-services'), ('01a167dd-0360-7963-84a6-a19fe5b76864', 'civic-engagement'), ('01a167dd-0360-7963-84a6-a19fe5b76864', 'sport-leisure');
  insert into public.project_organisations (project_id, organisation_id, confirmed, created_at) values
    ('01a167dd-0360-7963-84a6-a19fe5b76864', (select id from public.organisations where name = 'Gemeinde Wiesenfurt'), true, '2026-10-23T08:25:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a167dd-0360-7f2f-8743-af5b30cbc9c1', '01a167dd-0360-7963-84a6-a19fe5b76864', 'pilot', 'Zwei weitere Gemeinden, die die Hallenvergabe mit ihren Vereinen erproben.', '2027-02-28', '2026-10-23T08:25:00Z', '2026-10-23T08:25:00Z');
  insert into public.needs (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a167dd-0360-7ab1-80da-364a653abf92', '01a167dd-0360-7963-84a6-a19fe5b76864', 'expertise', 'Jemand, der prüft, ob unsere Raumbuchung ohne Maus und mit Vorlesesoftware bedienbar ist.', null, '2026-10-23T08:25:00Z', '2026-10-23T08:25:00Z');
  insert into public.offers (id, project_id, kind, text, until, created_at, updated_at) values
    ('01a167dd-0360-7497-8af1-60845ec9c4bd', '01a167dd-0360-7963-84a6-a19fe5b76864', 'software', 'Einfache Raumbuchung für Vereine und Hausmeister, quelloffen.', null, '2026-10-23T08:25:00Z', '2026-10-23T08:25:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a167dd-0360-7963-84a6-a19fe5b76864', (select id from public.accounts where email = 'clara@example.org'), '2026-10-23T08:25:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a167dd-0360-7963-84a6-a19fe5b76864', (select id from public.accounts where email = 'frank@example.org'), '2026-10-23T08:25:00Z');
  insert into public.supports (project_id, account_id, created_at) values ('01a167dd-0360-7963-84a6-a19fe5b76864', (select id from public.accounts where email = 'paul@example.org'), '2026-10-23T08:25:00Z');

  -- what the trigger would have filled in
  update public.projects set state = left(ags, 2) where ags is not null;
  update public.projects set status = 'archived' where title = 'Hitzeknigge in fünf Sprachen';
  alter table public.projects enable trigger project_is_stamped;
end
$$;
