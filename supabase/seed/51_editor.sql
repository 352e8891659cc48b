-- A paper with everything the editor offers: contents, mentions, notes, tasks, boxes, and a table with merged cells.

insert into public.papers (id, title, area_id, created_by, created_at, kind)
select '01a0e3c2-7c00-7000-8000-000000000501', 'Einen Rufbus einführen: die ersten hundert Tage', 'ecosystem', id, '2026-10-19T08:10:00Z', 'recommendation'
from public.accounts where email = 'lena@example.org';

-- A trigger has made the owner a member already.
insert into public.paper_members (paper_id, account_id, role, created_at)
select '01a0e3c2-7c00-7000-8000-000000000501', accounts.id, 'editor', '2026-10-19T08:10:00Z'
from public.accounts where email = 'jana@example.org';

insert into public.paper_updates (paper_id, seq, account_id, bytes, at)
select '01a0e3c2-7c00-7000-8000-000000000501', seq, accounts.id, decode(bytes, 'base64'), at::timestamptz
from (values
  (1, 'lena@example.org', '2026-10-19T08:10:00Z', 'AZgB/wMABwEEYm9keQMPdGFibGVPZkNvbnRlbnRzh/8DAAMHaGVhZGluZwcA/wMBBgQA/wMCDVdvcnVtIGVzIGdlaHQoAP8DAQVsZXZlbAF9Aof/AwED
CXBhcmFncmFwaAcA/wMRBgQA/wMS6QFFaW4gUnVmYnVzIHN0ZWh0IHVuZCBmw6RsbHQgbWl0IGRlbiBlcnN0ZW4gV29jaGVuLiBXZXIgendlaW1hbCB2
ZXJnZWJsaWNoIGFucnVmdCwgcnVmdCBrZWluIGRyaXR0ZXMgTWFsIGFuLiBEaWVzZSBFbXBmZWhsdW5nIHNhZ3QsIHdhcyB2b3IgZGVtIFN0YXJ0IHp1
IGtsw6RyZW4gaXN0IHVuZCB3b3JhbiBtYW4gZGFuYWNoIG1lcmt0LCBvYiBlcyBsw6R1ZnQuIFNpZSBiZXJ1aHQgYXVmIGRlbSBQcm9qZWt0IIf/AxID
B21lbnRpb24oAP8D+QEEa2luZAF3B3Byb2plY3QoAP8D+QECaWQBdyQwMTlmYjIxYi1lMzgwLTdiZjAtODkzMC1jYTZlNDhlYTUzOWUoAP8D+QEFbGFi
ZWwBdxpSdWZidXMgbWl0IG9mZmVuZXIgQnVjaHVuZ4f/A/kBBgQA/wP9ARkgdW5kIGVyZ8Okbnp0IGRhcyBQYXBpZXIgh/8D/QEDB21lbnRpb24oAP8D
lgIEa2luZAF3BXBhcGVyKAD/A5YCAmlkAXckMDFhMGE5ZWUtOGY4MC03MDAwLTgwMDAtMDAwMDAwMDAwNDA0KAD/A5YCBWxhYmVsAXcvRGVyIFJ1ZmJ1
cyBnZWjDtnJ0IHVuczogQnVjaHVuZyBpbiBlaWdlbmVyIEhhbmSH/wOWAgYEAP8DmgIBLof/AxEDB2hlYWRpbmcHAP8DnAIGBAD/A50CEVdhcyB3aXIg
ZW1wZmVobGVuKAD/A5wCBWxldmVsAX0Ch/8DnAIDB2NhbGxvdXQHAP8DsAIDCXBhcmFncmFwaAcA/wOxAgYEAP8DsgKDAUJlZ2lubmVuIFNpZSBtaXQg
ZWluZXIgTGluaWUgdW5kIG1pdCBkZW0gVGVsZWZvbi4gRGFzIE5ldHoga29tbXQgZGF6dSwgd2VubiBkaWUgWmVudHJhbGUgZWluZSBXb2NoZSBvaG5l
IFLDvGNrZnJhZ2VuIGdlc2NoYWZmdCBoYXQuKAD/A7ACBGtpbmQBdw5yZWNvbW1lbmRhdGlvbof/A7ACAwlwYXJhZ3JhcGgHAP8DtgMGBAD/A7cDR0Rl
ciBHcnVuZCBpc3QgZWluZmFjaDogQW0gVGVsZWZvbiBow7ZydCBtYW4sIHdhcyBuaWNodCB2ZXJzdGFuZGVuIHdpcmQuh/8DtwMDCGZvb3Rub3RlKAD/
A/4DBHRleHQBd3BJbiBkZW4gZXJzdGVuIHZpZXIgV29jaGVuIGhhdCBkaWUgWmVudHJhbGUgaW0gTGFuZGtyZWlzIFNvbm5lbnRhbCBqZWRlIFLDvGNr
ZnJhZ2UgYXVmIGVpbmVtIFpldHRlbCBmZXN0Z2VoYWx0ZW4uh/8D/gMGBAD/A4AEIiBFaW5lIE1hc2tlIGltIE5ldHogc2Nod2VpZ3QgZGF6dS6H/wO2
AwMHaGVhZGluZwcA/wOjBAYEAP8DpAQQU28gZ2VoZW4gU2llIHZvcigA/wOjBAVsZXZlbAF9Aof/A6MEAwh0YXNrTGlzdAcA/wO2BAMIdGFza0l0ZW0H
AP8DtwQDCXBhcmFncmFwaAcA/wO4BAYEAP8DuQQwRWluZSBMaW5pZSB3w6RobGVuLCBhdWYgZGVyIGhldXRlIG5pZW1hbmQgZsOkaHJ0KAD/A7cEB2No
ZWNrZWQBeYf/A7cEAwh0YXNrSXRlbQcA/wPpBAMJcGFyYWdyYXBoBwD/A+oEBgQA/wPrBCpNaXQgZGVtIEZhaHJkaWVuc3QgV2FydGV6ZWl0ZW4gdmVy
ZWluYmFyZW4oAP8D6QQHY2hlY2tlZAF5h/8D6QQDCHRhc2tJdGVtBwD/A5cFAwlwYXJhZ3JhcGgHAP8DmAUGBAD/A5kFKlp3ZWkgTWVuc2NoZW4gZsO8
ciBkYXMgVGVsZWZvbiBlaW5hcmJlaXRlbigA/wOXBQdjaGVja2VkAXmH/wOXBQMIdGFza0l0ZW0HAP8DxAUDCXBhcmFncmFwaAcA/wPFBQYEAP8DxgUo
SGFsdGVzdGVsbGVuIGFiZmFocmVuLCBhdWNoIG1pdCBSb2xsYXRvcigA/wPEBQdjaGVja2VkAXmH/wPEBQMIdGFza0l0ZW0HAP8D8AUDCXBhcmFncmFw
aAcA/wPxBQYEAP8D8gUsTmFjaCB2aWVyIFdvY2hlbiBhbGxlIFpldHRlbCBnZW1laW5zYW0gbGVzZW4oAP8D8AUHY2hlY2tlZAF5h/8DtgQDB2NhbGxv
dXQHAP8DoAYDCXBhcmFncmFwaAcA/wOhBgYEAP8DogafAVZlcnNwcmVjaGVuIFNpZSBrZWluZSBBYmZhaHJ0IGF1ZiBkaWUgTWludXRlLiBaZWhuIE1p
bnV0ZW4gU3BpZWxyYXVtLCBkaWUgYXVmIGRlbSBGYWhycGxhbiBzdGVoZW4sIMOkcmdlcm4gbmllbWFuZGVuLiBGw7xuZiwgZGllIG5pcmdlbmRzIHN0
ZWhlbiwgw6RyZ2VybiBhbGxlLigA/wOgBgRraW5kAXcHd2FybmluZ4f/A6AGAwdoZWFkaW5nBwD/A8AHBgQA/wPBBx1Xb3JhbiBTaWUgZGVuIEVyZm9s
ZyBlcmtlbm5lbigA/wPABwVsZXZlbAF9Aof/A8AHAwV0YWJsZQcA/wPgBwMIdGFibGVSb3cHAP8D4QcDC3RhYmxlSGVhZGVyBwD/A+IHAwlwYXJhZ3Jh
cGgHAP8D4wcGBAD/A+QHB1plaWNoZW4oAP8D4gcHY29sc3BhbgF9ASgA/wPiBwdyb3dzcGFuAX0Bh/8D4gcDC3RhYmxlSGVhZGVyBwD/A+4HAwlwYXJh
Z3JhcGgHAP8D7wcGBAD/A/AHEE5hY2ggZWluZW0gTW9uYXQoAP8D7gcHY29sc3BhbgF9ASgA/wPuBwdyb3dzcGFuAX0Bh/8D7gcDC3RhYmxlSGVhZGVy
BwD/A4MIAwlwYXJhZ3JhcGgHAP8DhAgGBAD/A4UIEk5hY2ggaHVuZGVydCBUYWdlbigA/wODCAdjb2xzcGFuAX0BKAD/A4MIB3Jvd3NwYW4BfQGH/wPh
BwMIdGFibGVSb3cHAP8DmggDC3RhYmxlSGVhZGVyBwD/A5sIAwlwYXJhZ3JhcGgHAP8DnAgGBAD/A50IEUFucnVmZSBvaG5lIEZhaHJ0KAD/A5sIB2Nv
bHNwYW4BfQEoAP8DmwgHcm93c3BhbgF9AYf/A5sIAwl0YWJsZUNlbGwHAP8DsQgDCXBhcmFncmFwaAcA/wOyCAYEAP8DswgYaMO2Y2hzdGVucyBqZWRl
ciBmw7xuZnRlKAD/A7EIB2NvbHNwYW4BfQEoAP8DsQgHcm93c3BhbgF9AYf/A7EIAwl0YWJsZUNlbGwHAP8DzAgDCXBhcmFncmFwaAcA/wPNCAYEAP8D
zggXaMO2Y2hzdGVucyBqZWRlciB6ZWhudGUoAP8DzAgHY29sc3BhbgF9ASgA/wPMCAdyb3dzcGFuAX0Bh/8DmggDCHRhYmxlUm93BwD/A+cIAwt0YWJs
ZUhlYWRlcgcA/wPoCAMJcGFyYWdyYXBoBwD/A+kIBgQA/wPqCBpNZW5zY2hlbiwgZGllIHdpZWRlcmtvbW1lbigA/wPoCAdjb2xzcGFuAX0BKAD/A+gI
B3Jvd3NwYW4BfQGH/wPoCAMJdGFibGVDZWxsBwD/A4cJAwlwYXJhZ3JhcGgHAP8DiAkGBAD/A4kJC2RpZSBIw6RsZnRlKAD/A4cJB2NvbHNwYW4BfQEo
AP8DhwkHcm93c3BhbgF9AYf/A4cJAwl0YWJsZUNlbGwHAP8DlgkDCXBhcmFncmFwaAcA/wOXCQYEAP8DmAkNendlaSB2b24gZHJlaSgA/wOWCQdjb2xz
cGFuAX0BKAD/A5YJB3Jvd3NwYW4BfQGH/wPnCAMIdGFibGVSb3cHAP8DqAkDC3RhYmxlSGVhZGVyBwD/A6kJAwlwYXJhZ3JhcGgHAP8DqgkGBAD/A6sJ
C0Jlc2Nod2VyZGVuKAD/A6kJB2NvbHNwYW4BfQEoAP8DqQkHcm93c3BhbgF9AYf/A6kJAwl0YWJsZUNlbGwHAP8DuQkDCXBhcmFncmFwaAcA/wO6CQYE
AP8DuwkcYWxsZSBnZWxlc2VuIHVuZCBiZWFudHdvcnRldCgA/wO5CQdjb2xzcGFuAX0CKAD/A7kJB3Jvd3NwYW4BfQGH/wPgBwMJcGFyYWdyYXBoBwD/
A9oJBgQA/wPbCSdEaWUgWmFobGVuIHNpbmQgWmllbGUsIGtlaW5lIE1lc3N3ZXJ0ZS6H/wPbCQMIZm9vdG5vdGUoAP8DgwoEdGV4dAF3TVdpZSBtYW4g
bWl0IFppZWxlbiB1bmQgTWVzc3dlcnRlbiB1bWdlaHQsIHN0ZWh0IGltIExlaXRmYWRlbiBkZXMgTGFuZGtyZWlzZXMuKAD/A4MKBGhyZWYBdyRodHRw
czovL2V4YW1wbGUub3JnL3Nvbm5lbnRhbC9ydWZidXMA'),
  (2, 'jana@example.org', '2026-10-19T16:25:00Z', 'AQWABACH/wPaCQMHY2FsbG91dAcAgAQAAwlwYXJhZ3JhcGgHAIAEAQYEAIAEAn5CZWkgdW5zIGthbWVuIGRpZSBlcnN0ZW4gU3RhbW1nw6RzdGUgbmlj
aHQgw7xiZXIgZGVuIEZhaHJwbGFuLCBzb25kZXJuIMO8YmVyIGRpZSBBcG90aGVrZS4gRG9ydCBsYWcgZGVyIFpldHRlbCBtaXQgZGVyIE51bW1lci4o
AIAEAARraW5kAXcKZXhwZXJpZW5jZQA=')
) as log (seq, email, at, bytes)
join public.accounts using (email)
order by seq;

insert into public.paper_versions
  (paper_id, number, title, area_id, hash, authors, published_by, published_at, body)
select '01a0e3c2-7c00-7000-8000-000000000501', 1, 'Einen Rufbus einführen: die ersten hundert Tage', 'ecosystem',
  '806c0417f299405bdfa2f71596099e39f2402e3bd5394990381249c9e32d2c06',
  (
    select array_agg(name order by name) from public.profiles
    where account_id in (select account_id from public.paper_updates where paper_id = '01a0e3c2-7c00-7000-8000-000000000501')
  ),
  id, '2026-10-20T09:00:00Z',
  '{"type":"doc","content":[
{"type":"tableOfContents"},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Worum es geht"}]},
{"type":"paragraph","content":[{"type":"text","text":"Ein Rufbus steht und fällt mit den ersten Wochen. Wer zweimal vergeblich anruft, ruft kein drittes Mal an. Diese Empfehlung sagt, was vor dem Start zu klären ist und woran man danach merkt, ob es läuft. Sie beruht auf dem Projekt "},{"type":"mention","attrs":{"kind":"project","id":"019fb21b-e380-7bf0-8930-ca6e48ea539e","label":"Rufbus mit offener Buchung"}},{"type":"text","text":" und ergänzt das Papier "},{"type":"mention","attrs":{"kind":"paper","id":"01a0a9ee-8f80-7000-8000-000000000404","label":"Der Rufbus gehört uns: Buchung in eigener Hand"}},{"type":"text","text":"."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Was wir empfehlen"}]},
{"type":"callout","attrs":{"kind":"recommendation"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Beginnen Sie mit einer Linie und mit dem Telefon. Das Netz kommt dazu, wenn die Zentrale eine Woche ohne Rückfragen geschafft hat."}]}]},
{"type":"paragraph","content":[{"type":"text","text":"Der Grund ist einfach: Am Telefon hört man, was nicht verstanden wird."},{"type":"footnote","attrs":{"text":"In den ersten vier Wochen hat die Zentrale im Landkreis Sonnental jede Rückfrage auf einem Zettel festgehalten.","href":null}},{"type":"text","text":" Eine Maske im Netz schweigt dazu."}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"So gehen Sie vor"}]},
{"type":"taskList","content":[{"type":"taskItem","attrs":{"checked":false},"content":[{"type":"paragraph","content":[{"type":"text","text":"Eine Linie wählen, auf der heute niemand fährt"}]}]},{"type":"taskItem","attrs":{"checked":false},"content":[{"type":"paragraph","content":[{"type":"text","text":"Mit dem Fahrdienst Wartezeiten vereinbaren"}]}]},{"type":"taskItem","attrs":{"checked":false},"content":[{"type":"paragraph","content":[{"type":"text","text":"Zwei Menschen für das Telefon einarbeiten"}]}]},{"type":"taskItem","attrs":{"checked":false},"content":[{"type":"paragraph","content":[{"type":"text","text":"Haltestellen abfahren, auch mit Rollator"}]}]},{"type":"taskItem","attrs":{"checked":false},"content":[{"type":"paragraph","content":[{"type":"text","text":"Nach vier Wochen alle Zettel gemeinsam lesen"}]}]}]},
{"type":"callout","attrs":{"kind":"warning"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Versprechen Sie keine Abfahrt auf die Minute. Zehn Minuten Spielraum, die auf dem Fahrplan stehen, ärgern niemanden. Fünf, die nirgends stehen, ärgern alle."}]}]},
{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Woran Sie den Erfolg erkennen"}]},
{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"Zeichen"}]}]},{"type":"tableHeader","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"Nach einem Monat"}]}]},{"type":"tableHeader","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"Nach hundert Tagen"}]}]}]},{"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"Anrufe ohne Fahrt"}]}]},{"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"höchstens jeder fünfte"}]}]},{"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"höchstens jeder zehnte"}]}]}]},{"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"Menschen, die wiederkommen"}]}]},{"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"die Hälfte"}]}]},{"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"zwei von drei"}]}]}]},{"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"Beschwerden"}]}]},{"type":"tableCell","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"alle gelesen und beantwortet"}]}]}]}]},
{"type":"paragraph","content":[{"type":"text","text":"Die Zahlen sind Ziele, keine Messwerte."},{"type":"footnote","attrs":{"text":"Wie man mit Zielen und Messwerten umgeht, steht im Leitfaden des Landkreises.","href":"https://example.org/sonnental/rufbus"}}]},
{"type":"callout","attrs":{"kind":"experience"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Bei uns kamen die ersten Stammgäste nicht über den Fahrplan, sondern über die Apotheke. Dort lag der Zettel mit der Nummer."}]}]}
]}'
from public.accounts where email = 'lena@example.org';
