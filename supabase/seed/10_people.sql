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
  ),
  (
    '019f9323-6c00-7000-8000-000000000104', 'david@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$DP6E0i3Svn7239UmOQTCmA$Kh9B0m+80XV+IIzZ7wBeTQhB4EnYp7vcQoSYipyObH4',
    'de', '2026-07-24T08:04:00Z', '2026-07-24T08:00:00Z'
  ),
  (
    '019ee3ef-bcc0-7000-8000-000000000105', 'emine@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$giD9vZtUAQkAqSZfblZp0A$owgoDEQojaqKATjR6SjndVHpGM3I40427ztjHRsf0hs',
    'de', '2026-06-20T07:34:00Z', '2026-06-20T07:30:00Z'
  ),
  (
    '019eb7b2-aa00-7000-8000-000000000106', 'frank@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$o17k+5RGYrCaKASsuoYQow$iKaA1YqMNIQBhaROaBpBEPgELcY8sv5Wfrg4D1yg5U0',
    'de', '2026-06-11T17:24:00Z', '2026-06-11T17:20:00Z'
  ),
  (
    '019eda2c-5900-7000-8000-000000000107', 'greta@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$zWDXEUNF8lZ8falJAwx+oA$sigUBuR55oI2Fy/XCQfxjO/m6J3AVeyho2Khfe2HCYw',
    'de', '2026-06-18T10:04:00Z', '2026-06-18T10:00:00Z'
  ),
  (
    '019e1b17-b8c0-7000-8000-000000000108', 'hanna@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$ABILrcJeHmj2X38XWeheaQ$DJ0gV6vKI6d1jxX70lcc7DRceNv12EiN6r50kEGpP0s',
    'de', '2026-05-12T07:34:00Z', '2026-05-12T07:30:00Z'
  ),
  (
    '019e3f3f-b400-7000-8000-000000000109', 'ivan@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$449r9q2blGikEWsuSJNHIQ$02IFieGnIFHz3BsaLap5or/oJRWQfg+nux0vgC1tWws',
    'de', '2026-05-19T08:04:00Z', '2026-05-19T08:00:00Z'
  ),
  (
    '019f1c95-b0c0-7000-8000-000000000110', 'jana@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$DU4h4TYJNtEH4Ox74gj/ow$MwTqY3oj7UbWlSedzkfMICQWP0ksiw9tFJgOTak4x/A',
    'de', '2026-07-01T07:34:00Z', '2026-07-01T07:30:00Z'
  ),
  (
    '019f6c3a-7c00-7000-8000-000000000111', 'karim@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$Jg5logsYZ95f+ip2KscC3g$n4JzXR8wnpfqyxlgtbihCPcXrtOyPxvdFQtAhT20XfM',
    'de', '2026-07-16T18:44:00Z', '2026-07-16T18:40:00Z'
  ),
  (
    '019e8781-eee0-7000-8000-000000000112', 'lena@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$KDUM7t29n9eZeYCjD9g3Uw$HYwwctBQ2mP7uUG+ZEPYBbJUNzCprf82Q8oyWP24jU4',
    'de', '2026-06-02T08:49:00Z', '2026-06-02T08:45:00Z'
  ),
  (
    '019fae1a-7f80-7000-8000-000000000113', 'mira@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$1X5ipEtioHgwb5LwJ/IlVA$SUFJmyjw2pNId/3NvzLxDQ4XjeG75iIxqs/Hx5xgSj0',
    'de', '2026-07-29T13:44:00Z', '2026-07-29T13:40:00Z'
  ),
  (
    '019eab2e-5180-7000-8000-000000000114', 'nora@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$iUCdsf4anVjYUTZJOUU7mw$184PFRK+GkKew9sQhvxr+Bif2ORii+uy3qiRDLxTbvY',
    'de', '2026-06-09T07:04:00Z', '2026-06-09T07:00:00Z'
  ),
  (
    '019eb0d0-4620-7000-8000-000000000115', 'olga@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$vv37sDlN77vxI5rRdlIjYw$FQRsptMCA3CTd+xyNdeNd9qbc/ZnHAjrIjik2feYqbE',
    'de', '2026-06-10T09:19:00Z', '2026-06-10T09:15:00Z'
  ),
  (
    '019ecfe8-c8c0-7000-8000-000000000116', 'paul@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$2j36anJkNgBrCDkHjhb3LQ$4moe6PzY3NBcL4UxNswlc7lXWHgfcPn42HQVNu1IuJs',
    'de', '2026-06-16T10:14:00Z', '2026-06-16T10:10:00Z'
  ),
  (
    '019eef4a-8960-7000-8000-000000000117', 'sami@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$ZmNWd+BBDErFjYQbobmYng$7+0cmFK6FzHG0dYaQfBC6/THgAoG+KPZJ+bX8x/1Dxs',
    'de', '2026-06-22T12:29:00Z', '2026-06-22T12:25:00Z'
  ),
  (
    '019ef382-dbe0-7000-8000-000000000118', 'tom@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$pARA2wCqxxmlYC5n/Tb+sA$MzaiFEmTRiwcuEnhhtg+C6Vc5GyIrgZd8dpXv4C/X0M',
    'de', '2026-06-23T08:09:00Z', '2026-06-23T08:05:00Z'
  ),
  (
    '019efe2f-b540-7000-8000-000000000119', 'vera@example.org',
    '$argon2id$v=19$m=19456,t=2,p=1$Y+/kWDOLVcUVyrpW/lTwPA$JvY2q0K93IwB5Bw0lGMf8X+/l2fPvq28HDbQ6YggT/g',
    'de', '2026-06-25T09:54:00Z', '2026-06-25T09:50:00Z'
  );

