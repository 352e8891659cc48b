-- In whose name the demo's papers are written, what they are about, who uses them, and one version of somebody's own.
with said (title, organisation, kind, topics) as (
  values
    ('Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'Gemeinde Wiesenfurt', 'recommendation',
      array['administration-processes', 'rural-areas', 'staff-leadership']),
    ('Die elektronische Akte, Amt für Amt', 'Stadt Talhofen', 'experience_report', array['administration-processes', 'staff-leadership']),
    ('Ausgelost und angerufen: Menschen für Beteiligung gewinnen', 'Stadt Rheinbrück', 'method', array['participation']),
    ('Die Mitmachkarte: kühle Orte gemeinsam finden', 'Stadt Neuhafen', 'method',
      array['climate-adaptation', 'participation', 'open-data']),
    ('Montag, acht Uhr, kein Rechner startet: eine Notfallübung', 'Zweckverband Kommunale IT Sonnental', 'experience_report',
      array['information-security', 'crisis-management']),
    ('Der Rufbus gehört uns: Buchung in eigener Hand', 'Landkreis Sonnental', 'experience_report',
      array['mobility', 'rural-areas', 'digital-sovereignty'])
), changed as (
  update public.papers set organisation_id = organisations.id, kind = said.kind
  from said join public.organisations on organisations.name = said.organisation
  where papers.title = said.title
  returning papers.id, papers.organisation_id, said.topics
), named as (
  update public.paper_versions set organisation_id = changed.organisation_id
  from changed where paper_versions.paper_id = changed.id
)
insert into public.paper_topics (paper_id, topic_id)
  select id, unnest(topics) from changed;

insert into public.paper_adoptions
  (id, paper_id, organisation_id, kind, since, cost, euros, person_days, learned, changed, created_by, created_at, confirmed_at)
select said.id::uuid, papers.id, organisations.id, said.kind, said.since::date, said.cost, said.euros, said.days,
  said.learned, said.changed, organisations.created_by, said.created::timestamptz, said.confirmed::timestamptz
from (
  values
    ('01a05000-0000-7000-8000-000000000601', 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'Stadt Kaltenried', 'model',
      '2026-09-01', 'Zwei halbe Tage mit allen Sachgebieten, sonst nichts.', null, 9,
      'Die Liste der Ärgernisse war nach einer Woche voll. Gut war, dass der Kämmerer zuerst eigene genannt hat.',
      'Wir haben nicht nach Ämtern sortiert, sondern danach, wer am längsten wartet.',
      '2026-09-21T08:10:00Z', '2026-09-22T07:00:00Z'),
    ('01a05000-0000-7000-8000-000000000602', 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'Gemeinde Seeblick', 'transfer',
      '2026-09-15', 'Ein Moderationskoffer und die Zeit von vier Leuten.', 180, 12,
      'Mit elf Menschen im Rathaus reicht ein einziger Termin im Monat. Mehr hält niemand durch.',
      'Statt eines Plans für drei Jahre haben wir einen für sechs Monate.',
      '2026-10-05T09:30:00Z', '2026-10-05T16:20:00Z'),
    ('01a05000-0000-7000-8000-000000000603', 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'Stadt Burgwalde', 'exchange',
      '2026-10-20', null, null, 2,
      'Ein Gespräch mit Wiesenfurt hat uns den Umweg über ein Gutachten erspart.', null,
      '2026-10-22T12:00:00Z', '2026-10-23T06:45:00Z'),
    ('01a05000-0000-7000-8000-000000000604', 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'Gemeinde Ostersiel', 'model',
      '2026-11-16', null, null, null, null, null, '2026-11-19T13:15:00Z', null),
    ('01a05000-0000-7000-8000-000000000605', 'Der Rufbus gehört uns: Buchung in eigener Hand', 'Gemeinde Seeblick', 'exchange',
      '2026-11-04', null, null, 3,
      'Die Buchung am Telefon ist für ein einziges Auto wichtiger als jede App.', null,
      '2026-11-10T10:00:00Z', '2026-11-10T15:10:00Z'),
    ('01a05000-0000-7000-8000-000000000606', 'Die elektronische Akte, Amt für Amt', 'Stadt Weinsteig', 'model',
      '2026-11-02', 'Bildschirme für zwei Ämter und Zeit zum Üben.', 6400, 25,
      'Das erste Amt muss eines sein, das will. Bei uns war es das Standesamt.',
      'Papier, das älter als zwei Jahre ist, scannen wir nur, wenn jemand danach fragt.',
      '2026-11-12T09:00:00Z', '2026-11-13T08:30:00Z'),
    ('01a05000-0000-7000-8000-000000000607', 'Montag, acht Uhr, kein Rechner startet: eine Notfallübung', 'Stadt Mainfeld', 'transfer',
      '2026-10-26', 'Ein Vormittag mit vierzehn Leuten.', null, 10,
      'Die Telefonliste lag auf dem Netzlaufwerk. Jetzt hängt sie ausgedruckt im Schrank.',
      'Wir haben ohne Ankündigung geübt, mit dem Personalrat abgesprochen.',
      '2026-10-29T07:40:00Z', '2026-10-30T09:00:00Z'),
    ('01a05000-0000-7000-8000-000000000608', 'Montag, acht Uhr, kein Rechner startet: eine Notfallübung', 'Stadt Talhofen', 'joint',
      '2026-11-09', null, null, 6,
      'Gemeinsam mit Neuhafen schreiben wir ein zweites Drehbuch: diesmal fällt das Telefon aus.', null,
      '2026-11-16T14:20:00Z', '2026-11-17T08:05:00Z')
) as said (id, title, organisation, kind, since, cost, euros, days, learned, changed, created, confirmed)
join public.papers on papers.title = said.title
join public.organisations on organisations.name = said.organisation;

-- Seeblick rewrites the plan for itself. It began with the first version; by now there is a second one to look at.
insert into public.papers
  (id, title, area_id, organisation_id, kind, created_by, created_at, source_paper, source_version)
select '01a05000-0000-7000-8000-000000000611', 'Ein Digitalisierungsfahrplan für elf Menschen', source.area_id,
  organisations.id, source.kind, organisations.created_by, '2026-09-16T07:30:00Z', source.id, 1
from public.papers as source, public.organisations
where source.title = 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt' and organisations.name = 'Gemeinde Seeblick';

-- The letters are the source's, up to its first version, and nobody's here.
insert into public.paper_updates (paper_id, seq, bytes, at)
select '01a05000-0000-7000-8000-000000000611', updates.seq, updates.bytes, '2026-09-16T07:30:00Z'
from public.papers as fork
join public.paper_versions as version on version.paper_id = fork.source_paper and version.number = fork.source_version
join public.paper_updates as updates on updates.paper_id = fork.source_paper and updates.at < version.published_at
where fork.id = '01a05000-0000-7000-8000-000000000611';

insert into public.paper_topics (paper_id, topic_id)
select '01a05000-0000-7000-8000-000000000611', topic_id
from public.paper_topics join public.papers on papers.id = paper_topics.paper_id
where papers.title = 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt';
