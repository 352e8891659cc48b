/**
 * The addresses of the site in both languages. Routes carry the English names; a German page lives at the
 * German address without a prefix, its English twin under `/en`. Longer paths stand before their prefixes;
 * the last line is for pages with the same name in both, and for those that do not exist.
 */
const words: [route: string, german: string][] = [
  ['/projects/new', '/projekte/neu'],
  ['/projects/:id/edit', '/projekte/:id/bearbeiten'],
  ['/projects/:id', '/projekte/:id'],
  ['/projects', '/projekte'],
  ['/papers/new', '/impulspapiere/neu'],
  ['/papers/:id/write', '/impulspapiere/:id/schreiben'],
  ['/papers/:id/versions/:number', '/impulspapiere/:id/fassungen/:number'],
  ['/papers/:id', '/impulspapiere/:id'],
  ['/papers', '/impulspapiere'],
  ['/organisations/municipalities', '/organisationen/gemeinden'],
  ['/organisations/new', '/organisationen/neu'],
  ['/organisations/:id', '/organisationen/:id'],
  ['/organisations', '/organisationen'],
  ['/areas/ecosystem', '/bereiche/oekosystem'],
  ['/areas/administration', '/bereiche/verwaltung'],
  ['/areas/:id', '/bereiche/:id'],
  ['/coordination', '/koordination'],
  ['/invitations/:token', '/einladungen/:token'],
  ['/introductions/new', '/kontaktanfragen/neu'],
  ['/introductions/:id', '/kontaktanfragen/:id'],
  ['/introductions', '/kontaktanfragen'],
  ['/sign-up', '/registrieren'],
  ['/sign-in', '/anmelden'],
  ['/sign-out', '/abmelden'],
  ['/verify/:token', '/bestaetigen/:token'],
  ['/verify', '/bestaetigen'],
  ['/forgotten-password/:token', '/passwort-vergessen/:token'],
  ['/forgotten-password', '/passwort-vergessen'],
  ['/confirm-email/:token', '/adresse-bestaetigen/:token'],
  ['/account/settings', '/konto/einstellungen'],
  ['/account/name', '/konto/name'],
  ['/account/language', '/konto/sprache'],
  ['/account/email', '/konto/e-mail'],
  ['/account/password', '/konto/passwort'],
  ['/account/sessions', '/konto/anmeldungen'],
  ['/account/delete', '/konto/loeschen'],
  ['/account/deleted', '/konto/geloescht'],
  ['/account', '/konto'],
  ['/mails/:id', '/postausgang/:id'],
  ['/mails', '/postausgang'],
  ['/', '/'],
  ['/:rest(.*)', '/:rest(.*)'],
];

/** The address patterns for paraglide: `[locale, localised pattern]` for each route pattern. */
export const urlPatterns = words.map(([route, german]) => ({
  pattern: route,
  localized: [
    ['en', route === '/' ? '/en' : `/en${route}`],
    ['de', german],
  ] as [locale: string, path: string][],
}));