insert into public.profiles (account_id, name) values
  ('019df200-5000-7000-8000-000000000101', 'Anna Brandt'),
  ('019dfc9f-6dc0-7000-8000-000000000102', 'Ben Yılmaz'),
  ('019e1764-26a0-7000-8000-000000000103', 'Clara Nowak'),
  ('019f9323-6c00-7000-8000-000000000104', 'David Okafor'),
  ('019ee3ef-bcc0-7000-8000-000000000105', 'Emine Arslan'),
  ('019eb7b2-aa00-7000-8000-000000000106', 'Frank Petersen'),
  ('019eda2c-5900-7000-8000-000000000107', 'Greta Lindholm'),
  ('019e1b17-b8c0-7000-8000-000000000108', 'Hanna Weiß'),
  ('019e3f3f-b400-7000-8000-000000000109', 'Ivan Petrov'),
  ('019f1c95-b0c0-7000-8000-000000000110', 'Jana Kowalski'),
  ('019f6c3a-7c00-7000-8000-000000000111', 'Karim Haddad'),
  ('019e8781-eee0-7000-8000-000000000112', 'Lena Hofmann'),
  ('019fae1a-7f80-7000-8000-000000000113', 'Mira Sander'),
  ('019eab2e-5180-7000-8000-000000000114', 'Nora Bergmann'),
  ('019eb0d0-4620-7000-8000-000000000115', 'Olga Reiter'),
  ('019ecfe8-c8c0-7000-8000-000000000116', 'Paul Jessen'),
  ('019eef4a-8960-7000-8000-000000000117', 'Sami Lehmann'),
  ('019ef382-dbe0-7000-8000-000000000118', 'Tom Adler'),
  ('019efe2f-b540-7000-8000-000000000119', 'Vera Schulze');

-- Made-up places. Their AGS are of districts that do not exist; they make the demo's organisations stand on the map.
insert into public.municipalities (ags, name, district, population, latitude, longitude) values
  ('03999001', 'Stadt Musterau', 'Kreis Sonnental', 54800, 52.61, 8.86),
  ('03999002', 'Stadt Neuhafen', 'Kreis Sonnental', 31400, 52.78, 8.62),
  ('03999003', 'Gemeinde Wiesenfurt', 'Kreis Sonnental', 6900, 52.49, 9.07),
  ('01999001', 'Gemeinde Ostersiel', 'Küstenkreis', 11200, 54.38, 8.98),
  ('05999001', 'Stadt Altenwerth', null, 418000, 51.42, 7.31),
  ('07999001', 'Stadt Rheinbrück', null, 236500, 50.12, 7.78),
  ('16999001', 'Stadt Tannmark', null, 121300, 50.84, 11.38),
  ('09999001', 'Stadt Kaltenried', 'Kreis Oberland', 23400, 47.86, 11.02),
  ('14999001', 'Stadt Weinsteig', 'Kreis Elbhang', 61000, 51.19, 13.52),
  ('13999001', 'Gemeinde Seeblick', 'Kreis Haffküste', 4100, 53.79, 13.86),
  ('08999001', 'Stadt Talhofen', 'Kreis Obertal', 88200, 48.62, 9.71),
  ('12999001', 'Stadt Burgwalde', 'Kreis Heidesee', 17500, 52.06, 13.94),
  ('06999001', 'Stadt Mainfeld', null, 142600, 50.07, 8.93);

