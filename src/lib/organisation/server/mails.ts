// The mails about who belongs to an organisation. All of them throw when the mail could not be handed over.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { sendLetter, type Recipient } from '#lib/platform/server/letter.ts';
import { nameRole } from '../role-names.ts';
import type { OrganisationRole } from '../roles.ts';

interface Words {
  subject: string;
  text: string;
  link: { label: string; path: string };
}

async function send(to: Recipient, origin: string, { subject, text, link }: Words): Promise<void> {
  const href = origin + localizeHref(link.path, { locale: to.locale });
  await sendLetter(to, subject, [text, { label: link.label, href }]);
}

interface InvitationMail {
  token: string;
  role: OrganisationRole;
  organisation: string;
  inviter: string;
}

/** @param origin where the site is, such as `https://impulswerk.example` */
export async function sendInvitation(to: Recipient, origin: string, mail: InvitationMail): Promise<void> {
  const { locale } = to;
  const names = { name: mail.inviter, organisation: mail.organisation };
  await send(to, origin, {
    subject: m.mail_member_invitation_subject(names, { locale }),
    text: m.mail_member_invitation({ ...names, role: nameRole(mail.role, locale) }, { locale }),
    link: { label: m.mail_invitation_link({}, { locale }), path: `/invitations/${mail.token}` },
  });
}

interface Organisation {
  id: string;
  name: string;
}

/** To an owner. What the person wrote stands on the page alone: no mail of ours carries words of a stranger. */
export async function sendRequest(
  to: Recipient,
  origin: string,
  { id, name: organisation }: Organisation,
  name: string,
): Promise<void> {
  const { locale } = to;
  await send(to, origin, {
    subject: m.mail_request_subject({ name, organisation }, { locale }),
    text: m.mail_request({ name, organisation }, { locale }),
    link: { label: m.mail_request_link({}, { locale }), path: `/organisations/${id}/members` },
  });
}

/** To who asked; without a role the answer was no. */
export async function sendAnswer(
  to: Recipient,
  origin: string,
  { id, name: organisation }: Organisation,
  role: OrganisationRole | null,
): Promise<void> {
  const { locale } = to;
  await send(to, origin, {
    subject: role
      ? m.mail_request_accepted_subject({ organisation }, { locale })
      : m.mail_request_declined_subject({ organisation }, { locale }),
    text: role
      ? m.mail_request_accepted({ organisation, role: nameRole(role, locale) }, { locale })
      : m.mail_request_declined({ organisation }, { locale }),
    link: {
      label: m.mail_request_organisation({}, { locale }),
      path: role ? `/organisations/${id}/members` : `/organisations/${id}`,
    },
  });
}
