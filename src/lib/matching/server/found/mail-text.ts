// What the mail about new matches says.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { writeLetter } from '#lib/platform/server/letter.ts';
import type { FoundMatch } from '../../found/found.ts';
import { partyPath } from '../../party.ts';
import type { Quote } from '../../reason.ts';

interface Address {
  locale: 'de' | 'en';
  stopToken: string;
  origin: string;
}

/** The whole letter: each match with why it fits, and at the end how to get no more of them. */
export function writeMail(matches: FoundMatch[], { locale, stopToken, origin }: Address) {
  const count = matches.length;
  const subject =
    count === 1 ? m.forme_mail_subject_one({}, { locale }) : m.forme_mail_subject({ count }, { locale });
  const link = (path: string, label: string) => ({ label, href: origin + localizeHref(path, { locale }) });
  return writeLetter({
    locale,
    subject,
    paragraphs: [
      m.mail_greeting_plain({}, { locale }),
      m.forme_mail_lead({}, { locale }),
      ...matches.flatMap((found) => [
        tellMatch(found, locale),
        link(partyPath(found.match), m.forme_mail_look({ title: found.match.title }, { locale })),
      ]),
      m.forme_mail_answer({}, { locale }),
      link('/for-me', m.forme_mail_all({}, { locale })),
      m.forme_mail_stop({}, { locale }),
      link(`/for-me/stop/${stopToken}`, m.forme_mail_stop_link({}, { locale })),
      m.mail_closing({}, { locale }),
    ],
  });
}

function tellMatch({ ours, match }: FoundMatch, locale: Address['locale']): string {
  const [open, close] = locale === 'de' ? ['„', '“'] : ['“', '”'];
  const quote = ({ text, cutBefore, cutAfter }: Quote) =>
    `${open}${cutBefore ? '… ' : ''}${text}${cutAfter ? ' …' : ''}${close}`;
  const about = [match.organisation?.name, match.place].filter((part) => part && part !== match.title);
  const head = m.forme_mail_match(
    { theirs: [match.title, ...new Set(about)].join(', '), ours: ours.title },
    { locale },
  );
  const why = match.reasons.flatMap((reason) => {
    if (reason.kind !== 'they help' && reason.kind !== 'we help') return [];
    const say = reason.kind === 'they help' ? m.forme_mail_they_help : m.forme_mail_we_help;
    return say({ need: quote(reason.need), offer: quote(reason.offer) }, { locale });
  });
  // one is enough to be curious; the page tells them all
  return [head, ...why.slice(0, 1)].join(' ');
}