-- A trigger makes the founder the owner, and takes the name of a municipality out of the register.
insert into public.organisations
  (id, kind, name, place, ags, state, created_by, created_at, verified_at, verified_by)
values
  (
    '019df702-0d00-7000-8000-000000000201', 'municipality', 'Stadt Musterau', 'Musterau, Kreis Sonnental', '03999001', '03',
    '019df200-5000-7000-8000-000000000101', '2026-05-05T07:20:00Z',
    '2026-05-06T08:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e01e1-4100-7000-8000-000000000202', 'municipality', 'Stadt Neuhafen', 'Neuhafen, Kreis Sonnental', '03999002', '03',
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-05-07T10:00:00Z',
    '2026-05-08T06:30:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e1b5c-62e0-7000-8000-000000000203', 'municipality', 'Gemeinde Wiesenfurt', 'Wiesenfurt, Kreis Sonnental', '03999003', '03',
    '019e1764-26a0-7000-8000-000000000103', '2026-05-12T08:45:00Z',
    '2026-05-13T09:15:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e884f-ed40-7000-8000-000000000204', 'municipality', 'Gemeinde Ostersiel', 'Ostersiel an der Küste', '01999001', '01',
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-06-02T12:30:00Z', null, null
  );

-- Their partners. Nobody has confirmed some of those that Ben and Clara founded.
insert into public.organisations
  (id, kind, name, place, ags, state, created_by, created_at, verified_at, verified_by)
