import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { writeLetter } from '#lib/platform/server/letter.ts';
import { sendMail } from '#lib/platform/server/mail.ts';

interface PartnerMail {
  organisation: { id: string; name: string };
  projectTitle: string;
  /** Who asks. */
  name: string;
  /** Where the site is, such as `https://impulswerk.example`. */
  origin: string;
}

/** To one of those who speak for the organisation. @throws Error when the mail could not be handed over */
export async function sendPartnerRequest(
  { email, locale }: { email: string; locale: 'de' | 'en' },
  { organisation, projectTitle: title, name, origin }: PartnerMail,
): Promise<void> {
  const letter = writeLetter({
    locale,
    subject: m.project_mail_partner_subject({ title }, { locale }),
    paragraphs: [
      m.mail_greeting_plain({}, { locale }),
      m.project_mail_partner({ name, organisation: organisation.name, title }, { locale }),
      {
        label: m.project_mail_partner_link({}, { locale }),
        href: origin + localizeHref(`/organisations/${organisation.id}/partnerships`, { locale }),
      },
      m.mail_closing({}, { locale }),
    ],
  });
  await sendMail({ to: email, ...letter });
}
