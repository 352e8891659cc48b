-- One block, so that the trigger that stamps the present moment is off for these rows and never stays off.
do $$
begin
  alter table public.projects disable trigger project_is_stamped;

  insert into public.projects
    (id, title, summary, area_id, organisation_id, created_by, status, created_at, updated_at, published_at)
  values
    (
      '019eb0c2-8a80-7000-8000-000000000301',
      'Mitmachkarte: kühle Orte in der Stadt',
      'Wo lässt sich ein Hitzetag aushalten? Musterau sammelt mit Schulen, Seniorenbeirat und Apotheken kühle Räume, Bänke im Schatten und Trinkbrunnen auf einer offenen Karte. Gesucht: Kommunen, die Erfassung und Pflege mit uns erproben.',
      'ecosystem', '019df702-0d00-7000-8000-000000000201', '019df200-5000-7000-8000-000000000101',
      'published', '2026-06-10T09:00:00Z', '2026-06-11T08:15:00Z', '2026-06-11T08:15:00Z'
    ),
    (
      '019f1377-1880-7000-8000-000000000302',
      'Digital-Lotsen im Dorfladen',
      'Ehrenamtliche helfen einmal in der Woche zwischen Brot und Zeitung bei Handy, Onlineantrag und Videosprechstunde. Wir bauen eine kleine Ausbildung für Lotsinnen und Lotsen auf und teilen unsere Unterlagen mit Gemeinden, die Ähnliches vorhaben.',
      'ecosystem', '019e1b5c-62e0-7000-8000-000000000203', '019e1764-26a0-7000-8000-000000000103',
      'published', '2026-06-29T13:00:00Z', '2026-06-30T07:40:00Z', '2026-06-30T07:40:00Z'
    ),
    (
      '019f5fbf-4b40-7000-8000-000000000303',
      'Bauantrag verfolgen wie ein Paket',
      'Wer baut, soll ohne Anruf sehen, wo der Antrag liegt und was noch fehlt. Neuhafen zeigt die Schritte des Verfahrens direkt aus dem Fachverfahren an. Wir suchen eine zweite Bauaufsicht, die den Statusdienst mitentwickelt und auf die Probe stellt.',
      'administration', '019e01e1-4100-7000-8000-000000000202', '019dfc9f-6dc0-7000-8000-000000000102',
      'published', '2026-07-14T08:30:00Z', '2026-07-15T09:05:00Z', '2026-07-15T09:05:00Z'
    ),
    (
      '019fcd5c-3500-7000-8000-000000000304',
      'Pegel und Parkplatz: offene Sensordaten am Hafen',
      'Ein Funknetz des örtlichen Freifunkvereins misst Wasserstand, Wind und freie Stellplätze. Die Daten sind offen, die Geräte im Selbstbau entstanden. Als Nächstes wollen wir Regeln für Betrieb, Wartung und Datenschutz festhalten.',
      'ecosystem', '019e884f-ed40-7000-8000-000000000204', '019dfc9f-6dc0-7000-8000-000000000102',
      'published', '2026-08-04T15:20:00Z', '2026-08-05T06:55:00Z', '2026-08-05T06:55:00Z'
    ),
    (
      '01a03d75-6960-7000-8000-000000000305',
      'Fragenkatalog für den Digitalisierungsfahrplan',
      'Wo stehen wir, und was kommt zuerst? Drei Nachmittage, ein Fragenkatalog, höchstens zehn Maßnahmen: So entsteht in einer kleinen Gemeinde ein Digitalisierungsfahrplan. Der Katalog ist frei nutzbar und soll mit anderen wachsen.',
      'administration', '019e1b5c-62e0-7000-8000-000000000203', '019e1764-26a0-7000-8000-000000000103',
      'published', '2026-08-26T09:45:00Z', '2026-08-27T11:10:00Z', '2026-08-27T11:10:00Z'
    ),
    (
      '01a0ae45-b8c0-7000-8000-000000000306',
      'Ein Nachweis weniger: Schulanmeldung neu gedacht',
      'Die Geburtsurkunde liegt im Haus, trotzdem muss jede Familie sie vorlegen. Musterau prüft Feld für Feld, welche Nachweise bei der Schulanmeldung entfallen können, und schreibt auf, welche Rechtsgrundlage es dafür braucht.',
      'administration', '019df702-0d00-7000-8000-000000000201', '019df200-5000-7000-8000-000000000101',
      'published', '2026-09-17T07:30:00Z', '2026-09-18T13:25:00Z', '2026-09-18T13:25:00Z'
    ),
    (
      '01a11b62-7600-7000-8000-000000000307',
      'CivTech-Woche: Jugendrat trifft Verwaltung',
      'Eine Woche lang arbeiten Jugendliche, Auszubildende und Fachämter an drei Fragen aus dem Rathaus. Am Ende stehen Prototypen, die im Amt jemand weiterführt. Wir teilen Ablauf, Einverständniserklärungen und die Fehler vom ersten Mal.',
      'ecosystem', '019e01e1-4100-7000-8000-000000000202', '019df200-5000-7000-8000-000000000101',
      'published', '2026-10-08T12:00:00Z', '2026-10-09T08:00:00Z', '2026-10-09T08:00:00Z'
    ),
    (
      '01a1d0d8-5180-7000-8000-000000000308',
      'Repair-Café-Kalender für die ganze Region',
      'Sieben Initiativen, sieben Terminlisten: Ein gemeinsamer, offener Kalender soll zeigen, wo am Wochenende repariert wird und welches Werkzeug da ist. Ich suche Vereine und Rathäuser, die ihre Termine in einem offenen Format bereitstellen.',
      'ecosystem', null, '019e1764-26a0-7000-8000-000000000103',
      'published', '2026-11-12T17:40:00Z', '2026-11-13T18:20:00Z', '2026-11-13T18:20:00Z'
    ),
    (
      '01a1e3d5-c4c0-7000-8000-000000000309',
      'Wie trocken ist der Stadtwald?',
      'Fühler im Boden sollen zeigen, wann junge Bäume Wasser brauchen. Noch offen: Wer gießt, wer wartet die Technik, und welche Werte dürfen wir veröffentlichen?',
      'ecosystem', '019df702-0d00-7000-8000-000000000201', '019df200-5000-7000-8000-000000000101',
      'draft', '2026-11-16T10:10:00Z', '2026-11-17T09:00:00Z', null
    ),
    (
      '01a1f41f-fee0-7000-8000-000000000310',
      'Digitale Assistenz im Bürgerbüro ausbilden',
      'Ein Lehrplan für Kolleginnen und Kollegen, die andere beim Umstieg auf die elektronische Akte begleiten: zwölf halbe Tage, am eigenen Arbeitsplatz, mit Prüfung durch Tun.',
      'administration', '019e01e1-4100-7000-8000-000000000202', '019dfc9f-6dc0-7000-8000-000000000102',
      'draft', '2026-11-19T14:05:00Z', '2026-11-19T14:30:00Z', null
    );

  alter table public.projects enable trigger project_is_stamped;
end
$$;
