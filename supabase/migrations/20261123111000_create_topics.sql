-- What projects are about: a list that is the same for all, so that people find each other by it.
create table public.topics (
  id text primary key check (id ~ '^[a-z][a-z-]{2,40}$'),
  name_de text not null check (length(btrim(name_de)) between 2 and 60),
  name_en text not null check (length(btrim(name_en)) between 2 and 60),
  sdgs smallint[] not null check (
    cardinality(sdgs) between 1 and 5 and sdgs <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]::smallint[]
  )
);

comment on table public.topics is 'The controlled list of topics, each with the numbers of the Sustainable Development Goals it serves.';

alter table public.topics enable row level security;

revoke all on public.topics from anon, authenticated, service_role;
grant select on public.topics to anon, authenticated;
grant select, insert, update, delete on public.topics to service_role;

create policy "everyone sees topics" on public.topics for select to anon, authenticated using (true);

insert into public.topics (id, name_de, name_en, sdgs) values
  ('accessibility', 'Barrierefreiheit', 'Accessibility', '{10,11}'),
  ('administration-processes', 'Verwaltungsabläufe', 'Administrative processes', '{16}'),
  ('ageing', 'Leben im Alter', 'Ageing well', '{3,10,11}'),
  ('agriculture-food', 'Landwirtschaft und Ernährung', 'Agriculture and food', '{2,12}'),
  ('artificial-intelligence', 'Künstliche Intelligenz', 'Artificial intelligence', '{9,16}'),
  ('biodiversity', 'Artenvielfalt und Stadtgrün', 'Biodiversity and urban green', '{11,15}'),
  ('broadband', 'Breitband und Funknetze', 'Broadband and wireless networks', '{9,11}'),
  ('building', 'Bauen und Genehmigen', 'Building and permits', '{11,16}'),
  ('children-youth', 'Kinder und Jugend', 'Children and youth', '{4,10,16}'),
  ('circular-economy', 'Kreislaufwirtschaft und Abfall', 'Circular economy and waste', '{12}'),
  ('civic-engagement', 'Ehrenamt und Vereine', 'Volunteering and associations', '{11,17}'),
  ('climate-adaptation', 'Klimaanpassung', 'Climate adaptation', '{11,13}'),
  ('climate-protection', 'Klimaschutz', 'Climate protection', '{13}'),
  ('crisis-management', 'Katastrophenschutz und Krisen', 'Civil protection and crises', '{11,13,16}'),
  ('culture', 'Kultur und Bibliotheken', 'Culture and libraries', '{4,11}'),
  ('data-protection', 'Datenschutz', 'Data protection', '{16}'),
  ('digital-identity', 'Digitale Identität und Nachweise', 'Digital identity and evidence', '{9,16}'),
  ('digital-literacy', 'Digitale Teilhabe und Bildung', 'Digital inclusion and literacy', '{4,10}'),
  ('digital-sovereignty', 'Digitale Souveränität', 'Digital sovereignty', '{9,16}'),
  ('digital-twins', 'Digitale Zwillinge und Geodaten', 'Digital twins and geodata', '{9,11}'),
  ('economy', 'Wirtschaft und Handwerk', 'Economy and trades', '{8,9}'),
  ('education', 'Schule und Kita', 'Schools and day care', '{4}'),
  ('energy', 'Energie und Wärme', 'Energy and heat', '{7,13}'),
  ('finance', 'Haushalt und Vergabe', 'Budget and procurement', '{12,16}'),
  ('health-care', 'Gesundheit und Pflege', 'Health and care', '{3}'),
  ('housing', 'Wohnen und Quartier', 'Housing and neighbourhoods', '{1,11}'),
  ('information-security', 'Informationssicherheit', 'Information security', '{9,16}'),
  ('inner-cities', 'Innenstadt und Ortskern', 'Town centres', '{8,11}'),
  ('inter-municipal', 'Interkommunale Zusammenarbeit', 'Cooperation between municipalities', '{16,17}'),
  ('migration-integration', 'Zuwanderung und Integration', 'Migration and integration', '{10,16}'),
  ('mobility', 'Mobilität und Verkehr', 'Mobility and transport', '{9,11}'),
  ('online-services', 'Onlinedienste der Verwaltung', 'Online public services', '{9,16}'),
  ('open-data', 'Offene Daten', 'Open data', '{16,17}'),
  ('open-source', 'Offene Software', 'Open source software', '{9,17}'),
  ('participation', 'Bürgerbeteiligung', 'Citizen participation', '{11,16}'),
  ('registers', 'Register und Once-Only', 'Registers and once-only', '{16}'),
  ('rural-areas', 'Ländlicher Raum', 'Rural areas', '{10,11}'),
  ('sensors', 'Sensorik und Internet der Dinge', 'Sensors and the internet of things', '{9,11}'),
  ('social-affairs', 'Soziales und Teilhabe', 'Social affairs', '{1,10}'),
  ('sport-leisure', 'Sport und Freizeit', 'Sport and leisure', '{3,11}'),
  ('staff-leadership', 'Personal und Führung', 'Staff and leadership', '{8,16}'),
  ('tourism', 'Tourismus und Naherholung', 'Tourism and recreation', '{8,12}'),
  ('water', 'Wasser und Abwasser', 'Water and wastewater', '{6,14}');
