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

-- Their partners. Ben and Clara founded those that nobody has confirmed yet.
insert into public.organisations
  (id, kind, name, place, state, population, created_by, created_at, verified_at, verified_by)
values
  (
    '019e1b33-3000-7000-8000-000000000205', 'municipality', 'Stadt Altenwerth', 'Altenwerth', '05', 418000,
    null, '2026-05-12T08:00:00Z', '2026-05-15T08:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e3f5b-2b40-7000-8000-000000000206', 'municipality', 'Stadt Rheinbrück', 'Rheinbrück', '07', 236500,
    null, '2026-05-19T08:30:00Z', '2026-05-22T08:30:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e6eab-9880-7000-8000-000000000207', 'municipality', 'Stadt Tannmark', 'Tannmark', '16', 121300,
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-05-28T13:00:00Z', null, null
  ),
  (
    '019e8798-d240-7000-8000-000000000208', 'district', 'Landkreis Sonnental', 'Musterau', '03', 164200,
    null, '2026-06-02T09:10:00Z', '2026-06-05T09:10:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019eb7c9-8d60-7000-8000-000000000209', 'civil_society', 'Freifunk Ostersiel e. V.', 'Ostersiel', '01', null,
    null, '2026-06-11T17:45:00Z', '2026-06-14T17:45:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019eda3e-a880-7000-8000-000000000210', 'civil_society', 'Bürgerstiftung Sonnental', 'Musterau', '03', null,
    null, '2026-06-18T10:20:00Z', '2026-06-21T10:20:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019f051b-40e0-7000-8000-000000000211', 'civil_society', 'Offene Werkstatt Wiesenfurt e. V.', 'Wiesenfurt', '03', null,
    '019e1764-26a0-7000-8000-000000000103', '2026-06-26T18:05:00Z', null, null
  ),
  (
    '019f1ca8-0040-7000-8000-000000000212', 'company', 'Deichblick Software GmbH', 'Neuhafen', '03', null,
    null, '2026-07-01T07:50:00Z', '2026-07-04T07:50:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019f3c57-92c0-7000-8000-000000000213', 'company', 'Energiegenossenschaft Sonnental eG', 'Musterau', '03', null,
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-07-07T11:30:00Z', null, null
  ),
  (
    '019f935a-5a80-7000-8000-000000000214', 'science', 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik', 'Rheinbrück', '07', null,
    null, '2026-07-24T09:00:00Z', '2026-07-27T09:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019fae35-f6c0-7000-8000-000000000215', 'science', 'Reallabor Ländlicher Raum, Universität Altenwerth', 'Altenwerth', '05', null,
    null, '2026-07-29T14:10:00Z', '2026-08-01T14:10:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019fd0fd-77a0-7000-8000-000000000216', 'public_body', 'Zweckverband Kommunale IT Sonnental', 'Neuhafen', '03', null,
    null, '2026-08-05T08:15:00Z', '2026-08-08T08:15:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '01a00049-5100-7000-8000-000000000217', 'public_body', 'Stadtbibliothek Musterau', 'Musterau', '03', null,
    '019e1764-26a0-7000-8000-000000000103', '2026-08-14T12:40:00Z', null, null
  );

-- Anna agreed to be shown; she confirms organisations.
insert into public.area_coordinators (area_id, account_id, shown) values
  ('ecosystem', '019df200-5000-7000-8000-000000000101', true);

insert into public.organisation_members (organisation_id, account_id, role) values
  ('019df702-0d00-7000-8000-000000000201', '019e1764-26a0-7000-8000-000000000103', 'member'),
  ('019e01e1-4100-7000-8000-000000000202', '019df200-5000-7000-8000-000000000101', 'editor'),
  ('019e1b5c-62e0-7000-8000-000000000203', '019dfc9f-6dc0-7000-8000-000000000102', 'member'),
  ('019e884f-ed40-7000-8000-000000000204', '019e1764-26a0-7000-8000-000000000103', 'editor');
