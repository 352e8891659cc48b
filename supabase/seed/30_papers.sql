-- Written by scripts/write-demo-papers.ts from the texts in papers/. Change those, and run it again.

-- Digital-Lotsen gewinnen und halten

insert into public.papers (id, title, area_id, created_by, created_at)
select '01a10b2f-1f40-7000-8000-000000000401', 'Digital-Lotsen gewinnen und halten', 'ecosystem', id, '2026-10-05T08:41:00Z'
from public.accounts where email = 'anna@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a10b2f-1f40-7000-8000-000000000401', accounts.id, role, '2026-10-05T08:41:00Z'
from (values ('anna@example.org', 'owner'), ('ben@example.org', 'editor'), ('clara@example.org', 'reader')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a10b2f-1f40-7000-8000-000000000401', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'anna@example.org', '2026-10-05T08:41:00Z', 'AQoBAAcBBGJvZHkDB2hlYWRpbmcHAAEABgQAAQEMQXVzZ2FuZ3NsYWdlKAABAAVsZXZlbAF9AocBAAMJcGFyYWdyYXBoBwABDwYEAAEQ9gJJbiBNdXN0
ZXJhdSB1bmQgTmV1aGFmZW4gaGVsZmVuIEVocmVuYW10bGljaGUgYW5kZXJlbiBkdXJjaCBkZW4gZGlnaXRhbGVuIEFsbHRhZzogYmVpbSBlcnN0ZW4g
U21hcnRwaG9uZSwgYmVpbSBBbnRyYWcgYXVmIFdvaG5nZWxkLCBiZWltIFRlcm1pbiBpbiBkZXIgVmlkZW9zcHJlY2hzdHVuZGUuIEJlaWRlIFN0w6Rk
dGUgaGFiZW4gZGFtaXQga2xlaW4gYmVnb25uZW4sIE11c3RlcmF1IGluIGRlciBCw7xjaGVyZWksIE5ldWhhZmVuIGltIFdhcnRlYmVyZWljaCBkZXMg
QsO8cmdlcmLDvHJvcy4gQmVpZGUgaGFiZW4gZXJsZWJ0LCBkYXNzIGRlciBBbmRyYW5nIHNjaG5lbGxlciB3dWNocyBhbHMgZGllIFphaGwgZGVyIExv
dHNpbm5lbiB1bmQgTG90c2VuLocBDwMJcGFyYWdyYXBoBwABgwMGBAABhAPmAURpZXNlcyBQYXBpZXIgaMOkbHQgZmVzdCwgd2llIHdpciBNZW5zY2hl
biBmw7xyIGRpZXNlIEF1ZmdhYmUgZ2V3b25uZW4gaGFiZW4sIHdhcnVtIGVpbmlnZSB3aWVkZXIgZ2VnYW5nZW4gc2luZCB1bmQgd2FzIGRpZSDDvGJy
aWdlbiBow6RsdC4gRXMgcmljaHRldCBzaWNoIGFuIEtvbW11bmVuLCBkaWUgZ2VyYWRlIGFuZmFuZ2VuLCB1bmQgYW4gc29sY2hlLCBkZW5lbiBkaWUg
TGV1dGUgYXVzZ2VoZW4uAA=='),
  (2, 'ben@example.org', '2026-10-06T13:20:00Z', 'AR4CAIcBgwMDB2hlYWRpbmcHAAIABgQAAgEOV2VyIExvdHNlIHdpcmQoAAIABWxldmVsAX0ChwIAAwlwYXJhZ3JhcGgHAAIRBgQAAhJWR2VzdWNodCBo
YXR0ZW4gd2lyIGFuZmFuZ3MgdGVjaG5pc2NoIFZlcnNpZXJ0ZS4gR2Vrb21tZW4gc2luZCB2b3IgYWxsZW0gTWVuc2NoZW4sIGRpZSCGAmgEYm9sZAJ7
fYQCaQxndXQgenVow7ZyZW6GAnQEYm9sZARudWxshAJ1wQEga8O2bm5lbjogZWluZSBwZW5zaW9uaWVydGUgTGVocmVyaW4sIGVpbiBCdXNmYWhyZXIs
IHp3ZWkgU2Now7xsZXJpbm5lbiwgZWluIGZyw7xoZXJlciBTYWNoYmVhcmJlaXRlci4gRGFzIGlzdCBrZWluIE1hbmdlbC4gV2FzIGluIGRlciBTcHJl
Y2hzdHVuZGUgZmVobHQsIGlzdCBzZWx0ZW4gV2lzc2VuIHVuZCBmYXN0IGltbWVyIFJ1aGUuhwIRAwlwYXJhZ3JhcGgHAAK0AgYEAAK1AixBbSBiZXN0
ZW4gaGF0IGRpZSBkaXJla3RlIEFuc3ByYWNoZSBnZXdpcmt0OocCtAIDCmJ1bGxldExpc3QHAALiAgMIbGlzdEl0ZW0HAALjAgMJcGFyYWdyYXBoBwAC
5AIGBAAC5QJCZHVyY2ggTWVuc2NoZW4sIGRpZSBzY2hvbiBkYWJlaSBzaW5kLCBpbSBlaWdlbmVuIFZlcmVpbiBvZGVyIENob3IshwLjAgMIbGlzdEl0
ZW0HAAKoAwMJcGFyYWdyYXBoBwACqQMGBAACqgNKZHVyY2ggZGllIEZhY2hrcsOkZnRlIGluIGRlciBCw7xjaGVyZWksIGRpZSBzZWhlbiwgd2VyIG9o
bmVoaW4gZ2VybiBoaWxmdCyHAqgDAwhsaXN0SXRlbQcAAvMDAwlwYXJhZ3JhcGgHAAL0AwYEAAL1A0dkdXJjaCBlaW5lIFNjaG51cHBlcnN0dW5kZSwg
bmFjaCBkZXIgbWFuIG9obmUgQmVncsO8bmR1bmcgYWJzYWdlbiBkYXJmLocC4gIDCXBhcmFncmFwaAcAArwEBgQAAr0EXURlciBBdWZydWYgaW0gQW10
c2JsYXR0IGJyYWNodGUgZGFnZWdlbiBBbmZyYWdlbiB2b24gSGlsZmVzdWNoZW5kZW4sIGFiZXIga2F1bSBuZXVlIEhlbGZlbmRlLgA='),
  (3, 'anna@example.org', '2026-10-12T07:55:00Z', 'ARIB5wSHArwEAwdoZWFkaW5nBwAB5wQGBAAB6AQQV2FzIHNpZSBicmF1Y2hlbigAAecEBWxldmVsAX0ChwHnBAMHaGVhZGluZwcAAfoEBgQAAfsEEUVp
bmUga2xhcmUgR3JlbnplKAAB+gQFbGV2ZWwBfQOHAfoEAwlwYXJhZ3JhcGgHAAGOBQYEAAGPBbICTG90c2lubmVuIHVuZCBMb3RzZW4gemVpZ2VuLCBz
aWUgZXJsZWRpZ2VuIG5pY2h0LiBTaWUgZ2ViZW4ga2VpbmUgUGFzc3fDtnJ0ZXIgZWluLCBzY2hsaWXDn2VuIGtlaW5lIFZlcnRyw6RnZSBhYiB1bmQg
YmVyYXRlbiBuaWNodCBpbiBSZWNodHNmcmFnZW4uIERpZXNlIGRyZWkgU8OkdHplIHN0ZWhlbiBiZWkgdW5zIGF1ZiBlaW5lciBLYXJ0ZSwgZGllIGF1
ZiBqZWRlbSBUaXNjaCBsaWVndC4gU2VpdGRlbSBtw7xzc2VuIEVpbnplbG5lIG5pY2h0IG1laHIgc2VsYnN0IE5laW4gc2FnZW4sIGRpZSBLYXJ0ZSB0
dXQgZXMgZsO8ciBzaWUuhwGOBQMHaGVhZGluZwcAAbwHBgQAAb0HGUVpbmVuIE1lbnNjaGVuIGltIFJhdGhhdXMoAAG8BwVsZXZlbAF9A4cBvAcDCXBh
cmFncmFwaAcAAdgHBgQAAdkHuwFXZXIgbmljaHQgd2VpdGVyd2Vpw58sIGJyYXVjaHQgamVtYW5kZW4sIGRlciB6dXLDvGNrcnVmdC4gSW4gTXVzdGVy
YXUgaXN0IGRhcyBlaW5lIEtvbGxlZ2luIG1pdCBlaW5lbSBmZXN0ZW4gQW50ZWlsIGlocmVyIEFyYmVpdHN6ZWl0LiBTb2xhbmdlIGRpZSBBdWZnYWJl
IG5lYmVuaGVyIGxpZWYsIGJsaWViIHNpZSBsaWVnZW4uAA=='),
  (4, 'ben@example.org', '2026-10-20T15:05:00Z', 'ASACmwWHAdgHAwdoZWFkaW5nBwACmwUGBAACnAUQWmVpdCBtaXRlaW5hbmRlcigAApsFBWxldmVsAX0DhwKbBQMJcGFyYWdyYXBoBwACrgUGBAACrwVb
RWlubWFsIGltIE1vbmF0IHRyZWZmZW4gc2ljaCBhbGxlIGbDvHIgYW5kZXJ0aGFsYiBTdHVuZGVuLiBEZXIgQWJsYXVmIGhhdCBzaWNoIGVpbmdlc3Bp
ZWx0OocCrgUDC29yZGVyZWRMaXN0BwACigYDCGxpc3RJdGVtBwACiwYDCXBhcmFncmFwaAcAAowGBgQAAo0GPkplZGUgUGVyc29uIGVyesOkaGx0IHZv
biBlaW5lbSBGYWxsLCBkZXIgc2llIGJlc2Now6RmdGlndCBoYXQuhwKLBgMIbGlzdEl0ZW0HAALKBgMJcGFyYWdyYXBoBwACywYGBAACzAYmWndlaSBG
w6RsbGUgYmVzcHJlY2hlbiB3aXIgZ3LDvG5kbGljaC6HAsoGAwhsaXN0SXRlbQcAAvEGAwlwYXJhZ3JhcGgHAALyBgYEAALzBjpKZW1hbmQgc3RlbGx0
IGVpbmUgTmV1ZXJ1bmcgdm9yLCBldHdhIGVpbmUgZ2XDpG5kZXJ0ZSBBcHAuhwLxBgMIbGlzdEl0ZW0HAAKtBwMJcGFyYWdyYXBoBwACrgcGBAACrwcx
V2lyIGVzc2VuIHp1c2FtbWVuLiBEYXMgaXN0IGRlciB3aWNodGlnc3RlIFB1bmt0LigAAooGBXN0YXJ0AX0BhwKKBgMHaGVhZGluZwcAAuIHBgQAAuMH
G1dhcnVtIE1lbnNjaGVuIHdpZWRlciBnZWhlbigAAuIHBWxldmVsAX0ChwLiBwMJcGFyYWdyYXBoBwACgAgGBAACgQiJAkRpZSBtZWlzdGVuIGdlaGVu
IGF1cyBHcsO8bmRlbiwgZGllIG1pdCB1bnMgbmljaHRzIHp1IHR1biBoYWJlbi4gWndlaSBHcsO8bmRlIGhhYmVuIHdpciBzZWxic3QgdmVydXJzYWNo
dDogenUgdmllbGUgVGVybWluZSBmw7xyIHp1IHdlbmlnZSBTY2h1bHRlcm4sIHVuZCBkYXMgR2Vmw7xobCwgZWluIEVyc2F0eiBmw7xyIGdlc2NobG9z
c2VuZSBTY2hhbHRlciB6dSBzZWluLiDDnGJlciBkZW4gendlaXRlbiBQdW5rdCByZWRlbiB3aXIgaW56d2lzY2hlbiBvZmZlbi4A'),
  (5, 'anna@example.org', '2026-11-18T09:30:00Z', 'AR4BkwmHAoAIAwdoZWFkaW5nBwABkwkGBAABlAkMRW1wZmVobHVuZ2VuKAABkwkFbGV2ZWwBfQKHAZMJAwlwYXJhZ3JhcGgHAAGiCQYGAAGjCQZpdGFs
aWMCe32EAaQJSk5vY2ggaW0gRW50d3VyZjogQmVuIHVuZCBpY2ggc2FtbWVsbiBoaWVyLCBDbGFyYSBsaWVzdCBtaXQgdW5kIGZyYWd0IG5hY2guhgHu
CQZpdGFsaWMEbnVsbIcBogkDCmJ1bGxldExpc3QHAAHwCQMIbGlzdEl0ZW0HAAHxCQMJcGFyYWdyYXBoBwAB8gkGBAAB8wlNTWl0IHp3ZWkgT3J0ZW4g
YW5mYW5nZW4gdW5kIGVyc3Qgd2FjaHNlbiwgd2VubiBlaW5lIFZlcnRyZXR1bmcgZ2VzaWNoZXJ0IGlzdC6HAfEJAwhsaXN0SXRlbQcAAcEKAwlwYXJh
Z3JhcGgHAAHCCgYEAAHDCglBdXNsYWdlbiCGAcwKBGJvbGQCe32EAc0KDnVuYXVmZ2Vmb3JkZXJ0hgHbCgRib2xkBG51bGyEAdwKHSBlcnN0YXR0ZW4s
IGF1Y2ggZGllIGtsZWluZW4uhwHBCgMIbGlzdEl0ZW0HAAH6CgMJcGFyYWdyYXBoBwAB+woGBAAB/Ao/VW50ZXJsYWdlbiB0ZWlsZW46IFVuc2VyIExl
aXRmYWRlbiBmw7xyIGRpZSBlcnN0ZSBTdHVuZGUgc3RlaHQghgG6CwRsaW5rensiaHJlZiI6Imh0dHBzOi8vZXhhbXBsZS5vcmcvbXVzdGVyYXUvbG90
c2VuLWxlaXRmYWRlbiIsInRhcmdldCI6bnVsbCwicmVsIjoibm9vcGVuZXIgbm9mb2xsb3ciLCJjbGFzcyI6bnVsbCwidGl0bGUiOm51bGx9hAG7CxZm
cmVpIHp1bSBIZXJ1bnRlcmxhZGVuhgHRCwRsaW5rBG51bGyEAdILCCBiZXJlaXQuAA==')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

-- Der Digitalisierungsfahrplan: anfangen, wo es klemmt

insert into public.papers (id, title, area_id, created_by, created_at)
select '019f7e77-ac80-7000-8000-000000000403', 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'administration', id, '2026-07-20T07:50:00Z'
from public.accounts where email = 'clara@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '019f7e77-ac80-7000-8000-000000000403', accounts.id, role, '2026-07-20T07:50:00Z'
from (values ('clara@example.org', 'owner'), ('ben@example.org', 'editor'), ('anna@example.org', 'reader')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '019f7e77-ac80-7000-8000-000000000403', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'clara@example.org', '2026-07-20T07:50:00Z', 'ASwDAAcBBGJvZHkDB2hlYWRpbmcHAAMABgQAAwEMQXVzZ2FuZ3NsYWdlKAADAAVsZXZlbAF9AocDAAMJcGFyYWdyYXBoBwADDwYEAAMQpwJXaWVzZW5m
dXJ0IGlzdCBlaW5lIGtsZWluZSBHZW1laW5kZS4gSW0gUmF0aGF1cyBhcmJlaXRldCBuaWVtYW5kLCBkZXIgbnVyIGbDvHIgRGlnaXRhbGlzaWVydW5n
IHp1c3TDpG5kaWcgd8OkcmUuIEVpbmVuIERpZ2l0YWxpc2llcnVuZ3NmYWhycGxhbiBoYWJlbiB3aXIgdHJvdHpkZW0sIHVuZCBlciBwYXNzdCBhdWYg
dmllciBTZWl0ZW4uIERpZXNlcyBQYXBpZXIgYmVzY2hyZWlidCwgd2llIGVyIGVudHN0YW5kZW4gaXN0IHVuZCB3YXMgd2lyIGJlaW0gbsOkY2hzdGVu
IE1hbCBhbmRlcnMgbWFjaGVuIHfDvHJkZW4uhwMPAwlwYXJhZ3JhcGgHAAOzAgYEAAO0ArkBQW0gQW5mYW5nIHN0YW5kIGVpbiBGZWhsZXI6IFdpciBo
YXR0ZW4gbWl0IGVpbmVyIFN0cmF0ZWdpZSBiZWdvbm5lbi4gTmFjaCB6d2VpIFNpdHp1bmdlbiBnYWIgZXMgc2Now7ZuZSBTw6R0emUgdW5kIGtlaW5l
IEVudHNjaGVpZHVuZy4gTmV1IGFuZ2VzZXR6dCBoYWJlbiB3aXIgbWl0IGVpbmVyIGVpbnppZ2VuIEZyYWdlOiCGA+sDBGJvbGQCe32EA+wDF1dvIGts
ZW1tdCBlcyBqZWRlbiBUYWc/hgODBARib2xkBG51bGyHA7MCAwdoZWFkaW5nBwADhQQGBAADhgQIVm9yZ2VoZW4oAAOFBAVsZXZlbAF9AocDhQQDB2hl
YWRpbmcHAAOQBAYEAAORBBBEcmVpIE5hY2htaXR0YWdlKAADkAQFbGV2ZWwBfQOHA5AEAwtvcmRlcmVkTGlzdAcAA6MEAwhsaXN0SXRlbQcAA6QEAwlw
YXJhZ3JhcGgHAAOlBAYGAAOmBAZpdGFsaWMCe32EA6cECFNhbW1lbG4uhgOvBAZpdGFsaWMEbnVsbIQDsASzASBBbGxlLCBkaWUgaW0gUmF0aGF1cyBh
cmJlaXRlbiwgYnJpbmdlbiB6d2VpIEJlaXNwaWVsZSBtaXQsIGJlaSBkZW5lbiBldHdhcyBkb3BwZWx0LCB2b24gSGFuZCBvZGVyIHp1IHNww6R0IGdl
c2NoaWVodC4gQXVjaCBkaWUgS29sbGVnaW5uZW4gdm9tIEJhdWhvZiB1bmQgYXVzIGRlciBLaXRhIHNpbmQgZGFiZWkuhwOkBAMIbGlzdEl0ZW0HAAPj
BQMJcGFyYWdyYXBoBwAD5AUGBgAD5QUGaXRhbGljAnt9hAPmBQhQcsO8ZmVuLoYD7QUGaXRhbGljBG51bGyEA+4FmgEgRWluIEZyYWdlbmthdGFsb2cg
aGlsZnQgYmVpbSBTb3J0aWVyZW46IFdlciBpc3QgYmV0cm9mZmVuPyBXaWUgb2Z0PyBXYXMgc3RlaHQgaW0gV2VnLCBkYXMgUmVjaHQsIGRpZSBUZWNo
bmlrIG9kZXIgZGllIEdld29obmhlaXQ/IFdlciBrw7ZubnRlIGVzIMOkbmRlcm4/hwPjBQMIbGlzdEl0ZW0HAAOHBwMJcGFyYWdyYXBoBwADiAcGBgAD
iQcGaXRhbGljAnt9hAOKBwxFbnRzY2hlaWRlbi6GA5YHBml0YWxpYwRudWxshAOXB54BIEF1cyBhbGxlbSwgd2FzIGdlcHLDvGZ0IGlzdCwgd2VyZGVu
IGjDtmNoc3RlbnMgemVobiBNYcOfbmFobWVuLiBKZWRlIGhhdCBlaW5lbiBOYW1lbiwgZWluIERhdHVtIHVuZCBlaW5lbiBlcnN0ZW4gU2Nocml0dCwg
ZGVyIGluIHZpZXIgV29jaGVuIHp1IHNjaGFmZmVuIGlzdC4oAAOjBAVzdGFydAF9AQA='),
  (2, 'ben@example.org', '2026-07-22T12:15:00Z', 'AQcCAIcDowQDB2hlYWRpbmcHAAIABgQAAgEURGVyIEJsaWNrIHZvbiBhdcOfZW4oAAIABWxldmVsAX0DhwIAAwlwYXJhZ3JhcGgHAAIWBgQAAhebAkFt
IHp3ZWl0ZW4gTmFjaG1pdHRhZyBzYcOfIGplbWFuZCBhdXMgTmV1aGFmZW4gbWl0IGFtIFRpc2NoLiBEYXMgd2FyIGFscyBIaWxmZSBnZWRhY2h0IHVu
ZCB3dXJkZSB6dW0gd2ljaHRpZ3N0ZW4gS25pZmYuIFdlciB2b24gYXXDn2VuIGtvbW10LCBkYXJmIGZyYWdlbiwgd2FydW0gZWluIEZvcm11bGFyIGRy
ZWkgVW50ZXJzY2hyaWZ0ZW4gYnJhdWNodC4gU2VpdGRlbSBiZXN1Y2hlbiB3aXIgZWluYW5kZXIgYmVpIHNvbGNoZW4gUnVuZGVuLCB1bmQgYmVpZGUg
U2VpdGVuIGxlcm5lbiBkYXJhbi4A'),
  (3, 'clara@example.org', '2026-07-29T08:30:00Z', 'ATQDtAiHAhYDB2hlYWRpbmcHAAO0CAYEAAO1CAtFcmZhaHJ1bmdlbigAA7QIBWxldmVsAX0ChwO0CAMJcGFyYWdyYXBoBwADwggGBAADwwiAAlZvbiBk
ZW4gemVobiBNYcOfbmFobWVuIGRlciBlcnN0ZW4gUnVuZGUgd2FyZW4gbmFjaCBlaW5lbSBoYWxiZW4gSmFociBzZWNocyB1bWdlc2V0enQsIHp3ZWkg
YW5nZWZhbmdlbiB1bmQgendlaSBnZXN0cmljaGVuLiBHZXN0cmljaGVuIGhlacOfdCBiZWkgdW5zIG5pY2h0IGdlc2NoZWl0ZXJ0OiBJbiBiZWlkZW4g
RsOkbGxlbiBoYXR0ZSBzaWNoIGhlcmF1c2dlc3RlbGx0LCBkYXNzIGVpbiBhbmRlcmVyIFNjaHJpdHQgZGF2b3IgbsO2dGlnIHdhci6HA8IIAwlwYXJh
Z3JhcGgHAAPACgYEAAPBCiZEcmVpIEVpbnNpY2h0ZW4gaGFiZW4gdW5zIMO8YmVycmFzY2h0OocDwAoDCmJ1bGxldExpc3QHAAPnCgMIbGlzdEl0ZW0H
AAPoCgMJcGFyYWdyYXBoBwAD6QoGBAAD6gofRGllIG1laXN0ZW4gS2xlbW1zdGVsbGVuIHdhcmVuIIYDiQsEYm9sZAJ7fYQDigsYa2VpbmUgRnJhZ2Ug
ZGVyIFNvZnR3YXJlhgOiCwRib2xkBG51bGyEA6MLUy4gT2Z0IGdlbsO8Z3RlIGVzLCBlaW5lIFp1c3TDpG5kaWdrZWl0IHp1IGtsw6RyZW4gb2RlciBl
aW5lbiBWb3JkcnVjayBhYnp1c2NoYWZmZW4uhwPoCgMIbGlzdEl0ZW0HAAP0CwMJcGFyYWdyYXBoBwAD9QsGBAAD9guLAVdvIGVzIHVtIFRlY2huaWsg
Z2luZywgZmVobHRlIHNlbHRlbiBkYXMgUHJvZ3JhbW0gdW5kIG9mdCBkaWUgU2NodWx1bmcuIFp3ZWkgU3R1bmRlbiBhbSBBcmJlaXRzcGxhdHogaGFi
ZW4gbWVociBiZXdpcmt0IGFscyBlaW4gU2VtaW5hcnRhZy6HA/QLAwhsaXN0SXRlbQcAA4INAwlwYXJhZ3JhcGgHAAODDQYEAAOEDZUBRGVyIEdlbWVp
bmRlcmF0IHdvbGx0ZSBrZWluZSBTdHJhdGVnaWUgYmVzY2hsaWXDn2VuLCBzb25kZXJuIHNlaGVuLCB3YXMgc2ljaCDDpG5kZXJ0LiBTZWl0IGRlciBG
YWhycGxhbiBlaW5lIExpc3RlIG1pdCBIw6RrY2hlbiBpc3QsIHdpcmQgZXIgZ2VsZXNlbi6HA+cKAwdoZWFkaW5nBwADlw4GBAADmA4MRW1wZmVobHVu
Z2VuKAADlw4FbGV2ZWwBfQKHA5cOAwpidWxsZXRMaXN0BwADpg4DCGxpc3RJdGVtBwADpw4DCXBhcmFncmFwaAcAA6gOBgQAA6kOXkRlbiBGYWhycGxh
biBrdXJ6IGhhbHRlbi4gV2FzIG5pY2h0IGF1ZiB2aWVyIFNlaXRlbiBwYXNzdCwgd2lyZCBuaWNodCBnZWxlc2VuIHVuZCBuaWNodCBnZXRhbi6HA6cO
AwhsaXN0SXRlbQcAA4gPAwlwYXJhZ3JhcGgHAAOJDwYEAAOKDzVKZWRlIE1hw59uYWhtZSBlaW5lbSBNZW5zY2hlbiBnZWJlbiwgbmljaHQgZWluZW0g
QW10LocDiA8DCGxpc3RJdGVtBwADvw8DCXBhcmFncmFwaAcAA8APBgQAA8EPSUFsbGUgc2VjaHMgTW9uYXRlIHN0cmVpY2hlbiwgZXJnw6RuemVuIHVu
ZCBkYXMgRXJnZWJuaXMgdmVyw7ZmZmVudGxpY2hlbi6HA78PAwhsaXN0SXRlbQcAA4kQAwlwYXJhZ3JhcGgHAAOKEAYEAAOLEAREZW4ghgOPEARsaW5r
eXsiaHJlZiI6Imh0dHBzOi8vZXhhbXBsZS5vcmcvd2llc2VuZnVydC9mcmFnZW5rYXRhbG9nIiwidGFyZ2V0IjpudWxsLCJyZWwiOiJub29wZW5lciBu
b2ZvbGxvdyIsImNsYXNzIjpudWxsLCJ0aXRsZSI6bnVsbH2EA5AQDUZyYWdlbmthdGFsb2eGA50QBGxpbmsEbnVsbIQDnhAxIG1pdG5laG1lbiwgw6Ru
ZGVybiB1bmQgw4RuZGVydW5nZW4genVyw7xja2dlYmVuLgA='),
  (4, 'ben@example.org', '2026-10-26T10:45:00Z', 'AQcCsQKHA6YOAwdoZWFkaW5nBwACsQIGBAACsgIaTmFjaHRyYWc6IGRpZSB6d2VpdGUgUnVuZGUoAAKxAgVsZXZlbAF9AocCsQIDCXBhcmFncmFwaAcA
As4CBgQAAs8C7AJJbSBPa3RvYmVyIGhhYmVuIHdpciBkZW4gRmFocnBsYW4genVtIGVyc3RlbiBNYWwgZ2VtZWluc2FtIGZvcnRnZXNjaHJpZWJlbiwg
V2llc2VuZnVydCB1bmQgT3N0ZXJzaWVsIGFuIGVpbmVtIFRpc2NoLiBCZWlkZSBHZW1laW5kZW4gaGF0dGVuIMOkaG5saWNoZSBLbGVtbXN0ZWxsZW4s
IGV0d2EgZGllIFNjaGzDvHNzZWxhdXNnYWJlIGbDvHIgVmVyZWluZSB1bmQgZGllIE1lbGR1bmcgdm9uIFNjaMOkZGVuIGFuIFN0cmHDn2VubGF0ZXJu
ZW4uIFp3ZWkgTWHDn25haG1lbiBzZXR6ZW4gd2lyIG51biB6dXNhbW1lbiB1bTogZWluZSBiZXJlaXRldCB2b3IsIGRpZSBhbmRlcmUgcHJvYmllcnQg
YXVzLCBkYW5hY2ggd2lyZCBnZXRhdXNjaHQuAA=='),
  (5, 'clara@example.org', '2026-10-28T08:10:00Z', 'ARwDzRCHAs4CAwdoZWFkaW5nBwADzRAGBAADzhAXV2FzIHdpciBnZcOkbmRlcnQgaGFiZW4oAAPNEAVsZXZlbAF9A4cDzRADCmJ1bGxldExpc3QHAAPm
EAMIbGlzdEl0ZW0HAAPnEAMJcGFyYWdyYXBoBwAD6BAGBAAD6RB8RGVyIGRyaXR0ZSBOYWNobWl0dGFnIGlzdCBqZXR6dCDDtmZmZW50bGljaC4gRXMg
a2FtZW4gd2VuaWdlLCBhYmVyIHNpZSBrYW5udGVuIGRpZSBXZWdlIHZvbiBkZXIgYW5kZXJlbiBTZWl0ZSBkZXMgU2NoYWx0ZXJzLocD5xADCGxpc3RJ
dGVtBwAD5REDCXBhcmFncmFwaAcAA+YRBgQAA+cRLlp1IGplZGVyIE1hw59uYWhtZSBnZWjDtnJ0IGVpbiBTYXR6IGRhcsO8YmVyLCCGA5ISBGJvbGQC
e32EA5MSEHdvcmFuIHdpciBtZXJrZW6GA6MSBGJvbGQEbnVsbIQDpBIRLCBkYXNzIHNpZSB3aXJrdC6HA+URAwhsaXN0SXRlbQcAA7YSAwlwYXJhZ3Jh
cGgHAAO3EgYEAAO4EmlEZXIgRnJhZ2Vua2F0YWxvZyBpc3QgdW0gRnJhZ2VuIHp1ciBCYXJyaWVyZWZyZWloZWl0IGdld2FjaHNlbi4gU2llIGhhdHRl
biBpbiBkZXIgZXJzdGVuIEZhc3N1bmcgZ2VmZWhsdC6HA+YQAwlwYXJhZ3JhcGgHAAOiEwYEAAOjEzdEaWUgVm9ybGFnZSBmw7xyIGRlbiBnZW1laW5z
YW1lbiBOYWNobWl0dGFnIGxpZWd0IGJlaW0ghgPZEwRsaW5rfXsiaHJlZiI6Imh0dHBzOi8vZXhhbXBsZS5vcmcvd2llc2VuZnVydC9mYWhycGxhbi1t
YXRlcmlhbCIsInRhcmdldCI6bnVsbCwicmVsIjoibm9vcGVuZXIgbm9mb2xsb3ciLCJjbGFzcyI6bnVsbCwidGl0bGUiOm51bGx9hAPaEwhNYXRlcmlh
bIYD4hMEbGluawRudWxshAPjEwEuAA==')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '019f7e77-ac80-7000-8000-000000000403', 1, 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'administration',
  '0133c084627dd692d62e77377acb02795f245143659aae3357be7069a136bfc5',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '019f7e77-ac80-7000-8000-000000000403' and at < '2026-08-10T09:00:00Z')
  ),
  id, '2026-08-10T09:00:00Z',
  '{"type":"doc","content":[
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ausgangslage"}]},
{"type":"paragraph","content":[{"type":"text","text":"Wiesenfurt ist eine kleine Gemeinde. Im Rathaus arbeitet niemand, der nur für Digitalisierung zuständig wäre. Einen Digitalisierungsfahrplan haben wir trotzdem, und er passt auf vier Seiten. Dieses Papier beschreibt, wie er entstanden ist und was wir beim nächsten Mal anders machen würden."}]},
{"type":"paragraph","content":[{"type":"text","text":"Am Anfang stand ein Fehler: Wir hatten mit einer Strategie begonnen. Nach zwei Sitzungen gab es schöne Sätze und keine Entscheidung. Neu angesetzt haben wir mit einer einzigen Frage: "},{"type":"text","text":"Wo klemmt es jeden Tag?","marks":[{"type":"bold"}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Vorgehen"}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Drei Nachmittage"}]},
{"type":"orderedList","attrs":{"start":1},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Sammeln.","marks":[{"type":"italic"}]},{"type":"text","text":" Alle, die im Rathaus arbeiten, bringen zwei Beispiele mit, bei denen etwas doppelt, von Hand oder zu spät geschieht. Auch die Kolleginnen vom Bauhof und aus der Kita sind dabei."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Prüfen.","marks":[{"type":"italic"}]},{"type":"text","text":" Ein Fragenkatalog hilft beim Sortieren: Wer ist betroffen? Wie oft? Was steht im Weg, das Recht, die Technik oder die Gewohnheit? Wer könnte es ändern?"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Entscheiden.","marks":[{"type":"italic"}]},{"type":"text","text":" Aus allem, was geprüft ist, werden höchstens zehn Maßnahmen. Jede hat einen Namen, ein Datum und einen ersten Schritt, der in vier Wochen zu schaffen ist."}]}]}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Der Blick von außen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Am zweiten Nachmittag saß jemand aus Neuhafen mit am Tisch. Das war als Hilfe gedacht und wurde zum wichtigsten Kniff. Wer von außen kommt, darf fragen, warum ein Formular drei Unterschriften braucht. Seitdem besuchen wir einander bei solchen Runden, und beide Seiten lernen daran."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Erfahrungen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Von den zehn Maßnahmen der ersten Runde waren nach einem halben Jahr sechs umgesetzt, zwei angefangen und zwei gestrichen. Gestrichen heißt bei uns nicht gescheitert: In beiden Fällen hatte sich herausgestellt, dass ein anderer Schritt davor nötig war."}]},
{"type":"paragraph","content":[{"type":"text","text":"Drei Einsichten haben uns überrascht:"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Die meisten Klemmstellen waren "},{"type":"text","text":"keine Frage der Software","marks":[{"type":"bold"}]},{"type":"text","text":". Oft genügte es, eine Zuständigkeit zu klären oder einen Vordruck abzuschaffen."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Wo es um Technik ging, fehlte selten das Programm und oft die Schulung. Zwei Stunden am Arbeitsplatz haben mehr bewirkt als ein Seminartag."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Gemeinderat wollte keine Strategie beschließen, sondern sehen, was sich ändert. Seit der Fahrplan eine Liste mit Häkchen ist, wird er gelesen."}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Empfehlungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Den Fahrplan kurz halten. Was nicht auf vier Seiten passt, wird nicht gelesen und nicht getan."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Jede Maßnahme einem Menschen geben, nicht einem Amt."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Alle sechs Monate streichen, ergänzen und das Ergebnis veröffentlichen."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Den "},{"type":"text","text":"Fragenkatalog","marks":[{"type":"link","attrs":{"href":"https://example.org/wiesenfurt/fragenkatalog"}}]},{"type":"text","text":" mitnehmen, ändern und Änderungen zurückgeben."}]}]}]}
]}'
from public.accounts where email = 'clara@example.org';

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '019f7e77-ac80-7000-8000-000000000403', 2, 'Der Digitalisierungsfahrplan: anfangen, wo es klemmt', 'administration',
  'c34aebf1ac42c4fe434a423c719f6a6b0744cf58cebb8924d352cff76fda4b94',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '019f7e77-ac80-7000-8000-000000000403' and at < '2026-11-09T09:00:00Z')
  ),
  id, '2026-11-09T09:00:00Z',
  '{"type":"doc","content":[
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ausgangslage"}]},
{"type":"paragraph","content":[{"type":"text","text":"Wiesenfurt ist eine kleine Gemeinde. Im Rathaus arbeitet niemand, der nur für Digitalisierung zuständig wäre. Einen Digitalisierungsfahrplan haben wir trotzdem, und er passt auf vier Seiten. Dieses Papier beschreibt, wie er entstanden ist und was wir beim nächsten Mal anders machen würden."}]},
{"type":"paragraph","content":[{"type":"text","text":"Am Anfang stand ein Fehler: Wir hatten mit einer Strategie begonnen. Nach zwei Sitzungen gab es schöne Sätze und keine Entscheidung. Neu angesetzt haben wir mit einer einzigen Frage: "},{"type":"text","text":"Wo klemmt es jeden Tag?","marks":[{"type":"bold"}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Vorgehen"}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Drei Nachmittage"}]},
{"type":"orderedList","attrs":{"start":1},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Sammeln.","marks":[{"type":"italic"}]},{"type":"text","text":" Alle, die im Rathaus arbeiten, bringen zwei Beispiele mit, bei denen etwas doppelt, von Hand oder zu spät geschieht. Auch die Kolleginnen vom Bauhof und aus der Kita sind dabei."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Prüfen.","marks":[{"type":"italic"}]},{"type":"text","text":" Ein Fragenkatalog hilft beim Sortieren: Wer ist betroffen? Wie oft? Was steht im Weg, das Recht, die Technik oder die Gewohnheit? Wer könnte es ändern?"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Entscheiden.","marks":[{"type":"italic"}]},{"type":"text","text":" Aus allem, was geprüft ist, werden höchstens zehn Maßnahmen. Jede hat einen Namen, ein Datum und einen ersten Schritt, der in vier Wochen zu schaffen ist."}]}]}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Der Blick von außen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Am zweiten Nachmittag saß jemand aus Neuhafen mit am Tisch. Das war als Hilfe gedacht und wurde zum wichtigsten Kniff. Wer von außen kommt, darf fragen, warum ein Formular drei Unterschriften braucht. Seitdem besuchen wir einander bei solchen Runden, und beide Seiten lernen daran."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Erfahrungen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Von den zehn Maßnahmen der ersten Runde waren nach einem halben Jahr sechs umgesetzt, zwei angefangen und zwei gestrichen. Gestrichen heißt bei uns nicht gescheitert: In beiden Fällen hatte sich herausgestellt, dass ein anderer Schritt davor nötig war."}]},
{"type":"paragraph","content":[{"type":"text","text":"Drei Einsichten haben uns überrascht:"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Die meisten Klemmstellen waren "},{"type":"text","text":"keine Frage der Software","marks":[{"type":"bold"}]},{"type":"text","text":". Oft genügte es, eine Zuständigkeit zu klären oder einen Vordruck abzuschaffen."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Wo es um Technik ging, fehlte selten das Programm und oft die Schulung. Zwei Stunden am Arbeitsplatz haben mehr bewirkt als ein Seminartag."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Gemeinderat wollte keine Strategie beschließen, sondern sehen, was sich ändert. Seit der Fahrplan eine Liste mit Häkchen ist, wird er gelesen."}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Empfehlungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Den Fahrplan kurz halten. Was nicht auf vier Seiten passt, wird nicht gelesen und nicht getan."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Jede Maßnahme einem Menschen geben, nicht einem Amt."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Alle sechs Monate streichen, ergänzen und das Ergebnis veröffentlichen."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Den "},{"type":"text","text":"Fragenkatalog","marks":[{"type":"link","attrs":{"href":"https://example.org/wiesenfurt/fragenkatalog"}}]},{"type":"text","text":" mitnehmen, ändern und Änderungen zurückgeben."}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Nachtrag: die zweite Runde"}]},
{"type":"paragraph","content":[{"type":"text","text":"Im Oktober haben wir den Fahrplan zum ersten Mal gemeinsam fortgeschrieben, Wiesenfurt und Ostersiel an einem Tisch. Beide Gemeinden hatten ähnliche Klemmstellen, etwa die Schlüsselausgabe für Vereine und die Meldung von Schäden an Straßenlaternen. Zwei Maßnahmen setzen wir nun zusammen um: eine bereitet vor, die andere probiert aus, danach wird getauscht."}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Was wir geändert haben"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Der dritte Nachmittag ist jetzt öffentlich. Es kamen wenige, aber sie kannten die Wege von der anderen Seite des Schalters."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Zu jeder Maßnahme gehört ein Satz darüber, "},{"type":"text","text":"woran wir merken","marks":[{"type":"bold"}]},{"type":"text","text":", dass sie wirkt."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Fragenkatalog ist um Fragen zur Barrierefreiheit gewachsen. Sie hatten in der ersten Fassung gefehlt."}]}]}]},
{"type":"paragraph","content":[{"type":"text","text":"Die Vorlage für den gemeinsamen Nachmittag liegt beim "},{"type":"text","text":"Material","marks":[{"type":"link","attrs":{"href":"https://example.org/wiesenfurt/fahrplan-material"}}]},{"type":"text","text":"."}]}
]}'
from public.accounts where email = 'clara@example.org';

-- Die elektronische Akte, Amt für Amt

insert into public.papers (id, title, area_id, created_by, created_at)
select '01a0d447-7a00-7000-8000-000000000407', 'Die elektronische Akte, Amt für Amt', 'administration', id, '2026-09-25T08:50:00Z'
from public.accounts where email = 'sami@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a0d447-7a00-7000-8000-000000000407', accounts.id, role, '2026-09-25T08:50:00Z'
from (values ('sami@example.org', 'owner'), ('vera@example.org', 'editor'), ('ben@example.org', 'reader')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a0d447-7a00-7000-8000-000000000407', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'sami@example.org', '2026-09-25T08:50:00Z', 'ASwMAAcBBGJvZHkDB2hlYWRpbmcHAAwABgQADAEMQXVzZ2FuZ3NsYWdlKAAMAAVsZXZlbAF9AocMAAMJcGFyYWdyYXBoBwAMDwYEAAwQzAFUYWxob2Zl
biBoYXR0ZSBkaWUgZWxla3Ryb25pc2NoZSBBa3RlIHNjaG9uIGVpbm1hbCBlaW5nZWbDvGhydDogZsO8ciBhbGxlLCBhbiBlaW5lbSBNb250YWcuIE5h
Y2ggZHJlaSBNb25hdGVuIHd1cmRlIHNpZSBpbiB6d2VpIMOEbXRlcm4gYmVudXR6dCB1bmQgaW4gbmV1biB1bWdhbmdlbi4gQmVpbSB6d2VpdGVuIE1h
bCBnZWhlbiB3aXIgYW5kZXJzIHZvci6HDA8DB2hlYWRpbmcHAAzaAQYEAAzbAQhWb3JnZWhlbigADNoBBWxldmVsAX0ChwzaAQMJcGFyYWdyYXBoBwAM
5QEGBAAM5gGKAUVpbiBBbXQgYmVrb21tdCBzZWNocyBXb2NoZW4uIEluIGRpZXNlciBaZWl0IHNpdHplbiB6d2VpIEJlZ2xlaXRwZXJzb25lbiBtaXQg
aW0gQsO8cm8sIGJlaWRlIGF1cyBkZXIgZWlnZW5lbiBWZXJ3YWx0dW5nLCBrZWluZSBhdXMgZGVyIElULocM5QEDC29yZGVyZWRMaXN0BwAM8AIDCGxp
c3RJdGVtBwAM8QIDCXBhcmFncmFwaAcADPICBgYADPMCBGJvbGQCe32EDPQCClp1c2NoYXVlbi6GDP4CBGJvbGQEbnVsbIQM/wJKIEVpbmUgV29jaGUg
bGFuZyBudXIgZnJhZ2VuOiBXb3p1IGxpZWd0IGRhcyBoaWVyPyBXZXIgbGllc3QgZGFzIGplIHdpZWRlcj+HDPECAwhsaXN0SXRlbQcADMoDAwlwYXJh
Z3JhcGgHAAzLAwYGAAzMAwRib2xkAnt9hAzNAwpTdHJlaWNoZW4uhgzXAwRib2xkBG51bGyEDNgDLyBXYXMgbmllbWFuZCBicmF1Y2h0LCB3aXJkIG5p
Y2h0IGRpZ2l0YWxpc2llcnQuhwzKAwMIbGlzdEl0ZW0HAAyIBAMJcGFyYWdyYXBoBwAMiQQGBgAMigQEYm9sZAJ7fYQMiwQJVW16aWVoZW4uhgyUBARi
b2xkBG51bGyEDJUESiBOZXVlIFZvcmfDpG5nZSBiZWdpbm5lbiBlbGVrdHJvbmlzY2gsIGFsdGUgYmxlaWJlbiBQYXBpZXIsIGJpcyBzaWUgZW5kZW4u
hwyIBAMIbGlzdEl0ZW0HAAzfBAMJcGFyYWdyYXBoBwAM4AQGBgAM4QQEYm9sZAJ7fYQM4gQHRmVpZXJuLoYM6QQEYm9sZARudWxshAzqBFEgQW0gbGV0
enRlbiBOYWNobWl0dGFnIGdpYnQgZXMgS3VjaGVuIHVuZCBlaW5lIExpc3RlIGRlciBEaW5nZSwgZGllIG5vY2ggc3TDtnJlbi4oAAzwAgVzdGFydAF9
AQA='),
  (2, 'vera@example.org', '2026-09-28T13:05:00Z', 'AQcOAIcM8AIDB2hlYWRpbmcHAA4ABgQADgEjQXVzIGRlciBTaWNodCBlaW5lciBrbGVpbmVyZW4gU3RhZHQoAA4ABWxldmVsAX0Dhw4AAwlwYXJhZ3Jh
cGgHAA4mBgQADie+AUluIEJ1cmd3YWxkZSBoYWJlbiB3aXIgZGVuIEthbGVuZGVyIMO8YmVybm9tbWVuIHVuZCBnZWvDvHJ6dDogZHJlaSBXb2NoZW4g
amUgQW10LCBlaW5lIEJlZ2xlaXRwZXJzb24uIERhcyBadXNjaGF1ZW4gbMOkc3N0IHNpY2ggbmljaHQga8O8cnplbi4gQWxzIHdpciBlcyB2ZXJzdWNo
dCBoYWJlbiwgbXVzc3RlbiB3aXIgenVyw7xjay4A'),
  (3, 'sami@example.org', '2026-10-02T07:45:00Z', 'ASUMvAWHDiYDB2hlYWRpbmcHAAy8BQYEAAy9BQtFcmZhaHJ1bmdlbigADLwFBWxldmVsAX0Chwy8BQMJcGFyYWdyYXBoBwAMygUGBAAMywW7AUbDvG5m
IMOEbXRlciBzaW5kIHVtZ2V6b2dlbiwgendlaSBoYWJlbiB1bnRlcndlZ3MgYWJnZWJyb2NoZW4uIEJlaWRlIHNpbmQgdm9uIHNlbGJzdCB6dXLDvGNr
Z2Vrb21tZW4sIG5hY2hkZW0gZGllIE5hY2hiYXJuIGRhdm9uIGVyesOkaGx0IGhhdHRlbi4gWndhbmcgaMOkdHRlIHNpZSBuaWNodCBzY2huZWxsZXIg
Z2VtYWNodC6HDMoFAwpidWxsZXRMaXN0BwAMggcDCGxpc3RJdGVtBwAMgwcDCXBhcmFncmFwaAcADIQHBgQADIUHYkRlciBncsO2w590ZSBXaWRlcnN0
YW5kIGthbSBuaWNodCBhdXMgQW5nc3Qgdm9yIFRlY2huaWssIHNvbmRlcm4gYXVzIGd1dGVyIEtlbm50bmlzIGRlciBBdXNuYWhtZW4uhwyDBwMIbGlz
dEl0ZW0HAAzmBwMJcGFyYWdyYXBoBwAM5wcGBAAM6AdMRGllIGJlc3RlbiBCZWdsZWl0ZXJpbm5lbiB3YXJlbiBkaWUsIGRpZSBzZWxic3Qgc2tlcHRp
c2NoIGFuZ2VmYW5nZW4gaGF0dGVuLocM5gcDCGxpc3RJdGVtBwAMtQgDCXBhcmFncmFwaAcADLYIBgQADLcIV09obmUgendlaXRlbiBCaWxkc2NoaXJt
IGdlaHQgZXMgbmljaHQuIERhcyBrbGluZ3QgYmFuYWwgdW5kIHdhciB1bnNlciB0ZXVlcnN0ZXIgRmVobGVyLocMggcDB2hlYWRpbmcHAAyPCQYEAAyQ
CQxFbXBmZWhsdW5nZW4oAAyPCQVsZXZlbAF9AocMjwkDCmJ1bGxldExpc3QHAAyeCQMIbGlzdEl0ZW0HAAyfCQMJcGFyYWdyYXBoBwAMoAkGBAAMoQke
RG9ydCBhbmZhbmdlbiwgd28gamVtYW5kIHdpbGwuhwyfCQMIbGlzdEl0ZW0HAAzACQMJcGFyYWdyYXBoBwAMwQkGBAAMwgkmVm9yIGRlbSBVbXp1ZyBz
dHJlaWNoZW4sIG5pY2h0IGRhbmFjaC6HDMAJAwhsaXN0SXRlbQcADOkJAwlwYXJhZ3JhcGgHAAzqCQYEAAzrCTdCZWdsZWl0dW5nIGFscyBBcmJlaXRz
emVpdCByZWNobmVuLCBuaWNodCBhbHMgR2VmYWxsZW4uAA==')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '01a0d447-7a00-7000-8000-000000000407', 1, 'Die elektronische Akte, Amt für Amt', 'administration',
  '987b3cf446456933fa89b7f56e9f12a60d7a0c011a05ecc2310e86a63466cba8',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '01a0d447-7a00-7000-8000-000000000407' and at < '2026-10-15T09:30:00Z')
  ),
  id, '2026-10-15T09:30:00Z',
  '{"type":"doc","content":[
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ausgangslage"}]},
{"type":"paragraph","content":[{"type":"text","text":"Talhofen hatte die elektronische Akte schon einmal eingeführt: für alle, an einem Montag. Nach drei Monaten wurde sie in zwei Ämtern benutzt und in neun umgangen. Beim zweiten Mal gehen wir anders vor."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Vorgehen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Ein Amt bekommt sechs Wochen. In dieser Zeit sitzen zwei Begleitpersonen mit im Büro, beide aus der eigenen Verwaltung, keine aus der IT."}]},
{"type":"orderedList","attrs":{"start":1},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Zuschauen.","marks":[{"type":"bold"}]},{"type":"text","text":" Eine Woche lang nur fragen: Wozu liegt das hier? Wer liest das je wieder?"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Streichen.","marks":[{"type":"bold"}]},{"type":"text","text":" Was niemand braucht, wird nicht digitalisiert."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Umziehen.","marks":[{"type":"bold"}]},{"type":"text","text":" Neue Vorgänge beginnen elektronisch, alte bleiben Papier, bis sie enden."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Feiern.","marks":[{"type":"bold"}]},{"type":"text","text":" Am letzten Nachmittag gibt es Kuchen und eine Liste der Dinge, die noch stören."}]}]}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Aus der Sicht einer kleineren Stadt"}]},
{"type":"paragraph","content":[{"type":"text","text":"In Burgwalde haben wir den Kalender übernommen und gekürzt: drei Wochen je Amt, eine Begleitperson. Das Zuschauen lässt sich nicht kürzen. Als wir es versucht haben, mussten wir zurück."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Erfahrungen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Fünf Ämter sind umgezogen, zwei haben unterwegs abgebrochen. Beide sind von selbst zurückgekommen, nachdem die Nachbarn davon erzählt hatten. Zwang hätte sie nicht schneller gemacht."}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Der größte Widerstand kam nicht aus Angst vor Technik, sondern aus guter Kenntnis der Ausnahmen."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Die besten Begleiterinnen waren die, die selbst skeptisch angefangen hatten."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Ohne zweiten Bildschirm geht es nicht. Das klingt banal und war unser teuerster Fehler."}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Empfehlungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Dort anfangen, wo jemand will."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Vor dem Umzug streichen, nicht danach."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Begleitung als Arbeitszeit rechnen, nicht als Gefallen."}]}]}]}
]}'
from public.accounts where email = 'sami@example.org';

-- Bescheide, die man versteht

insert into public.papers (id, title, area_id, created_by, created_at)
select '01a1c5d1-2380-7000-8000-000000000408', 'Bescheide, die man versteht', 'administration', id, '2026-11-10T08:20:00Z'
from public.accounts where email = 'tom@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a1c5d1-2380-7000-8000-000000000408', accounts.id, role, '2026-11-10T08:20:00Z'
from (values ('tom@example.org', 'owner'), ('hanna@example.org', 'editor'), ('nora@example.org', 'editor')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a1c5d1-2380-7000-8000-000000000408', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'tom@example.org', '2026-11-10T08:20:00Z', 'AQoNAAcBBGJvZHkDB2hlYWRpbmcHAA0ABgQADQEMQXVzZ2FuZ3NsYWdlKAANAAVsZXZlbAF9AocNAAMJcGFyYWdyYXBoBwANDwYEAA0Q1QFFaW4gQmVz
Y2hlaWQgc29sbCBzYWdlbiwgd2FzIGdpbHQgdW5kIHdhcyBqZXR6dCB6dSB0dW4gaXN0LiBWaWVsZSBzYWdlbiB6dWVyc3QsIGF1ZiB3ZWxjaGVyIFJl
Y2h0c2dydW5kbGFnZS4gSW4gTWFpbmZlbGQgaGF0IGVpbmUgUHLDvGZncnVwcGUgZHJlacOfaWcgQmVzY2hlaWRlIGdlbGVzZW4gdW5kIGJlaSBmYXN0
IGFsbGVuIGRpZXNlbGJlIEZyYWdlIGdlc3RlbGx0OiCGDeMBBGJvbGQCe32EDeQBE011c3MgaWNoIGV0d2FzIHR1bj+GDfcBBGJvbGQEbnVsbAA='),
  (2, 'nora@example.org', '2026-11-12T10:15:00Z', 'ARUKAIcNDwMHaGVhZGluZwcACgAGBAAKAQhWb3JnZWhlbigACgAFbGV2ZWwBfQKHCgADCXBhcmFncmFwaAcACgsGBAAKDL4BRGllIFByw7xmZ3J1cHBl
IGJlc3RlaHQgYXVzIHNpZWJlbiBNZW5zY2hlbiwgZGllIExlaWNodGUgU3ByYWNoZSBpbSBBbGx0YWcgYnJhdWNoZW4uIFNpZSB0cmlmZnQgc2ljaCBh
bGxlIHp3ZWkgV29jaGVuIHVuZCB3aXJkIGJlemFobHQuIEVpbiBUZXh0IGtvbW10IGZyw7xoZXN0ZW5zIGJlaW0gZHJpdHRlbiBUcmVmZmVuIGR1cmNo
LocKCwMLb3JkZXJlZExpc3QHAArJAQMIbGlzdEl0ZW0HAArKAQMJcGFyYWdyYXBoBwAKywEGBAAKzAFGRGFzIEFtdCBzY2hyZWlidCBhdWYsIHdhcyBk
ZXIgQmVzY2hlaWQgYmV3aXJrZW4gc29sbCwgaW4gZHJlaSBTw6R0emVuLocKygEDCGxpc3RJdGVtBwAKkgIDCXBhcmFncmFwaAcACpMCBgQACpQCRERh
cmF1cyBlbnRzdGVodCBlaW4gRW50d3VyZiwgbWFuY2htYWwgbWl0IEhpbGZlIGVpbmVzIFNwcmFjaG1vZGVsbHMuhwqSAgMIbGlzdEl0ZW0HAArZAgMJ
cGFyYWdyYXBoBwAK2gIGBAAK2wI4RGllIEdydXBwZSBsaWVzdCBsYXV0LiBXbyBqZW1hbmQgc3RvY2t0LCB3aXJkIGdlw6RuZGVydC4oAArJAQVzdGFy
dAF9AQA='),
  (3, 'hanna@example.org', '2026-11-17T14:40:00Z', 'ARIGAIcKyQEDB2hlYWRpbmcHAAYABgQABgELRXJmYWhydW5nZW4oAAYABWxldmVsAX0ChwYAAwlwYXJhZ3JhcGgHAAYOBgYABg8GaXRhbGljAnt9hAYQ
VVdpciBzYW1tZWxuIG5vY2guIEluIEFsdGVud2VydGggaXN0IGRhcyBTb3ppYWxhbXQgZGFiZWksIGluIFdlaW5zdGVpZyBkYXMgU3RhbmRlc2FtdC6G
BmUGaXRhbGljBG51bGyHBg4DCmJ1bGxldExpc3QHAAZnAwhsaXN0SXRlbQcABmgDCXBhcmFncmFwaAcABmkGBAAGahtEZXIgZXJzdGUgU2F0eiBlbnRz
Y2hlaWRldC6HBmgDCGxpc3RJdGVtBwAGhgEDCXBhcmFncmFwaAcABocBBgQABogBW0ZyaXN0ZW4gZ2Vow7ZyZW4gYWxzIERhdHVtIGluIGRlbiBUZXh0
LCBuaWNodCBhbHMgwrtiaW5uZW4gZWluZXMgTW9uYXRzIG5hY2ggQmVrYW5udGdhYmXCqy4A'),
  (4, 'tom@example.org', '2026-11-20T09:05:00Z', 'AQ0N+QGHBmcDB2hlYWRpbmcHAA35AQYEAA36AQxFbXBmZWhsdW5nZW4oAA35AQVsZXZlbAF9AocN+QEDCmJ1bGxldExpc3QHAA2IAgMIbGlzdEl0ZW0H
AA2JAgMJcGFyYWdyYXBoBwANigIGBAANiwIZRGllIFByw7xmZ3J1cHBlIGJlemFobGVuLocNiQIDCGxpc3RJdGVtBwANpAIDCXBhcmFncmFwaAcADaUC
BgQADaYCPkJlaWRlIEZhc3N1bmdlbiB2ZXJzY2hpY2tlbiwgc29sYW5nZSBkaWUgUmVjaHRzbGFnZSBvZmZlbiBpc3QuAA==')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

-- Ausgelost und angerufen: Menschen für Beteiligung gewinnen

insert into public.papers (id, title, area_id, created_by, created_at)
select '01a11f5e-7f80-7000-8000-000000000406', 'Ausgelost und angerufen: Menschen für Beteiligung gewinnen', 'ecosystem', id, '2026-10-09T07:10:00Z'
from public.accounts where email = 'ivan@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a11f5e-7f80-7000-8000-000000000406', accounts.id, role, '2026-10-09T07:10:00Z'
from (values ('ivan@example.org', 'owner'), ('david@example.org', 'editor'), ('hanna@example.org', 'editor')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a11f5e-7f80-7000-8000-000000000406', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'ivan@example.org', '2026-10-09T07:10:00Z', 'AQ4HAAcBBGJvZHkDB2hlYWRpbmcHAAcABgQABwEMQXVzZ2FuZ3NsYWdlKAAHAAVsZXZlbAF9AocHAAMJcGFyYWdyYXBoBwAHDwYEAAcQ1wFadSBCw7xy
Z2VydmVyc2FtbWx1bmdlbiBrb21tZW4gb2Z0IGRpZXNlbGJlbi4gRGFzIGlzdCBrZWluIFZvcnd1cmY6IFNpZSBoYWJlbiBaZWl0LCDDnGJ1bmcgdW5k
IGVpbiBBbmxpZWdlbi4gUmhlaW5icsO8Y2sgd29sbHRlIGF1Y2ggZGllIGFuZGVyZW4gaMO2cmVuIHVuZCBoYXQgZsO8ciBkZW4gQsO8cmdlcmhhdXNo
YWx0IGF1c2dlbG9zdCwgd2VyIG1pdGVudHNjaGVpZGV0LocHDwMHaGVhZGluZwcAB+IBBgQAB+MBCFZvcmdlaGVuKAAH4gEFbGV2ZWwBfQKHB+IBAwlw
YXJhZ3JhcGgHAAftAQYEAAfuAbwBU2VjaHNodW5kZXJ0IE1lbnNjaGVuIGFiIHNlY2h6ZWhuIEphaHJlbiB3dXJkZW4gYXVzIGRlbSBNZWxkZXJlZ2lz
dGVyIGdlem9nZW4sIG5hY2ggU3RhZHR0ZWlsZW4gdmVydGVpbHQuIFNpZSBiZWthbWVuIGVpbmVuIEJyaWVmLCBlaW5lIEFudHdvcnRrYXJ0ZSB1bmQs
IGluIGRlciB6d2VpdGVuIFJ1bmRlLCBlaW5lbiBBbnJ1Zi4A'),
  (2, 'david@example.org', '2026-10-12T15:25:00Z', 'AQsEAIcH7QEDB2hlYWRpbmcHAAQABgQABAEWV2llIHdpciBnZXrDpGhsdCBoYWJlbigABAAFbGV2ZWwBfQOHBAADCXBhcmFncmFwaAcABBgGBAAEGZYB
RGllIEhvY2hzY2h1bGUgaGF0IGJlaWRlIFJ1bmRlbiBiZWdsZWl0ZXQuIEdlesOkaGx0IHd1cmRlLCB3ZXIgYW50d29ydGV0LCB3ZXIga29tbXQgdW5k
IHdlciBiZWltIHp3ZWl0ZW4gVHJlZmZlbiBub2NoIGRhIGlzdC4gR2VmcmFndCB3dXJkZSBhdWNoLCB3ZXIghgSuAQRib2xkAnt9hASvAQVuaWNodIYE
tAEEYm9sZARudWxshAS1AUEga2FtLiBEYWbDvHIgaGFiZW4gd2lyIHZpZXJ6aWcgR2VzcHLDpGNoZSBhbiBIYXVzdMO8cmVuIGdlZsO8aHJ0LgA='),
  (3, 'ivan@example.org', '2026-10-14T08:00:00Z', 'ARcHqwOHBBgDB2hlYWRpbmcHAAerAwYEAAesAwtFcmZhaHJ1bmdlbigAB6sDBWxldmVsAX0ChwerAwMJcGFyYWdyYXBoBwAHuQMGBAAHugOeAUluIGRl
ciBlcnN0ZW4gUnVuZGUga2FtZW4gNDEgdm9uIDYwMCwgaW4gZGVyIHp3ZWl0ZW4gNzMuIERlciBCcmllZiB3YXIgZGVyc2VsYmUuIERlciBVbnRlcnNj
aGllZCB3YXIgZGVyIEFucnVmLCB1bmQgZGFzcyBlaW5lIEtpbmRlcmJldHJldXVuZyBhbmdlYm90ZW4gd3VyZGUuhwe5AwMJcGFyYWdyYXBoBwAH2QQG
BAAH2gQmQXVzIGRlbiBHZXNwcsOkY2hlbiBhbiBkZW4gSGF1c3TDvHJlbjqHB9kEAwpidWxsZXRMaXN0BwAH/wQDCGxpc3RJdGVtBwAHgAUDCXBhcmFn
cmFwaAcAB4EFBgQAB4IFIMK7SWNoIGRhY2h0ZSwgZGFzIHNlaSBXZXJidW5nLsKrhweABQMIbGlzdEl0ZW0HAAehBQMJcGFyYWdyYXBoBwAHogUGBAAH
owVMwrtJY2gga2FubiBzbyBldHdhcyBuaWNodC7CqyBEYXMgc2FndGVuIHZpZWxlLCBkaWUgZXMgZGFubiBzZWhyIGd1dCBrb25udGVuLocHoQUDCGxp
c3RJdGVtBwAH7gUDCXBhcmFncmFwaAcAB+8FBgQAB/AFScK7QWJlbmRzIGFyYmVpdGUgaWNoLsKrIFNlaXRkZW0gZ2lidCBlcyBlaW5lbiBUZXJtaW4g
YW0gU2Ftc3RhZ3Zvcm1pdHRhZy4A'),
  (4, 'hanna@example.org', '2026-10-19T09:50:00Z', 'AQcGAIcH/wQDB2hlYWRpbmcHAAYABgQABgEYVmVyZ2xlaWNoIG1pdCBBbHRlbndlcnRoKAAGAAVsZXZlbAF9A4cGAAMJcGFyYWdyYXBoBwAGGwYEAAYc
+gFJbiBlaW5lciBncsO2w59lcmVuIFN0YWR0IHZlcnNjaGllYnQgc2ljaCBkYXMgQmlsZC4gQmVpIHVucyBhbnR3b3J0ZXRlbiB3ZW5pZ2VyLCBhYmVy
IHdlciBrYW0sIGJsaWViLiBEZXIgQW5ydWYgd2lya3RlIGluIFN0YWR0dGVpbGVuIG1pdCB2aWVsZW4gU3ByYWNoZW4gbnVyLCB3ZW5uIGVyIGluIGRl
ciByaWNodGlnZW4gU3ByYWNoZSBrYW0uIERhZsO8ciBoYWJlbiB3aXIgTWVuc2NoZW4gYXVzIGRlbiBRdWFydGllcmVuIGJlemFobHQuAA=='),
  (5, 'ivan@example.org', '2026-10-21T07:20:00Z', 'ARUHuAaHBhsDB2hlYWRpbmcHAAe4BgYEAAe5BgxFbXBmZWhsdW5nZW4oAAe4BgVsZXZlbAF9AocHuAYDCmJ1bGxldExpc3QHAAfHBgMIbGlzdEl0ZW0H
AAfIBgMJcGFyYWdyYXBoBwAHyQYGBAAHygZBQW5ydWZlbi4gRXMga29zdGV0IGVpbmUgV29jaGUgdW5kIHZlcmRvcHBlbHQgYmVpbmFoZSBkaWUgWnVz
YWdlbi6HB8gGAwhsaXN0SXRlbQcAB4wHAwlwYXJhZ3JhcGgHAAeNBwYEAAeOBzZBdWYgZGVuIFVtc2NobGFnIHNjaHJlaWJlbiwgZGFzcyBlcyBrZWlu
ZSBXZXJidW5nIGlzdC6HB4wHAwhsaXN0SXRlbQcAB8UHAwlwYXJhZ3JhcGgHAAfGBwYEAAfHBzVGYWhydCwgQmV0cmV1dW5nIHVuZCDDnGJlcnNldHp1
bmcgdW5nZWZyYWd0IGFuYmlldGVuLocHxQcDCGxpc3RJdGVtBwAH/AcDCXBhcmFncmFwaAcAB/0HBgQAB/4HUERlbiBBdXNnZWxvc3RlbiBzYWdlbiwg
d2FzIGF1cyBpaHJlbiBFbnRzY2hlaWR1bmdlbiB3dXJkZSwgYXVjaCBuYWNoIGVpbmVtIEphaHIuAA==')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '01a11f5e-7f80-7000-8000-000000000406', 1, 'Ausgelost und angerufen: Menschen für Beteiligung gewinnen', 'ecosystem',
  '45b9fe0826fb2c1bb47ed5dc1354ba6fb5983f7452aae8e2b3e265af1ca5332c',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '01a11f5e-7f80-7000-8000-000000000406' and at < '2026-10-26T10:00:00Z')
  ),
  id, '2026-10-26T10:00:00Z',
  '{"type":"doc","content":[
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ausgangslage"}]},
{"type":"paragraph","content":[{"type":"text","text":"Zu Bürgerversammlungen kommen oft dieselben. Das ist kein Vorwurf: Sie haben Zeit, Übung und ein Anliegen. Rheinbrück wollte auch die anderen hören und hat für den Bürgerhaushalt ausgelost, wer mitentscheidet."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Vorgehen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Sechshundert Menschen ab sechzehn Jahren wurden aus dem Melderegister gezogen, nach Stadtteilen verteilt. Sie bekamen einen Brief, eine Antwortkarte und, in der zweiten Runde, einen Anruf."}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Wie wir gezählt haben"}]},
{"type":"paragraph","content":[{"type":"text","text":"Die Hochschule hat beide Runden begleitet. Gezählt wurde, wer antwortet, wer kommt und wer beim zweiten Treffen noch da ist. Gefragt wurde auch, wer "},{"type":"text","text":"nicht","marks":[{"type":"bold"}]},{"type":"text","text":" kam. Dafür haben wir vierzig Gespräche an Haustüren geführt."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Erfahrungen"}]},
{"type":"paragraph","content":[{"type":"text","text":"In der ersten Runde kamen 41 von 600, in der zweiten 73. Der Brief war derselbe. Der Unterschied war der Anruf, und dass eine Kinderbetreuung angeboten wurde."}]},
{"type":"paragraph","content":[{"type":"text","text":"Aus den Gesprächen an den Haustüren:"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"»Ich dachte, das sei Werbung.«"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"»Ich kann so etwas nicht.« Das sagten viele, die es dann sehr gut konnten."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"»Abends arbeite ich.« Seitdem gibt es einen Termin am Samstagvormittag."}]}]}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Vergleich mit Altenwerth"}]},
{"type":"paragraph","content":[{"type":"text","text":"In einer größeren Stadt verschiebt sich das Bild. Bei uns antworteten weniger, aber wer kam, blieb. Der Anruf wirkte in Stadtteilen mit vielen Sprachen nur, wenn er in der richtigen Sprache kam. Dafür haben wir Menschen aus den Quartieren bezahlt."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Empfehlungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Anrufen. Es kostet eine Woche und verdoppelt beinahe die Zusagen."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Auf den Umschlag schreiben, dass es keine Werbung ist."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Fahrt, Betreuung und Übersetzung ungefragt anbieten."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Den Ausgelosten sagen, was aus ihren Entscheidungen wurde, auch nach einem Jahr."}]}]}]}
]}'
from public.accounts where email = 'ivan@example.org';

-- Die Mitmachkarte: kühle Orte gemeinsam finden

insert into public.papers (id, title, area_id, created_by, created_at)
select '01a032ff-7e80-7000-8000-000000000402', 'Die Mitmachkarte: kühle Orte gemeinsam finden', 'ecosystem', id, '2026-08-24T09:10:00Z'
from public.accounts where email = 'ben@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a032ff-7e80-7000-8000-000000000402', accounts.id, role, '2026-08-24T09:10:00Z'
from (values ('ben@example.org', 'owner'), ('anna@example.org', 'editor')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a032ff-7e80-7000-8000-000000000402', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'anna@example.org', '2026-08-24T09:10:00Z', 'AQoBAAcBBGJvZHkDB2hlYWRpbmcHAAEABgQAAQEMQXVzZ2FuZ3NsYWdlKAABAAVsZXZlbAF9AocBAAMJcGFyYWdyYXBoBwABDwYEAAEQ3wJBbiBoZWnD
n2VuIFRhZ2VuIGZyYWdlbiDDpGx0ZXJlIE1lbnNjaGVuIGluIE11c3RlcmF1IG5pY2h0IHp1ZXJzdCBuYWNoIGVpbmVtIEhpdHplYWt0aW9uc3BsYW4u
IFNpZSBmcmFnZW4sIHdvIGRpZSBuw6RjaHN0ZSBCYW5rIGltIFNjaGF0dGVuIHN0ZWh0IHVuZCBvYiBkaWUgS2lyY2hlIG9mZmVuIGlzdC4gRGllc2Vz
IFdpc3NlbiBnaWJ0IGVzIGluIGRlciBTdGFkdCwgbnVyIG5pY2h0IGFuIGVpbmVyIFN0ZWxsZTogRGllIEfDpHJ0bmVyZWkga2VubnQgZGllIELDpHVt
ZSwgZGllIEFwb3RoZWtlbiBrZW5uZW4gZGllIFNvcmdlbiwgZGllIFNjaMO8bGVyaW5uZW4gdW5kIFNjaMO8bGVyIGtlbm5lbiBkaWUgV2VnZS6HAQ8D
CXBhcmFncmFwaAcAAekCBgQAAeoC+QFBdXMgZGllc2VyIEJlb2JhY2h0dW5nIGlzdCBkaWUgTWl0bWFjaGthcnRlIGVudHN0YW5kZW46IGVpbmUgb2Zm
ZW5lIEthcnRlIGvDvGhsZXIgT3J0ZSwgZGllIG5pY2h0IGRhcyBBbXQgZsO8bGx0LCBzb25kZXJuIGRpZSBTdGFkdC4gTmV1aGFmZW4gaGF0IHNpZSBl
aW4gSmFociBzcMOkdGVyIMO8YmVybm9tbWVuIHVuZCBkYWJlaSBtYW5jaGVzIGFuZGVycyBnZW1hY2h0LiBEaWVzZXMgUGFwaWVyIGjDpGx0IGJlaWRl
IFdlZ2UgZmVzdC4A'),
  (2, 'ben@example.org', '2026-08-25T14:40:00Z', 'ASwCAIcB6QIDB2hlYWRpbmcHAAIABgQAAgEIVm9yZ2VoZW4oAAIABWxldmVsAX0ChwIAAwdoZWFkaW5nBwACCwYEAAIMGUVyc3QgZ2VoZW4sIGRhbm4g
emVpY2huZW4oAAILBWxldmVsAX0DhwILAwlwYXJhZ3JhcGgHAAInBgQAAigYQmVpZGUgU3TDpGR0ZSBoYWJlbiBtaXQghgI/BGJvbGQCe32EAkAOU3Bh
emllcmfDpG5nZW6GAk0EYm9sZARudWxshAJOqAIgYmVnb25uZW4sIG5pY2h0IG1pdCBUZWNobmlrLiBHcnVwcGVuIHZvbiBmw7xuZiBiaXMgYWNodCBN
ZW5zY2hlbiBnaW5nZW4gamUgZWluIFF1YXJ0aWVyIGFiLCBtaXQgUGFwaWVya2FydGUsIFN0aWZ0IHVuZCBUaGVybW9tZXRlci4gTWl0IGRhYmVpIHdh
cmVuIGltbWVyIG1pbmRlc3RlbnMgZWluZSBQZXJzb24gbWl0IFJvbGxhdG9yIG9kZXIgS2luZGVyd2FnZW4gdW5kIGplbWFuZCBhdXMgZGVtIEJhdWhv
Zi4gRXJzdCBkYW5hY2ggaGFiZW4gd2lyIGVudHNjaGllZGVuLCB3YXMgZGllIEthcnRlIHplaWdlbiBzb2xsOocCJwMLb3JkZXJlZExpc3QHAAL2AgMI
bGlzdEl0ZW0HAAL3AgMJcGFyYWdyYXBoBwAC+AIGBAAC+QJEUsOkdW1lLCBkaWUgYW4gSGl0emV0YWdlbiBvaG5lIEthdWYgdW5kIG9obmUgQW5tZWxk
dW5nIG9mZmVuIHN0ZWhlbiyHAvcCAwhsaXN0SXRlbQcAAr0DAwlwYXJhZ3JhcGgHAAK+AwYEAAK/A0VTaXR6cGzDpHR6ZSwgZGllIHp3aXNjaGVuIHp3
w7ZsZiB1bmQgc2llYnplaG4gVWhyIGltIFNjaGF0dGVuIGxpZWdlbiyHAr0DAwhsaXN0SXRlbQcAAoMEAwlwYXJhZ3JhcGgHAAKEBAYEAAKFBBhTdGVs
bGVuIG1pdCBUcmlua3dhc3NlciyHAoMEAwhsaXN0SXRlbQcAAp4EAwlwYXJhZ3JhcGgHAAKfBAYEAAKgBDRXZWdlLCBhdWYgZGVuZW4gbWFuIGRpZXNl
IE9ydGUgb2huZSBTdHVmZW4gZXJyZWljaHQuKAAC9gIFc3RhcnQBfQGHAvYCAwdoZWFkaW5nBwAC1gQGBAAC1wQaT2ZmZW5lIERhdGVuIHZvbiBBbmZh
bmcgYW4oAALWBAVsZXZlbAF9A4cC1gQDCXBhcmFncmFwaAcAAvMEBgQAAvQE6QFEaWUgT3J0ZSBwZmxlZ2VuIHdpciBpbiBlaW5lciBnZW1laW5zYW1l
biwgb2ZmZW5lbiBLYXJ0ZW5kYXRlbmJhbmsuIERpZSBLYXJ0ZSBkZXIgU3RhZHQgbGllc3Qgc2llIHZvbiBkb3J0LiBTbyBibGVpYmVuIGRpZSBEYXRl
biBudXR6YmFyLCBhdWNoIHdlbm4gdW5zZXJlIFNlaXRlIGVpbm1hbCBhYmdlc2NoYWx0ZXQgd2lyZC4gRGllIFJlZ2VsbiBmw7xyIGRpZSBFcmZhc3N1
bmcgc3RlaGVuIGluIGVpbmVtIIYC3AYEbGlua4ABeyJocmVmIjoiaHR0cHM6Ly9leGFtcGxlLm9yZy9tdXN0ZXJhdS9taXRtYWNoa2FydGUvbWVya2Js
YXR0IiwidGFyZ2V0IjpudWxsLCJyZWwiOiJub29wZW5lciBub2ZvbGxvdyIsImNsYXNzIjpudWxsLCJ0aXRsZSI6bnVsbH2EAt0GFnp3ZWlzZWl0aWdl
biBNZXJrYmxhdHSGAvMGBGxpbmsEbnVsbIQC9AYBLgA='),
  (3, 'anna@example.org', '2026-08-31T08:05:00Z', 'ASMB3wSHAvMEAwdoZWFkaW5nBwAB3wQGBAAB4AQLRXJmYWhydW5nZW4oAAHfBAVsZXZlbAF9AocB3wQDCXBhcmFncmFwaAcAAe0EBgQAAe4E/gFHZXRy
YWdlbiBoYXQgdm9yIGFsbGVtLCBkYXNzIGplZGUgTWVsZHVuZyBlaW5lIEFudHdvcnQgYmVrYW0uIFdlciBlaW5lbiBPcnQgZWludHLDpGd0LCBzaWVo
dCBzcMOkdGVzdGVucyBuYWNoIGRyZWkgVGFnZW4sIG9iIGVyIGdlcHLDvGZ0IHd1cmRlLiBEYXMga29zdGV0IFplaXQsIGluIE11c3RlcmF1IGV0d2Eg
ZWluZW4gaGFsYmVuIFRhZyBpbiBkZXIgV29jaGUgd8OkaHJlbmQgZGVzIFNvbW1lcnMsIHVuZCBlcyBpc3QgZ3V0IGFuZ2VsZWd0LocB7QQDCXBhcmFn
cmFwaAcAAekGBgQAAeoGG1NjaHdpZXJpZyB3YXJlbiBkcmVpIERpbmdlOocB6QYDCmJ1bGxldExpc3QHAAGGBwMIbGlzdEl0ZW0HAAGHBwMJcGFyYWdy
YXBoBwABiAcGBgABiQcEYm9sZAJ7fYQBigcQw5ZmZm51bmdzemVpdGVuLoYBmQcEYm9sZARudWxshAGaB1ogU2llIHZlcmFsdGVuIHNjaG5lbGxlciwg
YWxzIELDpHVtZSB3YWNoc2VuLiBJbnp3aXNjaGVuIHRyYWdlbiBkaWUgSMOkdXNlciBzaWUgc2VsYnN0IGVpbi6HAYcHAwhsaXN0SXRlbQcAAfMHAwlw
YXJhZ3JhcGgHAAH0BwYGAAH1BwRib2xkAnt9hAH2BwhIYWZ0dW5nLoYB/gcEYm9sZARudWxshAH/B4oBIEVpbiBHZW1laW5kZWhhdXMgd29sbHRlIGVy
c3QgbWl0bWFjaGVuLCBhbHMgZ2VrbMOkcnQgd2FyLCB3ZXIgYmVpIGVpbmVtIFN0dXJ6IHp1c3TDpG5kaWcgaXN0LiBFaW5lIGhhbGJlIFNlaXRlIHZv
bSBSZWNodHNhbXQgaGF0IGdlbsO8Z3QuhwHzBwMIbGlzdEl0ZW0HAAGHCQMJcGFyYWdyYXBoBwABiAkGBgABiQkEYm9sZAJ7fYQBigkFUnVoZS6GAY8J
BGJvbGQEbnVsbIQBkAmJASBNYW5jaGUgQmFuayB3YXIgZ2VyYWRlIGRlc2hhbGIgc2Now7ZuLCB3ZWlsIG5pZW1hbmQgc2llIGthbm50ZS4gV2lyIGZy
YWdlbiBzZWl0aGVyIGRpZSBOYWNoYmFyc2NoYWZ0LCBiZXZvciBlaW4gT3J0IGF1ZiBkaWUgS2FydGUga29tbXQuhwGGBwMJcGFyYWdyYXBoBwABmQoG
BAABmgqrAU5ldWhhZmVuIGhhdCBkaWUgU3BhemllcmfDpG5nZSBtaXQgZGVtIEp1Z2VuZHJhdCBnZW1hY2h0LiBEYXMgYnJhY2h0ZSBhbmRlcmUgT3J0
ZSB6dXRhZ2UsIGRhcnVudGVyIGVpbmVuIElubmVuaG9mIGRlciBTdGFkdHdlcmtlLCBkZXIgc2VpdGRlbSBhbiBoZWnDn2VuIFRhZ2VuIG9mZmVuIHN0
ZWh0LgA='),
  (4, 'ben@example.org', '2026-09-07T16:25:00Z', 'ASQC9gaHAZkKAwdoZWFkaW5nBwAC9gYGBAAC9wYMRW1wZmVobHVuZ2VuKAAC9gYFbGV2ZWwBfQKHAvYGAwpidWxsZXRMaXN0BwAChQcDCGxpc3RJdGVt
BwAChgcDCXBhcmFncmFwaAcAAocHBgQAAogHI01pdCBlaW5lbSBRdWFydGllciBiZWdpbm5lbiB1bmQgZXMghgKrBwRib2xkAnt9hAKsBwZmZXJ0aWeG
ArIHBGJvbGQEbnVsbIQCswcmIG1hY2hlbiwgYmV2b3IgZGFzIG7DpGNoc3RlIGRyYW5rb21tdC6HAoYHAwhsaXN0SXRlbQcAAtkHAwlwYXJhZ3JhcGgH
AALaBwYEAALbB1dEaWUgUGZsZWdlIGtsw6RyZW4sIGJldm9yIGRpZSBLYXJ0ZSBlcnNjaGVpbnQ6IFdlciBwcsO8ZnQsIHdlciBhbnR3b3J0ZXQsIHdl
ciB2ZXJ0cml0dD+HAtkHAwhsaXN0SXRlbQcAArEIAwlwYXJhZ3JhcGgHAAKyCAYEAAKzCHpEaWUgUGFwaWVyZmFzc3VuZyBuaWNodCB2ZXJnZXNzZW4u
IEluIEFwb3RoZWtlbiB1bmQgQXJ6dHByYXhlbiB3aXJkIHNpZSDDtmZ0ZXIgbWl0Z2Vub21tZW4sIGFscyBkaWUgU2VpdGUgYXVmZ2VydWZlbiB3aXJk
LocCsQgDCGxpc3RJdGVtBwACrQkDCXBhcmFncmFwaAcAAq4JBgQAAq8JVEFtIEVuZGUgZGVzIFNvbW1lcnMgZ2VtZWluc2FtIGF1ZiBkaWUgS2FydGUg
c2NoYXVlbiB1bmQgc3RyZWljaGVuLCB3YXMgbmljaHQgdHLDpGd0LocChQcDB2hlYWRpbmcHAAKDCgYEAAKECglXZXJremV1Z2UoAAKDCgVsZXZlbAF9
AocCgwoDCXBhcmFncmFwaAcAAo8KBgQAApAKY0FibGF1ZnBsYW4sIEVpbnZlcnN0w6RuZG5pc2Vya2zDpHJ1bmcgdW5kIEVyZmFzc3VuZ3Nib2dlbiBm
w7xyIGRpZSBTcGF6aWVyZ8OkbmdlIHN0ZWhlbiB6dXIgZnJlaWVuIIYC7woEbGlua3Z7ImhyZWYiOiJodHRwczovL2V4YW1wbGUub3JnL25ldWhhZmVu
L21pdG1hY2hrYXJ0ZSIsInRhcmdldCI6bnVsbCwicmVsIjoibm9vcGVuZXIgbm9mb2xsb3ciLCJjbGFzcyI6bnVsbCwidGl0bGUiOm51bGx9hALwCgtO
YWNobnV0enVuZ4YC+woEbGluawRudWxshAL8Cn4gYmVyZWl0LiDDnGJlciBSw7xja21lbGR1bmdlbiBhdXMgYW5kZXJlbiBTdMOkZHRlbiBmcmV1ZW4g
d2lyIHVucywgYmVzb25kZXJzIMO8YmVyIHNvbGNoZSwgYmVpIGRlbmVuIGV0d2FzIG5pY2h0IGdla2xhcHB0IGhhdC4A')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '01a032ff-7e80-7000-8000-000000000402', 1, 'Die Mitmachkarte: kühle Orte gemeinsam finden', 'ecosystem',
  '754ebd3c46a43c4d0d1808f75a97714eead1b58e65bdf1826ff4154d5f71870a',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '01a032ff-7e80-7000-8000-000000000402' and at < '2026-09-14T10:00:00Z')
  ),
  id, '2026-09-14T10:00:00Z',
  '{"type":"doc","content":[
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ausgangslage"}]},
{"type":"paragraph","content":[{"type":"text","text":"An heißen Tagen fragen ältere Menschen in Musterau nicht zuerst nach einem Hitzeaktionsplan. Sie fragen, wo die nächste Bank im Schatten steht und ob die Kirche offen ist. Dieses Wissen gibt es in der Stadt, nur nicht an einer Stelle: Die Gärtnerei kennt die Bäume, die Apotheken kennen die Sorgen, die Schülerinnen und Schüler kennen die Wege."}]},
{"type":"paragraph","content":[{"type":"text","text":"Aus dieser Beobachtung ist die Mitmachkarte entstanden: eine offene Karte kühler Orte, die nicht das Amt füllt, sondern die Stadt. Neuhafen hat sie ein Jahr später übernommen und dabei manches anders gemacht. Dieses Papier hält beide Wege fest."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Vorgehen"}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Erst gehen, dann zeichnen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Beide Städte haben mit "},{"type":"text","text":"Spaziergängen","marks":[{"type":"bold"}]},{"type":"text","text":" begonnen, nicht mit Technik. Gruppen von fünf bis acht Menschen gingen je ein Quartier ab, mit Papierkarte, Stift und Thermometer. Mit dabei waren immer mindestens eine Person mit Rollator oder Kinderwagen und jemand aus dem Bauhof. Erst danach haben wir entschieden, was die Karte zeigen soll:"}]},
{"type":"orderedList","attrs":{"start":1},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Räume, die an Hitzetagen ohne Kauf und ohne Anmeldung offen stehen,"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Sitzplätze, die zwischen zwölf und siebzehn Uhr im Schatten liegen,"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Stellen mit Trinkwasser,"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Wege, auf denen man diese Orte ohne Stufen erreicht."}]}]}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Offene Daten von Anfang an"}]},
{"type":"paragraph","content":[{"type":"text","text":"Die Orte pflegen wir in einer gemeinsamen, offenen Kartendatenbank. Die Karte der Stadt liest sie von dort. So bleiben die Daten nutzbar, auch wenn unsere Seite einmal abgeschaltet wird. Die Regeln für die Erfassung stehen in einem "},{"type":"text","text":"zweiseitigen Merkblatt","marks":[{"type":"link","attrs":{"href":"https://example.org/musterau/mitmachkarte/merkblatt"}}]},{"type":"text","text":"."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Erfahrungen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Getragen hat vor allem, dass jede Meldung eine Antwort bekam. Wer einen Ort einträgt, sieht spätestens nach drei Tagen, ob er geprüft wurde. Das kostet Zeit, in Musterau etwa einen halben Tag in der Woche während des Sommers, und es ist gut angelegt."}]},
{"type":"paragraph","content":[{"type":"text","text":"Schwierig waren drei Dinge:"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Öffnungszeiten.","marks":[{"type":"bold"}]},{"type":"text","text":" Sie veralten schneller, als Bäume wachsen. Inzwischen tragen die Häuser sie selbst ein."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Haftung.","marks":[{"type":"bold"}]},{"type":"text","text":" Ein Gemeindehaus wollte erst mitmachen, als geklärt war, wer bei einem Sturz zuständig ist. Eine halbe Seite vom Rechtsamt hat genügt."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Ruhe.","marks":[{"type":"bold"}]},{"type":"text","text":" Manche Bank war gerade deshalb schön, weil niemand sie kannte. Wir fragen seither die Nachbarschaft, bevor ein Ort auf die Karte kommt."}]}]}]},
{"type":"paragraph","content":[{"type":"text","text":"Neuhafen hat die Spaziergänge mit dem Jugendrat gemacht. Das brachte andere Orte zutage, darunter einen Innenhof der Stadtwerke, der seitdem an heißen Tagen offen steht."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Empfehlungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Mit einem Quartier beginnen und es "},{"type":"text","text":"fertig","marks":[{"type":"bold"}]},{"type":"text","text":" machen, bevor das nächste drankommt."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Die Pflege klären, bevor die Karte erscheint: Wer prüft, wer antwortet, wer vertritt?"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Die Papierfassung nicht vergessen. In Apotheken und Arztpraxen wird sie öfter mitgenommen, als die Seite aufgerufen wird."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Am Ende des Sommers gemeinsam auf die Karte schauen und streichen, was nicht trägt."}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Werkzeuge"}]},
{"type":"paragraph","content":[{"type":"text","text":"Ablaufplan, Einverständniserklärung und Erfassungsbogen für die Spaziergänge stehen zur freien "},{"type":"text","text":"Nachnutzung","marks":[{"type":"link","attrs":{"href":"https://example.org/neuhafen/mitmachkarte"}}]},{"type":"text","text":" bereit. Über Rückmeldungen aus anderen Städten freuen wir uns, besonders über solche, bei denen etwas nicht geklappt hat."}]}
]}'
from public.accounts where email = 'ben@example.org';

-- Montag, acht Uhr, kein Rechner startet: eine Notfallübung

insert into public.papers (id, title, area_id, created_by, created_at)
select '01a0f2d4-5200-7000-8000-000000000405', 'Montag, acht Uhr, kein Rechner startet: eine Notfallübung', 'administration', id, '2026-10-01T11:20:00Z'
from public.accounts where email = 'emine@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a0f2d4-5200-7000-8000-000000000405', accounts.id, role, '2026-10-01T11:20:00Z'
from (values ('emine@example.org', 'owner'), ('ben@example.org', 'editor'), ('vera@example.org', 'reader')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a0f2d4-5200-7000-8000-000000000405', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'emine@example.org', '2026-10-01T11:20:00Z', 'ASQFAAcBBGJvZHkDB2hlYWRpbmcHAAUABgQABQEMQXVzZ2FuZ3NsYWdlKAAFAAVsZXZlbAF9AocFAAMJcGFyYWdyYXBoBwAFDwYEAAUQZkVpbiBBbmdy
aWZmIGF1ZiBkaWUgSVQgZWluZXIgVmVyd2FsdHVuZyBiZWdpbm50IHNlbHRlbiBtaXQgZWluZW0gS25hbGwuIE1laXN0IGZyYWd0IGplbWFuZCBhbSBN
b3JnZW46IIYFdgZpdGFsaWMCe32EBXcWR2VodCBiZWkgZGlyIGRhcyBOZXR6P4YFjQEGaXRhbGljBG51bGyEBY4BjQEgVmllciBWZXJ3YWx0dW5nZW4g
aW0gWndlY2t2ZXJiYW5kIHdvbGx0ZW4gd2lzc2VuLCB3YXMgZGFuYWNoIGdlc2NoaWVodC4gRGVzaGFsYiBoYWJlbiB3aXIgZXMgZ2XDvGJ0LCBvaG5l
IGVpbmVuIGVpbnppZ2VuIFJlY2huZXIgYW56dWZhc3Nlbi6HBQ8DB2hlYWRpbmcHAAWbAgYEAAWcAghWb3JnZWhlbigABZsCBWxldmVsAX0ChwWbAgMJ
cGFyYWdyYXBoBwAFpgIGBAAFpwLNAURpZSDDnGJ1bmcgZGF1ZXJ0IGRyZWkgU3R1bmRlbi4gQW0gVGlzY2ggc2l0emVuIGRpZSBMZWl0dW5nLCBkYXMg
QsO8cmdlcmLDvHJvLCBkaWUgUGVyc29uYWxzdGVsbGUsIGRpZSBQcmVzc2VzdGVsbGUgdW5kIGplbWFuZCBhdXMgZGVyIElULiBFaW4gRHJlaGJ1Y2gg
Z2lidCBhbGxlIHp3YW56aWcgTWludXRlbiBlaW5lIG5ldWUgTmFjaHJpY2h0IGhlcmVpbi6HBaYCAwtvcmRlcmVkTGlzdAcABfIDAwhsaXN0SXRlbQcA
BfMDAwlwYXJhZ3JhcGgHAAX0AwYEAAX1A0tVbSBhY2h0IFVociBzdGFydGV0IGtlaW4gUmVjaG5lci4gV2VyIHJ1ZnQgd2VuIGFuLCB1bmQgbWl0IHdl
bGNoZW0gVGVsZWZvbj+HBfMDAwhsaXN0SXRlbQcABcEEAwlwYXJhZ3JhcGgHAAXCBAYEAAXDBFJVbSBoYWxiIG5ldW4gc3RlaHQgZGllIGVyc3RlIFNj
aGxhbmdlIGltIELDvHJnZXJiw7xyby4gV2FzIHNhZ2VuIHdpciBkZW4gTWVuc2NoZW4/hwXBBAMIbGlzdEl0ZW0HAAWUBQMJcGFyYWdyYXBoBwAFlQUG
BAAFlgUeVW0gbmV1biBVaHIgZnJhZ3QgZGllIFplaXR1bmcuhwWUBQMIbGlzdEl0ZW0HAAW1BQMJcGFyYWdyYXBoBwAFtgUGBAAFtwVHVW0gemVobiBV
aHIgaXN0IGtsYXI6IERhcyBkYXVlcnQgV29jaGVuLiBXYXMgbXVzcyB0cm90emRlbSB3ZWl0ZXJnZWhlbj8oAAXyAwVzdGFydAF9AQA='),
  (2, 'ben@example.org', '2026-10-02T14:45:00Z', 'ARUCAIcF8gMDB2hlYWRpbmcHAAIABgQAAgELRXJmYWhydW5nZW4oAAIABWxldmVsAX0ChwIAAwlwYXJhZ3JhcGgHAAIOBgQAAg9KSW4gYWxsZW4gdmll
ciBWZXJ3YWx0dW5nZW4gZmVobHRlIGRhc3NlbGJlOiBlaW5lIExpc3RlIG1pdCBUZWxlZm9ubnVtbWVybiCGAlkEYm9sZAJ7fYQCWgphdWYgUGFwaWVy
hgJkBGJvbGQEbnVsbIQCZXwuIEluIGRyZWllbiB3dXNzdGUgbmllbWFuZCwgd2VyIGFtIFdvY2hlbmVuZGUgZW50c2NoZWlkZW4gZGFyZiwgZGFzIE5l
dHogYWJ6dXNjaGFsdGVuLiBJbiBlaW5lciBsYWcgZGVyIE5vdGZhbGxwbGFuIGltIE5ldHouhwIOAwlwYXJhZ3JhcGgHAALiAQYEAALjAaUBR3V0IGdl
Z2FuZ2VuIGlzdCBtZWhyLCBhbHMgd2lyIGRhY2h0ZW4uIERhcyBCw7xyZ2VyYsO8cm8gaGF0dGUgbmFjaCB6ZWhuIE1pbnV0ZW4gZWluZW4gV2VnLCBB
dXN3ZWlzZSBhdXN6dWdlYmVuLiBBdWYgZGllIElkZWUgd8OkcmUgdm9uIGRlciBMZWl0dW5nIG5pZW1hbmQgZ2Vrb21tZW4uhwLiAQMHaGVhZGluZwcA
AoYDBgQAAocDIldhcyBsw6RuZ2VyIGRhdWVydCBhbHMgZGllIFRlY2huaWsoAAKGAwVsZXZlbAF9A4cChgMDCXBhcmFncmFwaAcAAqoDBgQAAqsD3gFE
aWUgU2VydmVyIHdhcmVuIGluIHVuc2VyZXIgQW5uYWhtZSBuYWNoIGbDvG5mIFRhZ2VuIHp1csO8Y2suIERpZSBGcmFnZSwgd2VsY2hlIFphaGx1bmdl
biBiaXMgZGFoaW4gYXVmIFp1cnVmIGdlbGVpc3RldCB3ZXJkZW4sIGhhdCB1bnMgdmllciBTaXR6dW5nZW4gZ2Vrb3N0ZXQuIFNpZSBpc3QgamV0enQg
YmVhbnR3b3J0ZXQsIGF1ZiBlaW5lciBTZWl0ZSwgbWl0IFVudGVyc2NocmlmdC4A'),
  (3, 'emine@example.org', '2026-10-05T07:30:00Z', 'ASAFgAaHAqoDAwdoZWFkaW5nBwAFgAYGBAAFgQYMRW1wZmVobHVuZ2VuKAAFgAYFbGV2ZWwBfQKHBYAGAwpidWxsZXRMaXN0BwAFjwYDCGxpc3RJdGVt
BwAFkAYDCXBhcmFncmFwaAcABZEGBgQABZIGP8OcYmVuLCBiZXZvciBkZXIgUGxhbiBmZXJ0aWcgaXN0LiBEaWUgw5xidW5nIHNjaHJlaWJ0IGRlbiBQ
bGFuLocFkAYDCGxpc3RJdGVtBwAF0AYDCXBhcmFncmFwaAcABdEGBgQABdIGJERhcyBCw7xyZ2VyYsO8cm8gYW4gZGVuIFRpc2NoIGhvbGVuLocF0AYD
CGxpc3RJdGVtBwAF9QYDCXBhcmFncmFwaAcABfYGBgQABfcGOERyZWkgTnVtbWVybiBhdWYgUGFwaWVyOiBMZWl0dW5nLCBJVCwgTGFuZGVza3JpbWlu
YWxhbXQuhwX1BgMIbGlzdEl0ZW0HAAWwBwMJcGFyYWdyYXBoBwAFsQcGBAAFsgdJTmFjaCB2aWVyIFdvY2hlbiBub2NoIGVpbm1hbCBmcmFnZW4sIHdh
cyBhdXMgZGVuIFZvcnPDpHR6ZW4gZ2V3b3JkZW4gaXN0LocFjwYDB2hlYWRpbmcHAAX7BwYEAAX8BwlXZXJremV1Z2UoAAX7BwVsZXZlbAF9AocF+wcD
CXBhcmFncmFwaAcABYcIBgQABYgILURhcyBEcmVoYnVjaCB1bmQgZGVyIEF1c3dlcnR1bmdzYm9nZW4gbGllZ2VuIIYFtQgEbGlua3l7ImhyZWYiOiJo
dHRwczovL2V4YW1wbGUub3JnL2l0LXZlcmJ1bmQvbm90ZmFsbHVlYnVuZyIsInRhcmdldCI6bnVsbCwicmVsIjoibm9vcGVuZXIgbm9mb2xsb3ciLCJj
bGFzcyI6bnVsbCwidGl0bGUiOm51bGx9hAW2CBZmcmVpIHp1bSBIZXJ1bnRlcmxhZGVuhgXMCARsaW5rBG51bGyEBc0IPyBiZXJlaXQuIFdlciBzaWUg
w6RuZGVydCwgbcO2Z2UgdW5zIGRpZSDDhG5kZXJ1bmcgenVyw7xja2dlYmVuLgA=')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '01a0f2d4-5200-7000-8000-000000000405', 1, 'Montag, acht Uhr, kein Rechner startet: eine Notfallübung', 'administration',
  '1a72a5a68bc5a2bf26ff60baa9706c4027642f90d07f9758d02c65fe4c011ad8',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '01a0f2d4-5200-7000-8000-000000000405' and at < '2026-10-12T08:00:00Z')
  ),
  id, '2026-10-12T08:00:00Z',
  '{"type":"doc","content":[
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ausgangslage"}]},
{"type":"paragraph","content":[{"type":"text","text":"Ein Angriff auf die IT einer Verwaltung beginnt selten mit einem Knall. Meist fragt jemand am Morgen: "},{"type":"text","text":"Geht bei dir das Netz?","marks":[{"type":"italic"}]},{"type":"text","text":" Vier Verwaltungen im Zweckverband wollten wissen, was danach geschieht. Deshalb haben wir es geübt, ohne einen einzigen Rechner anzufassen."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Vorgehen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Die Übung dauert drei Stunden. Am Tisch sitzen die Leitung, das Bürgerbüro, die Personalstelle, die Pressestelle und jemand aus der IT. Ein Drehbuch gibt alle zwanzig Minuten eine neue Nachricht herein."}]},
{"type":"orderedList","attrs":{"start":1},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Um acht Uhr startet kein Rechner. Wer ruft wen an, und mit welchem Telefon?"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Um halb neun steht die erste Schlange im Bürgerbüro. Was sagen wir den Menschen?"}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Um neun Uhr fragt die Zeitung."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Um zehn Uhr ist klar: Das dauert Wochen. Was muss trotzdem weitergehen?"}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Erfahrungen"}]},
{"type":"paragraph","content":[{"type":"text","text":"In allen vier Verwaltungen fehlte dasselbe: eine Liste mit Telefonnummern "},{"type":"text","text":"auf Papier","marks":[{"type":"bold"}]},{"type":"text","text":". In dreien wusste niemand, wer am Wochenende entscheiden darf, das Netz abzuschalten. In einer lag der Notfallplan im Netz."}]},
{"type":"paragraph","content":[{"type":"text","text":"Gut gegangen ist mehr, als wir dachten. Das Bürgerbüro hatte nach zehn Minuten einen Weg, Ausweise auszugeben. Auf die Idee wäre von der Leitung niemand gekommen."}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Was länger dauert als die Technik"}]},
{"type":"paragraph","content":[{"type":"text","text":"Die Server waren in unserer Annahme nach fünf Tagen zurück. Die Frage, welche Zahlungen bis dahin auf Zuruf geleistet werden, hat uns vier Sitzungen gekostet. Sie ist jetzt beantwortet, auf einer Seite, mit Unterschrift."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Empfehlungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Üben, bevor der Plan fertig ist. Die Übung schreibt den Plan."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Das Bürgerbüro an den Tisch holen."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Drei Nummern auf Papier: Leitung, IT, Landeskriminalamt."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Nach vier Wochen noch einmal fragen, was aus den Vorsätzen geworden ist."}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Werkzeuge"}]},
{"type":"paragraph","content":[{"type":"text","text":"Das Drehbuch und der Auswertungsbogen liegen "},{"type":"text","text":"frei zum Herunterladen","marks":[{"type":"link","attrs":{"href":"https://example.org/it-verbund/notfalluebung"}}]},{"type":"text","text":" bereit. Wer sie ändert, möge uns die Änderung zurückgeben."}]}
]}'
from public.accounts where email = 'emine@example.org';

-- Der Rufbus gehört uns: Buchung in eigener Hand

insert into public.papers (id, title, area_id, created_by, created_at)
select '01a0a9ee-8f80-7000-8000-000000000404', 'Der Rufbus gehört uns: Buchung in eigener Hand', 'ecosystem', id, '2026-09-17T08:05:00Z'
from public.accounts where email = 'lena@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a0a9ee-8f80-7000-8000-000000000404', accounts.id, role, '2026-09-17T08:05:00Z'
from (values ('lena@example.org', 'owner'), ('jana@example.org', 'editor'), ('paul@example.org', 'editor')) as people (email, role)
join public.accounts using (email)
on conflict (paper_id, account_id) do update set created_at = excluded.created_at;

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a0a9ee-8f80-7000-8000-000000000404', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'lena@example.org', '2026-09-17T08:05:00Z', 'AQoJAAcBBGJvZHkDB2hlYWRpbmcHAAkABgQACQEMQXVzZ2FuZ3NsYWdlKAAJAAVsZXZlbAF9AocJAAMJcGFyYWdyYXBoBwAJDwYEAAkQqQJJbSBMYW5k
a3JlaXMgU29ubmVudGFsIGbDpGhydCBkZXIgQnVzIGF1w59lcmhhbGIgZGVyIFNjaHVsemVpdGVuIHNlbHRlbi4gU2VpdCBlaW5pZ2VuIEphaHJlbiBz
Y2hsaWXDn3QgZWluIFJ1ZmJ1cyBkaWUgTMO8Y2tlbi4gR2VidWNodCB3dXJkZSBlciDDvGJlciBlaW5lIGdlbWlldGV0ZSBBbndlbmR1bmcuIFNpZSBm
dW5rdGlvbmllcnRlLCBhYmVyIGplZGUgw4RuZGVydW5nIHdhciBlaW4gQXVmdHJhZzogZWluZSBuZXVlIEhhbHRlc3RlbGxlLCBlaW4gYW5kZXJlciBU
ZXh0IGFtIFRlbGVmb24sIGVpbiBGZWllcnRhZy6HCQ8DCXBhcmFncmFwaAcACbQCBgQACbUCkgFEZXIgQW5sYXNzIGbDvHIgZGVuIFdlY2hzZWwgd2Fy
IGtsZWluLiBFaW5lIEZhaHJlcmluIHdvbGx0ZSwgZGFzcyBGYWhyZ8Okc3RlIG1pdCBSb2xsYXRvciBmw7xuZiBNaW51dGVuIG1laHIgYmVrb21tZW4u
IERhcyBzdGFuZCBuaWNodCBpbSBWZXJ0cmFnLgA='),
  (2, 'jana@example.org', '2026-09-18T09:40:00Z', 'ASEIAIcJtAIDB2hlYWRpbmcHAAgABgQACAEIVm9yZ2VoZW4oAAgABWxldmVsAX0ChwgAAwlwYXJhZ3JhcGgHAAgLBgQACAxOV2lyIGhhYmVuIGRpZSBB
bndlbmR1bmcgbmljaHQgbmV1IGVyZnVuZGVuLCBzb25kZXJuIGluIGRyZWkgU2Nocml0dGVuIGVyc2V0enQ6hwgLAwtvcmRlcmVkTGlzdAcACFsDCGxp
c3RJdGVtBwAIXAMJcGFyYWdyYXBoBwAIXQYGAAheBGJvbGQCe32ECF8TWnVlcnN0IGRhcyBUZWxlZm9uLoYIcgRib2xkBG51bGyECHNdIERpZSBaZW50
cmFsZSBiZWthbSBlaW5lIGVpbmZhY2hlIE1hc2tlLiBBbGxlcyBhbmRlcmUgbGllZiBlaW4gaGFsYmVzIEphaHIgd2VpdGVyIHdpZSBiaXNoZXIuhwhc
AwhsaXN0SXRlbQcACNEBAwlwYXJhZ3JhcGgHAAjSAQYGAAjTAQRib2xkAnt9hAjUARJEYW5uIGRhcyBCw7xuZGVsbi6GCOUBBGJvbGQEbnVsbIQI5gF9
IEZhaHJ0ZW4gd2VyZGVuIHp1c2FtbWVuZ2VsZWd0LCB3ZW5uIG5pZW1hbmQgbWVociBhbHMgemVobiBNaW51dGVuIFVtd2VnIGhhdC4gRGllIFJlZ2Vs
IHN0ZWh0IGluIGVpbmVtIFNhdHogYXVmIGRlbSBGYWhycGxhbi6HCNEBAwhsaXN0SXRlbQcACOQCAwlwYXJhZ3JhcGgHAAjlAgYGAAjmAgRib2xkAnt9
hAjnAhFadWxldHp0IGRhcyBOZXR6LoYI+AIEYm9sZARudWxshAj5AjsgV2VyIG9ubGluZSBidWNodCwgYmVudXR6dCBkaWVzZWxiZSBNYXNrZSB3aWUg
ZGllIFplbnRyYWxlLigACFsFc3RhcnQBfQGHCFsDCXBhcmFncmFwaAcACLYDBgQACLcDhAFEaWUgU29mdHdhcmUgaXN0IHF1ZWxsb2ZmZW4uIERlciBM
YW5ka3JlaXMgYmVzaXR6dCBzaWUsIGVpbiBCZXRyaWViIGF1cyBkZXIgUmVnaW9uIHBmbGVndCBzaWUsIHVuZCBiZWlkZSBrw7ZubmVuIGVpbmFuZGVy
IGvDvG5kaWdlbi4A'),
  (3, 'paul@example.org', '2026-09-21T18:30:00Z', 'AQcLAIcItgMDB2hlYWRpbmcHAAsABgQACwESVm9uIGF1w59lbiBnZWxlc2VuKAALAAVsZXZlbAF9A4cLAAMJcGFyYWdyYXBoBwALFAYEAAsViwJJY2gg
a29tbWUgYXVzIGVpbmVyIEdlbWVpbmRlIG1pdCBlaW5lbSBlaW56aWdlbiBGYWhyemV1ZyB1bmQgaGFiZSBkaWVzZXMgUGFwaWVyIGdlbGVzZW4sIGJl
dm9yIHdpciBldHdhcyDDhGhubGljaGVzIHBsYW5lbi4gWndlaSBGcmFnZW4gc2luZCBtaXIgZ2VibGllYmVuLCBkaWUgaGllciBiZWFudHdvcnRldCBz
aW5kOiBKYSwgZXMgZ2VodCBtaXQgZWluZW0gV2FnZW4uIFVuZCBuZWluLCBtYW4gYnJhdWNodCBkYWbDvHIga2VpbmUgZWlnZW5lIElULUFidGVpbHVu
Zy4A'),
  (4, 'lena@example.org', '2026-09-22T07:15:00Z', 'ASoJxQOHCxQDB2hlYWRpbmcHAAnFAwYEAAnGAwtFcmZhaHJ1bmdlbigACcUDBWxldmVsAX0ChwnFAwMKYnVsbGV0TGlzdAcACdMDAwhsaXN0SXRlbQcA
CdQDAwlwYXJhZ3JhcGgHAAnVAwYEAAnWAzJad2VpIERyaXR0ZWwgYnVjaGVuIHdlaXRlcmhpbiBhbSBUZWxlZm9uLiBEYXMgaXN0IIYJiAQEYm9sZAJ7
fYQJiQQOa2VpbiDDnGJlcmdhbmeGCZYEBGJvbGQEbnVsbIQJlwQVLCBzb25kZXJuIHNvIGdld29sbHQuhwnUAwMIbGlzdEl0ZW0HAAmtBAMJcGFyYWdy
YXBoBwAJrgQGBAAJrwSJAURhcyBCw7xuZGVsbiBoYXQgRmFocnRlbiBlaW5nZXNwYXJ0LiBXaWNodGlnZXIgd2FyIGV0d2FzIGFuZGVyZXM6IExldXRl
IGF1cyBOYWNoYmFyZMO2cmZlcm4gZmFocmVuIGpldHp0IG1pdGVpbmFuZGVyIHVuZCB2ZXJhYnJlZGVuIHNpY2guhwmtBAMIbGlzdEl0ZW0HAAm3BQMJ
cGFyYWdyYXBoBwAJuAUGBAAJuQVeVW50ZXJzY2jDpHR6dCBoYWJlbiB3aXIgZGllIFVybGF1YnN6ZWl0LiBXZW5uIGRpZSBaZW50cmFsZSB6dSB6d2Vp
dCBpc3QsIGhpbGZ0IGtlaW5lIFNvZnR3YXJlLocJtwUDCGxpc3RJdGVtBwAJlwYDCXBhcmFncmFwaAcACZgGBgQACZkGcURlciBEYXRlbnNjaHV0eiB3
YXIgbGVpY2h0ZXIgYWxzIGdlZGFjaHQ6IEZhaHJ0ZW4gd2VyZGVuIG5hY2ggdmllciBXb2NoZW4gb2huZSBOYW1lbiBnZXrDpGhsdCB1bmQgZGFubiBn
ZWzDtnNjaHQuhwnTAwMHaGVhZGluZwcACYkHBgQACYoHDEVtcGZlaGx1bmdlbigACYkHBWxldmVsAX0ChwmJBwMKYnVsbGV0TGlzdAcACZgHAwhsaXN0
SXRlbQcACZkHAwlwYXJhZ3JhcGgHAAmaBwYEAAmbBz9NaXQgZGVyIFplbnRyYWxlIGFuZmFuZ2VuLiBXZXIgZG9ydCBzaXR6dCwga2VubnQgamVkZSBB
dXNuYWhtZS6HCZkHAwhsaXN0SXRlbQcACdsHAwlwYXJhZ3JhcGgHAAncBwYEAAndBzJJbiBkZW4gVmVydHJhZyBzY2hyZWliZW4sIHdpZSBtYW4gYXVz
ZWluYW5kZXJnZWh0LocJ2wcDCGxpc3RJdGVtBwAJkAgDCXBhcmFncmFwaAcACZEIBgQACZIIR0ZhaHJnw6RzdGUgbWl0IFJvbGxhdG9yIGZyYWdlbiwg
YmV2b3IgZGllIEZhaHJ6ZWl0ZW4gZmVzdGdlbGVndCB3ZXJkZW4uAA==')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '01a0a9ee-8f80-7000-8000-000000000404', 1, 'Der Rufbus gehört uns: Buchung in eigener Hand', 'ecosystem',
  'b7011e8d9cfc4b0fcb9bb02bbf0032233326182f89ed382f93286156cfafd847',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '01a0a9ee-8f80-7000-8000-000000000404' and at < '2026-10-01T09:00:00Z')
  ),
  id, '2026-10-01T09:00:00Z',
  '{"type":"doc","content":[
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Ausgangslage"}]},
{"type":"paragraph","content":[{"type":"text","text":"Im Landkreis Sonnental fährt der Bus außerhalb der Schulzeiten selten. Seit einigen Jahren schließt ein Rufbus die Lücken. Gebucht wurde er über eine gemietete Anwendung. Sie funktionierte, aber jede Änderung war ein Auftrag: eine neue Haltestelle, ein anderer Text am Telefon, ein Feiertag."}]},
{"type":"paragraph","content":[{"type":"text","text":"Der Anlass für den Wechsel war klein. Eine Fahrerin wollte, dass Fahrgäste mit Rollator fünf Minuten mehr bekommen. Das stand nicht im Vertrag."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Vorgehen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Wir haben die Anwendung nicht neu erfunden, sondern in drei Schritten ersetzt:"}]},
{"type":"orderedList","attrs":{"start":1},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Zuerst das Telefon.","marks":[{"type":"bold"}]},{"type":"text","text":" Die Zentrale bekam eine einfache Maske. Alles andere lief ein halbes Jahr weiter wie bisher."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Dann das Bündeln.","marks":[{"type":"bold"}]},{"type":"text","text":" Fahrten werden zusammengelegt, wenn niemand mehr als zehn Minuten Umweg hat. Die Regel steht in einem Satz auf dem Fahrplan."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Zuletzt das Netz.","marks":[{"type":"bold"}]},{"type":"text","text":" Wer online bucht, benutzt dieselbe Maske wie die Zentrale."}]}]}]},
{"type":"paragraph","content":[{"type":"text","text":"Die Software ist quelloffen. Der Landkreis besitzt sie, ein Betrieb aus der Region pflegt sie, und beide können einander kündigen."}]},
{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Von außen gelesen"}]},
{"type":"paragraph","content":[{"type":"text","text":"Ich komme aus einer Gemeinde mit einem einzigen Fahrzeug und habe dieses Papier gelesen, bevor wir etwas Ähnliches planen. Zwei Fragen sind mir geblieben, die hier beantwortet sind: Ja, es geht mit einem Wagen. Und nein, man braucht dafür keine eigene IT-Abteilung."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Erfahrungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Zwei Drittel buchen weiterhin am Telefon. Das ist "},{"type":"text","text":"kein Übergang","marks":[{"type":"bold"}]},{"type":"text","text":", sondern so gewollt."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Das Bündeln hat Fahrten eingespart. Wichtiger war etwas anderes: Leute aus Nachbardörfern fahren jetzt miteinander und verabreden sich."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Unterschätzt haben wir die Urlaubszeit. Wenn die Zentrale zu zweit ist, hilft keine Software."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Der Datenschutz war leichter als gedacht: Fahrten werden nach vier Wochen ohne Namen gezählt und dann gelöscht."}]}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Empfehlungen"}]},
{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Mit der Zentrale anfangen. Wer dort sitzt, kennt jede Ausnahme."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"In den Vertrag schreiben, wie man auseinandergeht."}]}]},{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Fahrgäste mit Rollator fragen, bevor die Fahrzeiten festgelegt werden."}]}]}]}
]}'
from public.accounts where email = 'lena@example.org';
