// Questions in English, each with the project of the demo that it is about. Written from the projects' matter, before
// anybody looked at what the engine makes of them.
export const englishQuestions: readonly (readonly [title: string, question: string])[] = [
  [
    'Mitmachkarte: kühle Orte in der Stadt',
    'A map of cool places and drinking fountains where older people can stay on hot days',
  ],
  [
    'Digital-Lotsen im Dorfladen',
    'Volunteers who help seniors in the village shop with their smartphone and online forms',
  ],
  [
    'Pegel und Parkplatz: offene Sensordaten am Hafen',
    'Open sensor data about the water level and free parking spaces in the harbour',
  ],
  [
    'CivTech-Woche: Jugendrat trifft Verwaltung',
    'Young people and the town hall build prototypes together in one week',
  ],
  ['Repair-Café-Kalender für die ganze Region', 'A shared calendar of all repair cafés in the region'],
  ['Wie trocken ist der Stadtwald?', 'Sensors for soil moisture that tell when young trees need watering'],
  ['Leihbücherei der Dinge', 'The public library lends a drill, a projector and a tent'],
  ['Offene Werkstatt wird Lernort', 'An open workshop where older people and school classes repair things'],
  ['Sonnendächer gemeinsam planen', 'A cooperative that puts solar panels on the roofs of schools and clubs'],
  ['Wärmeplan zum Anfassen', 'How do we explain municipal heat planning and district heating to residents?'],
  ['Quartiersauto auf dem Land', 'Car sharing with volunteer drivers in a village with few buses'],
  ['Rufbus mit offener Buchung', 'Open source booking software for an on-demand bus in a rural district'],
  [
    'Hitzeknigge in fünf Sprachen',
    'Leaflet and films about behaviour during a heat wave, in several languages',
  ],
  ['Reallabor Dorfmitte', 'Living lab for empty shops in the village centre'],
  ['Leerer Laden sucht Idee', 'Temporary use for a vacant bakery'],
  ['Freifunk für Vereinsheime', 'Public wifi for the clubhouses of associations'],
  ['Bürgerhaushalt mit Losverfahren', 'Participatory budgeting with citizens drawn by lot'],
  ['Jugend entscheidet mit', 'A youth budget where teenagers vote on how the money is spent'],
  ['Ehrenamt ohne Papierkram', 'Less bureaucracy for volunteers: a simple application for small grants'],
  [
    'Erzählcafé trifft Stadtarchiv',
    'Elderly people tell memories of local history, recorded for the city archive',
  ],
  [
    'Schwammstadt im Bestand',
    'Sponge city: unsealing courtyards so that rainwater stays in the neighbourhood',
  ],
  [
    'Gießpatenschaft mit Karte',
    'Residents adopt street trees and water them, with an app that shows which tree is thirsty',
  ],
  ['Tandem: Deutsch am Herd', 'Learning the German language while cooking together with migrants'],
  [
    'Medienscouts an Grundschulen',
    'Media literacy at primary schools: pupils teach younger pupils about passwords',
  ],
  [
    'Digitaler Zwilling fürs Hochwasser',
    'A digital twin that simulates a flood and shows which roads stay open',
  ],
  ['Warnung, die ankommt', 'Emergency warnings by siren and app that everybody hears in a storm'],
  ['Bauantrag verfolgen wie ein Paket', 'Tracking the status of a building permit online'],
  ['E-Akte ohne Frust einführen', 'Introducing electronic files in the offices step by step'],
  ['Notfallübung am Montagmorgen', 'Exercise for a cyber attack in which no computer starts'],
  ['Leichte Sprache aus dem Amt', 'Official notices in plain language with the help of a language model'],
];
