-- Written by scripts/write-demo-comments.ts. Change the talk there, and run it again.

insert into public.paper_updates (paper_id, seq, account_id, at, bytes)
select '01a10b2f-1f40-7000-8000-000000000401', max(seq) + 1, null, '2026-11-19T08:20:00Z', decode('AQY1AMYChwUCiAURY29tbWVudC0tRW5ML2R3eW8teyJpZCI6IjAxYTFjMWQwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwNTMwMSJ9xgKZBQKaBRFjb21t
ZW50LS1FbkwvZHd5bwRudWxsxgHABgHBBhFjb21tZW50LS1hanJrSVdTZS17ImlkIjoiMDFhMWMxZDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDA1MzAy
In3GAeoGAesGEWNvbW1lbnQtLWFqcmtJV1NlBG51bGxGArAFEWNvbW1lbnQtLVA3UUtnN2hGLXsiaWQiOiIwMWExYzFkMC0wMDAwLTcwMDAtODAwMC0w
MDAwMDAwMDUzMDMifcYC0AUC0QURY29tbWVudC0tUDdRS2c3aEYEbnVsbAA=', 'base64')
from public.paper_updates where paper_id = '01a10b2f-1f40-7000-8000-000000000401';

insert into public.paper_threads (id, paper_id, author_id, created_at, resolved_at, resolved_by, quote)
values ('01a1c1d0-0000-7000-8000-000000005301', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-18T10:12:00Z',
  null, null, 'kaum neue Helfende');

insert into public.paper_remarks (id, thread_id, paper_id, author_id, created_at, body)
values
  ('01a1c1d0-0000-7000-8000-000000005310', '01a1c1d0-0000-7000-8000-000000005301', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-18T10:12:00Z',
    'Wie viele waren es ungefähr? Bei uns hat das Amtsblatt immerhin zwei gebracht. @Anna Brandt, habt ihr das gezählt?'),
  ('01a1c1d0-0000-7000-8000-000000005311', '01a1c1d0-0000-7000-8000-000000005301', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'ben@example.org'), '2026-11-18T13:40:00Z',
    'In Neuhafen war es eine Person, und die kam über ihren Nachbarn. Ich würde die Zahl nicht in den Text schreiben.');
insert into public.paper_mentions (remark_id, paper_id, account_id, mailed_at)
values ('01a1c1d0-0000-7000-8000-000000005310', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'anna@example.org'), now());

insert into public.paper_threads (id, paper_id, author_id, created_at, resolved_at, resolved_by, quote)
values ('01a1c1d0-0000-7000-8000-000000005302', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-19T08:05:00Z',
  null, null, 'auf einer Karte, die auf jedem Tisch liegt');

insert into public.paper_remarks (id, thread_id, paper_id, author_id, created_at, body)
values
  ('01a1c1d0-0000-7000-8000-000000005320', '01a1c1d0-0000-7000-8000-000000005302', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-19T08:05:00Z',
    'Diese Karte würden wir gern nachdrucken. Lässt sie sich am Ende des Papiers verlinken?');

insert into public.paper_threads (id, paper_id, author_id, created_at, resolved_at, resolved_by, quote)
values ('01a1c1d0-0000-7000-8000-000000005303', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-19T08:20:00Z',
  '2026-11-19T17:30:00Z', (select id from public.accounts where email = 'clara@example.org'), 'Einmal im Monat treffen sich alle');

insert into public.paper_remarks (id, thread_id, paper_id, author_id, created_at, body)
values
  ('01a1c1d0-0000-7000-8000-000000005330', '01a1c1d0-0000-7000-8000-000000005303', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-19T08:20:00Z',
    'Auch in den Ferien?'),
  ('01a1c1d0-0000-7000-8000-000000005331', '01a1c1d0-0000-7000-8000-000000005303', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'ben@example.org'), '2026-11-19T16:02:00Z',
    'Ja, dann im Eiscafé. Das gehört aber nicht hierher.');

insert into public.paper_threads (id, paper_id, author_id, created_at, resolved_at, resolved_by, quote)
values ('01a1c1d0-0000-7000-8000-000000005304', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-17T15:45:00Z',
  null, null, 'Der Leitfaden ist bei Anna erhältlich.');

insert into public.paper_remarks (id, thread_id, paper_id, author_id, created_at, body)
values
  ('01a1c1d0-0000-7000-8000-000000005340', '01a1c1d0-0000-7000-8000-000000005304', '01a10b2f-1f40-7000-8000-000000000401', (select id from public.accounts where email = 'clara@example.org'), '2026-11-17T15:45:00Z',
    'Wer das Papier in drei Jahren liest, weiß nicht, wer Anna ist. Besser ein Link?');
