-- Written by scripts/write-demo-suggestions.ts: open suggestions in a paper. Change them there, and run it again.

update public.paper_members set role = 'suggester'
where paper_id = '01a10b2f-1f40-7000-8000-000000000401'
  and account_id = (select id from public.accounts where email = 'clara@example.org');

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a10b2f-1f40-7000-8000-000000000401', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (6, '2026-11-19T14:02:00Z', 'AQM0ACgBB2NsaWVudHMCNTIBdyQwMTllMTc2NC0yNmEwLTcwMDAtODAwMC0wMDAwMDAwMDAxMDPEAtcBAtgBDyBhdXMgZGVtIEJhdWFtdCgBC3N1Z2dl
c3Rpb25zBDUyLTABdgUGYXV0aG9ydyQwMTllMTc2NC0yNmEwLTcwMDAtODAwMC0wMDAwMDAwMDAxMDMCYXR7QnofQdP8AAAEa2luZHcEdGV4dANpbnN1
AXUDfTR9AX0PA2RlbHUAAA=='),
  (7, '2026-11-19T14:06:00Z', 'AQI0EYQCmgUtIEF1c2jDpG5nZSBpbiBBcnp0cHJheGVuIGhhYmVuIG1laHIgZ2VicmFjaHQuKAELc3VnZ2VzdGlvbnMENTItMQF2BQZhdXRob3J3JDAx
OWUxNzY0LTI2YTAtNzAwMC04MDAwLTAwMDAwMDAwMDEwMwJhdHtCeh9CDpQAAARraW5kdwR0ZXh0A2luc3UBdQN9NH0RfSwDZGVsdQAA'),
  (8, '2026-11-19T14:11:00Z', 'AQI0PsQCsgICswIOLCBzb25kZXJuIFJ1aGUoAQtzdWdnZXN0aW9ucwQ1Mi0yAXYFBmF1dGhvcnckMDE5ZTE3NjQtMjZhMC03MDAwLTgwMDAtMDAwMDAw
MDAwMTAzAmF0e0J6H0JX0gAABGtpbmR3BHRleHQDaW5zdQF1A300fT59DgNkZWx1AXUDfQJ9nwR9FAA=')
) as log (seq, at, bytes)
cross join public.accounts where email = 'clara@example.org'
order by seq;
