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