values
  (
    '019e1b33-3000-7000-8000-000000000205', 'municipality', 'Stadt Altenwerth', 'Altenwerth', '05999001', '05',
    '019e1b17-b8c0-7000-8000-000000000108', '2026-05-12T08:00:00Z', '2026-05-15T08:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e3f5b-2b40-7000-8000-000000000206', 'municipality', 'Stadt Rheinbrück', 'Rheinbrück', '07999001', '07',
    '019e3f3f-b400-7000-8000-000000000109', '2026-05-19T08:30:00Z', '2026-05-22T08:30:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019e6eab-9880-7000-8000-000000000207', 'municipality', 'Stadt Tannmark', 'Tannmark', '16999001', '16',
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-05-28T13:00:00Z', null, null
  ),
  (
    '019e8798-d240-7000-8000-000000000208', 'district', 'Landkreis Sonnental', 'Musterau', '03999001', '03',
    '019e8781-eee0-7000-8000-000000000112', '2026-06-02T09:10:00Z', '2026-06-05T09:10:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019eb7c9-8d60-7000-8000-000000000209', 'civil_society', 'Freifunk Ostersiel e. V.', 'Ostersiel', '01999001', '01',
    '019eb7b2-aa00-7000-8000-000000000106', '2026-06-11T17:45:00Z', '2026-06-14T17:45:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019eda3e-a880-7000-8000-000000000210', 'civil_society', 'Bürgerstiftung Sonnental', 'Musterau', '03999001', '03',
    '019eda2c-5900-7000-8000-000000000107', '2026-06-18T10:20:00Z', '2026-06-21T10:20:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019f051b-40e0-7000-8000-000000000211', 'civil_society', 'Offene Werkstatt Wiesenfurt e. V.', 'Wiesenfurt', '03999003', '03',
    '019e1764-26a0-7000-8000-000000000103', '2026-06-26T18:05:00Z', null, null
  ),
  (
    '019f1ca8-0040-7000-8000-000000000212', 'company', 'Deichblick Software GmbH', 'Neuhafen', '03999002', '03',
    '019f1c95-b0c0-7000-8000-000000000110', '2026-07-01T07:50:00Z', '2026-07-04T07:50:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019f3c57-92c0-7000-8000-000000000213', 'company', 'Energiegenossenschaft Sonnental eG', 'Musterau', '03999001', '03',
    '019dfc9f-6dc0-7000-8000-000000000102', '2026-07-07T11:30:00Z', null, null
  ),
  (
    '019f935a-5a80-7000-8000-000000000214', 'science', 'Hochschule Rheinbrück, Institut für Verwaltungsinformatik', 'Rheinbrück', '07999001', '07',
    '019f9323-6c00-7000-8000-000000000104', '2026-07-24T09:00:00Z', '2026-07-27T09:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019fae35-f6c0-7000-8000-000000000215', 'science', 'Reallabor Ländlicher Raum, Universität Altenwerth', 'Altenwerth', '05999001', '05',
    '019fae1a-7f80-7000-8000-000000000113', '2026-07-29T14:10:00Z', '2026-08-01T14:10:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019fd0fd-77a0-7000-8000-000000000216', 'public_body', 'Zweckverband Kommunale IT Sonnental', 'Neuhafen', '03999002', '03',
    '019ee3ef-bcc0-7000-8000-000000000105', '2026-08-05T08:15:00Z', '2026-08-08T08:15:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '01a00049-5100-7000-8000-000000000217', 'public_body', 'Stadtbibliothek Musterau', 'Musterau', '03999001', '03',
    '019e1764-26a0-7000-8000-000000000103', '2026-08-14T12:40:00Z', null, null
  ),
  (
    '019eb0de-01c0-7000-8000-000000000218', 'municipality', 'Stadt Kaltenried', 'Stadt Kaltenried', '09999001', '09',
    '019eb0d0-4620-7000-8000-000000000115', '2026-06-10T09:30:00Z', '2026-06-12T09:30:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019eab40-a100-7000-8000-000000000219', 'municipality', 'Stadt Weinsteig', 'Stadt Weinsteig', '14999001', '14',
    '019eab2e-5180-7000-8000-000000000114', '2026-06-09T07:20:00Z', '2026-06-11T07:20:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019ecffb-1840-7000-8000-000000000220', 'municipality', 'Gemeinde Seeblick', 'Gemeinde Seeblick', '13999001', '13',
    '019ecfe8-c8c0-7000-8000-000000000116', '2026-06-16T10:30:00Z', '2026-06-18T10:30:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019eef58-4500-7000-8000-000000000221', 'municipality', 'Stadt Talhofen', 'Stadt Talhofen', '08999001', '08',
    '019eef4a-8960-7000-8000-000000000117', '2026-06-22T12:40:00Z', '2026-06-24T12:40:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019efe38-dd00-7000-8000-000000000222', 'municipality', 'Stadt Burgwalde', 'Stadt Burgwalde', '12999001', '12',
    '019efe2f-b540-7000-8000-000000000119', '2026-06-25T10:00:00Z', '2026-06-27T10:00:00Z', '019df200-5000-7000-8000-000000000101'
  ),
  (
    '019ef38c-03a0-7000-8000-000000000223', 'municipality', 'Stadt Mainfeld', 'Stadt Mainfeld', '06999001', '06',
    '019ef382-dbe0-7000-8000-000000000118', '2026-06-23T08:15:00Z', '2026-06-25T08:15:00Z', '019df200-5000-7000-8000-000000000101'
  );

-- Anna and Emine agreed to be shown; they confirm organisations.
insert into public.area_coordinators (area_id, account_id, shown) values
  ('ecosystem', '019df200-5000-7000-8000-000000000101', true),
  ('administration', '019ee3ef-bcc0-7000-8000-000000000105', true);

insert into public.organisation_members (organisation_id, account_id, role) values
  ('019df702-0d00-7000-8000-000000000201', '019e1764-26a0-7000-8000-000000000103', 'member'),
  ('019e01e1-4100-7000-8000-000000000202', '019df200-5000-7000-8000-000000000101', 'editor'),
  ('019e1b5c-62e0-7000-8000-000000000203', '019dfc9f-6dc0-7000-8000-000000000102', 'member'),
  ('019e884f-ed40-7000-8000-000000000204', '019e1764-26a0-7000-8000-000000000103', 'editor');
