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

-- A trigger makes the founder the owner.
insert into public.organisations (id, kind, name, place, created_by, created_at) values
  (
    '019df702-0d00-7000-8000-000000000201', 'municipality', 'Stadt Musterau', 'Musterau, Kreis Sonnental',
    '019df200-5000-7000-8000-000000000101', '2026-05-05T07:20:00Z'
  ),
  (
    '019e01e1-4100-7000-8000-000000000202', 'municipality', 'Stadt Neuhafen', 'Neuhafen, Kreis Sonnental',
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-05-07T10:00:00Z'
  ),
  (
    '019e1b5c-62e0-7000-8000-000000000203', 'municipality', 'Gemeinde Wiesenfurt', 'Wiesenfurt, Kreis Sonnental',
    '019e1764-26a0-7000-8000-000000000103', '2026-05-12T08:45:00Z'
  ),
  (
    '019e884f-ed40-7000-8000-000000000204', 'municipality', 'Gemeinde Ostersiel', 'Ostersiel an der Küste',
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-06-02T12:30:00Z'
  );

insert into public.organisation_members (organisation_id, account_id, role) values
  ('019df702-0d00-7000-8000-000000000201', '019e1764-26a0-7000-8000-000000000103', 'member'),
  ('019e01e1-4100-7000-8000-000000000202', '019df200-5000-7000-8000-000000000101', 'editor'),
  ('019e1b5c-62e0-7000-8000-000000000203', '019dfc9f-6dc0-7000-8000-000000000102', 'member'),
  ('019e884f-ed40-7000-8000-000000000204', '019e1764-26a0-7000-8000-000000000103', 'editor');
