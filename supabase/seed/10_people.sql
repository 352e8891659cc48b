-- Demo content: made-up people in made-up places. Every password is "impulswerk-demo", as argon2id.

insert into public.accounts (id, email, password_hash, locale, verified_at, created_at) values
  (
    '019df200-5000-7000-8000-000000000101', 'anna@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$boHhsiGh4r7IBCwiYmkHNw$k0KdZpXGwXbm65GrpE2GKhFeOcPMZ9M9iCQrZ1VL1Js',
    'de', '2026-05-04T08:06:00Z', '2026-05-04T08:00:00Z'
  ),
  (
    '019dfc9f-6dc0-7000-8000-000000000102', 'ben@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$7CiOHkPO5GMfeYnDxRMo1w$cVjOOBuSNgkozU8wjVS4QaCiTkNnK/iHkMWwwbbYuBw',
    'de', '2026-05-06T09:41:00Z', '2026-05-06T09:30:00Z'
  ),
  (
    '019e1764-26a0-7000-8000-000000000103', 'clara@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$02edcZFguiTt50NTqK+AKg$nJNab99ONNJV9pbtoqL5ZotcDffVI6jSgy3ZFRyIw58',
    'de', '2026-05-11T14:18:00Z', '2026-05-11T14:15:00Z'
  );

insert into public.profiles (account_id, name) values
  ('019df200-5000-7000-8000-000000000101', 'Anna Brandt'),
  ('019dfc9f-6dc0-7000-8000-000000000102', 'Ben Yılmaz'),
  ('019e1764-26a0-7000-8000-000000000103', 'Clara Nowak');

-- Made-up places, which is why they have no AGS. A trigger makes the founder the owner.
insert into public.organisations
  (id, kind, name, place, state, population, created_by, created_at, verified_at, verified_by)
values
  (
    '019df702-0d00-7000-8000-000000000201', 'municipality', 'Stadt Musterau', 'Musterau, Kreis Sonnental', '03', 54800,
    '019df200-5000-7000-8000-000000000101', '2026-05-05T07:20:00Z',
    '2026-05-06T08:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e01e1-4100-7000-8000-000000000202', 'municipality', 'Stadt Neuhafen', 'Neuhafen, Kreis Sonnental', '03', 31400,
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-05-07T10:00:00Z',
    '2026-05-08T06:30:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e1b5c-62e0-7000-8000-000000000203', 'municipality', 'Gemeinde Wiesenfurt', 'Wiesenfurt, Kreis Sonnental', '03', 6900,
    '019e1764-26a0-7000-8000-000000000103', '2026-05-12T08:45:00Z',
    '2026-05-13T09:15:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e884f-ed40-7000-8000-000000000204', 'municipality', 'Gemeinde Ostersiel', 'Ostersiel an der Küste', '01', 11200,
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-06-02T12:30:00Z', null, null
  );

-- Partners of the same demo, founded by nobody who signs in here.
insert into public.organisations
  (id, kind, name, place, state, population, created_at, verified_at, verified_by)
values
  (
    '019cb2b6-0800-7000-8000-000000000205', 'municipality', 'Stadt Großensee', 'Großensee', '05', 418000,
    '2026-03-03T08:00:00Z', '2026-03-06T08:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019cd6de-0340-7000-8000-000000000206', 'municipality', 'Stadt Rheinbrück', 'Rheinbrück', '07', 236500,
    '2026-03-10T08:30:00Z', '2026-03-13T08:30:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019d062e-7080-7000-8000-000000000207', 'municipality', 'Stadt Tannroda-Nord', 'Tannroda-Nord', '16', 121300,
    '2026-03-19T13:00:00Z', null, null
  ),
  (
    '019d1f1b-aa40-7000-8000-000000000208', 'district', 'Landkreis Sonnental', 'Musterau', '03', 164200,
    '2026-03-24T09:10:00Z', '2026-03-27T09:10:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019d4f4c-6560-7000-8000-000000000209', 'civil_society', 'Freifunk Ostersiel e. V.', 'Ostersiel', '01', null,
    '2026-04-02T17:45:00Z', '2026-04-05T17:45:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019d71c1-8080-7000-8000-000000000210', 'civil_society', 'Bürgerstiftung Sonnental', 'Musterau', '03', null,
    '2026-04-09T10:20:00Z', '2026-04-12T10:20:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019d9c9e-18e0-7000-8000-000000000211', 'civil_society', 'Offene Werkstatt Wiesenfurt e. V.', 'Wiesenfurt', '03', null,
    '2026-04-17T18:05:00Z', null, null
  ),
  (
    '019db42a-d840-7000-8000-000000000212', 'company', 'Deichblick Software GmbH', 'Neuhafen', '03', null,
    '2026-04-22T07:50:00Z', '2026-04-25T07:50:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019dd3da-6ac0-7000-8000-000000000213', 'company', 'Energiegenossenschaft Sonnental eG', 'Musterau', '03', null,
    '2026-04-28T11:30:00Z', null, null
  ),
  (
    '019e2add-3280-7000-8000-000000000214', 'science', 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik', 'Rheinbrück', '07', null,
    '2026-05-15T09:00:00Z', '2026-05-18T09:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e45b8-cec0-7000-8000-000000000215', 'science', 'Reallabor Ländlicher Raum, Universität Großensee', 'Großensee', '05', null,
    '2026-05-20T14:10:00Z', '2026-05-23T14:10:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e6880-4fa0-7000-8000-000000000216', 'public_body', 'Zweckverband Kommunale IT Sonnental', 'Neuhafen', '03', null,
    '2026-05-27T08:15:00Z', '2026-05-30T08:15:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e97cc-2900-7000-8000-000000000217', 'public_body', 'Stadtbibliothek Musterau', 'Musterau', '03', null,
    '2026-06-05T12:40:00Z', null, null
  );

-- Anna agreed to be shown; she confirms organisations.
insert into public.area_coordinators (area_id, account_id, shown) values
  ('ecosystem', '019df200-5000-7000-8000-000000000101', true);

insert into public.organisation_members (organisation_id, account_id, role) values
  ('019df702-0d00-7000-8000-000000000201', '019e1764-26a0-7000-8000-000000000103', 'member'),
  ('019e01e1-4100-7000-8000-000000000202', '019df200-5000-7000-8000-000000000101', 'editor'),
  ('019e1b5c-62e0-7000-8000-000000000203', '019dfc9f-6dc0-7000-8000-000000000102', 'member'),
  ('019e884f-ed40-7000-8000-000000000204', '019e1764-26a0-7000-8000-000000000103', 'editor');
