// Simple German words of which compounds are made, beside those of the vocabulary: nouns, and the stems of verbs and
// adjectives that stand before a noun (Lehr-kraft, Groß-stadt). Their own list, written for this project.
export const simpleWords = `
Abend Abgabe Abgas Ablage Ablauf Absatz Abschnitt Abstand Abteilung Achse Acker Adresse Affe Agentur Akademie Akte Aktion Alarm
Album Alltag Alpen Alter Amt Analyse Anbau Anbieter Angebot Angst Anlage Anlauf Anleitung Annahme Anreiz Ansatz Anschluss Ansicht
Anspruch Anstalt Anteil Antrag Antrieb Antwort Anwalt Anzeige Apfel Apparat Arbeit Archiv Arm Art Artikel Arznei Arzt Asche Assistent
Assistenz Asyl Atem Atlas Atom Auflage Aufgabe Aufnahme Aufsicht Auftrag Aufwand Auge Ausbau Ausgabe Auskunft Ausland Auswahl Ausweis Auto
Bach Backe Bad Bagger Bahn Balken Balkon Ball Band Bank Bar Basis Batterie Bau Bauch Bauer Baum Beamte Bedarf Bedingung Behälter
Behandlung Behörde Bein Beirat Beitrag Beleg Berater Beratung Bereich Berg Bericht Beruf Beschwerde Besen Besitz Besuch Beton Betreuer
Betreuung Betrieb Bett Bewegung Bewertung Beziehung Bezirk Bibliothek Biene Bier Bild Bildung Bio Birne Blatt Blei Blick Blitz Block Blume Blut
Boden Bogen Bohne Bohr Boot Bord Börse Bote Brand Brauch Braut Brenn Brett Brief Brille Brot Bruch Brücke Bruder Brunnen Brust Buch
Bücher Bude Büffet Bühne Bund Bürger Büro Bürste Bus Busch Butter Chef Chemie Chip Chor Christ Computer Dach Dame Damm Dampf Darm Daten
Datei Dauer Decke Demokratie Design Dialog Dichte Dieb Diele Dienst Diesel Digital Ding Diplom Dokument Dolmetscher Dom Dorf Dose Draht Dreh Dreck
Drogen Druck Dünger Durst Ebene Ecke Edel Ehe Ehren Ei Eigen Eimer Ein Einheit Einkauf Einsatz Eis Eisen Elektro Eltern Empfang Ende
Energie Engel Ente Entgelt Entwicklung Erbe Erde Ereignis Erfahrung Erfolg Ergebnis Erlaubnis Ernte Ersatz Erste Erz Esel Essen Etage Export Fabrik
Fach Faden Fahne Fahr Fahrer Fahrrad Fahrt Fahrzeug Fall Falle Familie Farbe Faser Fass Feder Fehler Feier Fein Feld Fell Fels Fenster Ferien
Fern Fest Fett Feuer Figur Film Filter Finanz Finger Firma Fisch Fläche Flasche Fleisch Fliege Fließ Flöte Flucht Flug Flügel Flur Fluss
Flut Fokus Folge Folie Form Forscher Forschung Forst Fracht Frage Frau Frei Freizeit Freund Frieden Frist Frost Frucht Früh Frühling Führer
Führung Fund Funk Funktion Fuß Futter Gabe Gabel Gang Gans Garten Gas Gast Gebäude Gebiet Gebirge Gebühr Geburt Gefahr Gefäß Gefühl Gehalt
Geist Geld Gelände Gemeinde Gemüse General Gericht Geruch Gesang Geschäft Geschenk Geschichte Gesellschaft Gesetz Gesicht Gestalt Gesundheit Getränk Getreide
Gewalt Gewässer Gewerbe Gewicht Gewinn Gewohnheit Gift Gips Gitter Glas Glaube Gleis Glied Glocke Glück Gold Gott Grab Graben Grad Gras Grenze Griff
Groß Grube Grün Grund Gruppe Gummi Gürtel Gut Haar Hafen Haft Hahn Halle Hals Halt Haltung Hammer Hand Handel Handlung Handwerk Hang Hase
Haube Haufen Haupt Haus Haut Hecke Heft Heim Heimat Heiz Hebe Held Helm Hemd Herbst Herd Herr Herz Heu Hilfe Himmel Hinweis Hirt Hitze
Hobby Hoch Hochzeit Hof Höhe Holz Honig Hör Horn Hose Hügel Huhn Hund Hut Hütte Idee Import Impuls Industrie Information Inhalt Innen Innovation
Insel Institut Interesse Jagd Jahr Jahrzehnt Jugend Junge Jury Kabel Kaffee Käfig Kahn Kalender Kalk Kälte Kamera Kamm Kammer Kampf Kanal Kanne
Kante Kapital Kapsel Karte Kartoffel Karton Käse Kasse Kasten Katalog Katze Kauf Kehr Keller Kenn Kenntnis Keramik Kern Kessel Kette Kind Kinder
Kino Kiosk Kirche Kirsche Kissen Kiste Klage Klang Klapp Klasse Klavier Klebe Kleid Kleider Klein Klima Klinik Knie Knochen Knopf Knoten Koch
Koffer Kohle Kollege Kommune Kommunikation Konferenz König Konto Kontakt Kontrolle Konzept Kopf Korb Kork Korn Körper Kosten Kraft Kraftwerk
Kran Krank Kranz Kraut Kräuter Kreide Kreis Kreuz Krieg Krippe Krone Küche Kuchen Kugel Kuh Kühl Kühler Kultur Kunde Kunst Kupfer Kur Kurs Kurve
Kurz Küste Kutsche Labor Lack Lade Laden Lage Lager Lampe Land Lang Länge Langzeit Lärm Last Laub Lauf Laufbahn Laune Laut Lawine Leben Lebens Leber
Leck Leder Lehre Lehr Lehrer Leib Leih Leim Leine Leinwand Leistung Leiter Leitung Lese Lenk Lern Leser Leute Licht Liebe Lied Liefer Liege Liga Linie Linse
Lippe Liste Literatur Lob Loch Löffel Lohn Los Löschung Luft Lunge Macht Magazin Magen Magnet Mahl Mahnung Mais Makler Maler Management Manager
Mandant Mangel Mann Mantel Mappe Marke Markt Masche Maschine Maske Maß Masse Maßnahme Mast Material Matte Mauer Maus Medien Medizin Meer Mehl Mehr
Meister Melde Meldung Menge Mensch Menschen Merkmal Messe Messer Mess Metall Meter Methode Miete Mikro Milch Militär Minder Mine Minister Ministerium Minute Mit
Mittag Mitte Mittel Möbel Mobil Mode Modell Modul Monat Mond Montage Moor Moos Moral Morgen Motiv Motor Müll Mund Münze Museum Musik Muskel
Muster Mut Mutter Mütze Nach Nachbar Nachricht Nacht Nadel Nagel Nahe Nah Nahrung Name Nase Natur Nebel Neben Nest Netz Netzwerk Neu Neubau Niere Norm
Not Note Notiz Nudel Nummer Nuss Nutzen Nutzer Nutzung Ober Objekt Obst Ofen Öffnung Ohr Öko Öl Oper Opfer Optik Orchester Ordner Ordnung Organ
Organisation Ort Ost Oster Paar Paket Palast Palette Panzer Papier Papp Park Parlament Partei Partner Pass Pate Patient Pause Pedal Pelz Pension
Person Personal Pfad Pfand Pfanne Pfarrer Pfeife Pferd Pflanze Pflaster Pflege Pfleger Pflicht Pilot Pilz Pinsel Pipeline Piste Plakat Plan Planung Planer Platte
Platz Pol Polizei Pool Portal Post Praxis Preis Presse Priester Privat Probe Problem Produkt Produktion Programm Projekt Prozess Prüf Prüfer Prüfung Publikum
Pult Pulver Pumpe Punkt Puppe Putz Quadrat Qualität Quelle Quote Rad Radio Rahmen Rand Rang Rasen Rast Rat Rathaus Raub Rauch Raum Reaktion Rechen
Rechnung Recht Rede Reform Regal Regel Regen Regie Regierung Region Register Reibung Reich Reife Reifen Reihe Rein Reinigung Reis Reise Reiter Reiz
Rente Reparatur Reserve Rest Restaurant Rettung Rezept Richter Richtung Riemen Rinde Rind Ring Risiko Riss Ritter Rock Roggen Roh Rohr Rohstoff Rolle
Roman Rose Rost Rot Route Rücken Ruck Rück Ruder Ruf Ruhe Rund Runde Saal Saat Sache Sack Säge Salat Salbe Salz Sammel Sammler Sammlung Sand Sanierung Sarg Satz Säule
Schacht Schaden Schaf Schal Schale Schall Schalt Schalter Schatten Schatz Schau Schaum Scheibe Schein Schenkel Schere Schicht Schiedsrichter Schiene Schiff
Schild Schilf Schimmel Schirm Schlacht Schlaf Schlag Schlamm Schlange Schlauch Schleif Schleuse Schloss Schlosser Schluss Schlüssel Schmelz Schmied Schmuck Schmutz Schnee
Schneider Schnell Schnitt Schnur Schokolade Schorn Schrank Schraube Schreib Schreiber Schrift Schritt Schrott Schub Schuh Schul Schuld Schule Schüler Schulung Schuppen
Schuss Schutz Schwamm Schwarz Schweine Schweiß Schwelle Schwer Schwester Schwimm See Seele Segel Seh Seide Seife Seil Seite Sekunde Selbst Seminar Sende Senioren Sensor
Service Sessel Sicherheit Sicht Sieb Sieg Signal Silber Sitz Sitzung Skala Solar Sommer Sonder Sonne Sorge Sorte Spalte Span Spannung Spar Spaß Speicher
Speise Spende Sperre Spezial Spiegel Spiel Spieler Spinne Spitze Sport Sprach Sprache Sprech Spreng Spring Spritz Spruch Sprung Spül Spule Spur Staat Stab Stadion Stadt Städte Stahl
Stall Stamm Stand Standard Standort Stange Station Statistik Stau Staub Steck Steg Stein Stell Stelle Stempel Steppe Stern Steuer Steuerung Stich Stick Stiefel Stiftung Stil Stille Stimme
Stipendium Stirn Stock Stoff Stollen Storch Strafe Strahl Strand Straße Strategie Streck Strecke Streich Streifen Streit Stroh Strom Struktur Strumpf Stube Stück Student Studie
Studio Stufe Stuhl Stunde Sturm Sturz Stütze Suche Such Süd Sumpf Suppe System Szene Tabak Tabelle Tablette Tafel Tag Tages Takt Tal Talent Tank Tanz Tapete Tasche
Tasse Taste Tat Tätigkeit Taub Tausch Team Technik Techniker Tee Teer Teich Teig Teil Teller Tempel Temperatur Tempo Teppich Termin Test Text Theater Thema Therapie
Tiefe Tief Tier Tinte Tisch Titel Tochter Tod Ton Topf Tor Torf Torte Tour Tracht Trag Träger Training Trank Traube Traum Treib Treffen Trenn Treppe Tritt Trink Trocken Trommel Trupp
Tuch Tür Turm Turn Turnier Typ Übung Ufer Uhr Umfeld Umgang Umgebung Umsatz Umwelt Umzug Unfall Uni Unter Unterricht Urlaub Ursache Urteil Vater Ventil Verband
Verbrauch Verbund Verein Verfahren Vergleich Verhalten Verkauf Verkäufer Verkehr Verlag Verlust Vermittlung Verpackung Versammlung Versand Versicherung Versorgung
Versuch Verteilung Vertrag Verwalter Verwaltung Video Vieh Viertel Vogel Volk Voll Vor Vorhaben Vorlage Vormund Vorrat Vorschlag Vorsorge Vortrag Waage Wache Wachs Wachstum Waffe
Wagen Wahl Wahr Wald Walz Wand Wander Wanne Ware Waren Wärme Warn Wart Wartung Wasch Wäsche Wasser Watt Web Wechsel Weg Wege Weh Wehr Weide Weihnacht Wein Weise Weit Weiter
Weizen Welle Welt Wende Werbe Werbung Werk Werkstatt Werkzeug Wert Wesen West Wetter Wettbewerb Wickel Wiese Wild Wille Wind Winkel Winter Wirkung Wirt Wirtschaft Wissen Wissenschaft
Witwe Woche Wochen Wohl Wohn Wohnung Wolf Wolke Wolle Wort Wunde Wunsch Würfel Wurst Wurzel Wüste Zahl Zahlung Zahn Zange Zauber Zaun Zeche Zeichen Zeichner Zeichnung Zeile Zeit
Zeitung Zelle Zelt Zentrum Zentral Zeug Zeugnis Ziege Ziegel Zieh Ziel Zimmer Zins Zirkus Zoll Zone Zoo Zucht Zucker Zug Zukunft Zunge Zustand Zutat Zweck Zweig Zwilling Zwischen
`;
