import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { sendLetter, type Recipient } from '#lib/platform/server/letter.ts';

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
  to: Recipient,
  { organisation, projectTitle: title, name, origin }: PartnerMail,
): Promise<void> {
  const { locale } = to;
  await sendLetter(to, m.project_mail_partner_subject({ title }, { locale }), [
    m.project_mail_partner({ name, organisation: organisation.name, title }, { locale }),
    {
      label: m.project_mail_partner_link({}, { locale }),
      href: origin + localizeHref(`/organisations/${organisation.id}/partnerships`, { locale }),
    },
  ]);
}
