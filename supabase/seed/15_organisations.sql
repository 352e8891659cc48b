-- What the organisations of the demo say of themselves, and who of their people agreed to be shown.
update public.organisations set description = said.description, website = 'https://example.org/'
  from (values
    ('Stadt Musterau', 'Kreisstadt mit 54.800 Menschen zwischen Fluss und Bahnlinie. Wir probieren Dinge im Kleinen aus und schreiben auf, was dabei herauskam, auch wenn es nicht geklappt hat.'),
    ('Stadt Neuhafen', 'Hafenstadt mit kurzen Wegen. Unser Schwerpunkt sind Verfahren, die Menschen ohne Anruf verstehen.'),
    ('Gemeinde Wiesenfurt', 'Elf Ortsteile, ein Rathaus, ein Dorfladen. Wir haben keine Abteilung für Digitalisierung und machen sie trotzdem.'),
    ('Gemeinde Ostersiel', 'Küstengemeinde mit Siel, Deich und einem rührigen Freifunkverein.'),
    ('Stadt Altenwerth', 'Großstadt mit vielen Sprachen. Wir teilen Material, Zahlen und Prüfverfahren.'),
    ('Stadt Rheinbrück', 'Hochschulstadt am Fluss. Bürgerbeteiligung mit Losverfahren und ein Posteingang, der mitdenkt.'),
    ('Stadt Kaltenried', 'Kleine Stadt am Rand der Berge mit einem Kämmerer, der Zahlen zeigt.'),
    ('Stadt Weinsteig', 'Stadt am Hang mit 1.900 Straßenbäumen und noch mehr Treppen. Barrierefreiheit ist hier kein Randthema.'),
    ('Gemeinde Seeblick', 'Vier Dörfer am Haff, elf Menschen im Rathaus.'),
    ('Stadt Talhofen', 'Mittelstadt mit Industrie und jungen Leuten. Wir führen die elektronische Akte Amt für Amt ein.'),
    ('Stadt Burgwalde', 'Vier Ortsteile am kleinen Fluss. Unsere Feuerwehr denkt mit.'),
    ('Stadt Mainfeld', 'Wachsende Stadt. Wir entsiegeln Höfe und schreiben Bescheide, die man versteht.'),
    ('Landkreis Sonnental', 'Der Landkreis betreibt einen Rufbus und räumt mit seinen Gemeinden Register auf.'),
    ('Freifunk Ostersiel e. V.', 'Wir bauen offene Funknetze mit Vereinen und Gemeinden und schulen die Menschen, die sie betreiben.'),
    ('Bürgerstiftung Sonnental', 'Wir fördern Ehrenamt im Landkreis, am liebsten mit wenig Papier.'),
    ('Offene Werkstatt Wiesenfurt e. V.', 'Holz, Metall, Elektronik: Hier reparieren Jüngere und Ältere miteinander.'),
    ('Deichblick Software GmbH', 'Zwölf Menschen, die quelloffene Software für Kommunen pflegen. Unser Vertrag sagt auch, wie man sich trennt.'),
    ('Energiegenossenschaft Sonnental eG', 'Über 300 Mitglieder, sechs Dächer, ein Ziel: Strom, der hier gemacht wird.'),
    ('Hochschule Rheinbrück, Institut für Verwaltungsinformatik', 'Lehre und Forschung mit Verwaltungen, die mitmachen wollen. Ergebnisse sind offen.'),
    ('Reallabor Ländlicher Raum, Universität Altenwerth', 'Wir begleiten Versuche in Dörfern und veröffentlichen auch, was scheitert.'),
    ('Zweckverband Kommunale IT Sonnental', 'Gemeinsamer IT-Betrieb von fünf Verwaltungen, mit Notfallübungen am Montagmorgen.'),
    ('Stadtbibliothek Musterau', 'Bücher, Dinge, Räume. Offen an sechs Tagen.')
  ) as said (name, description)
  where organisations.name = said.name;

update public.organisation_members set shown = true where role <> 'member';
