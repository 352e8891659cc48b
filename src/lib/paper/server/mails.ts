import type { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { sendLetter, type Recipient } from '#lib/platform/server/letter.ts';
import type { InvitationInput } from '../paper.ts';

interface InvitationMail {
  invitation: z.output<typeof InvitationInput>;
  token: string;
  paperTitle: string;
  inviterName: string;
  /** The guest's where she has an account, else the inviter's. */
  locale: Recipient['locale'];
  /** Where the site is, such as `https://impulswerk.example`. */
  origin: string;
}

const invitations = {
  editor: m.mail_invitation_editor,
  suggester: m.suggestion_mail_invitation,
  commenter: m.comment_mail_invitation,
  reader: m.mail_invitation_reader,
};

/** @throws Error when the mail could not be queued */
export async function sendInvitation(mail: InvitationMail): Promise<void> {
  const { invitation, token, locale, origin } = mail;
  const words = { name: mail.inviterName, title: mail.paperTitle };
  const say = invitations[invitation.role];
  const subject = m.mail_invitation_subject({ name: mail.inviterName }, { locale });
  await sendLetter({ email: invitation.email, locale }, subject, [
    say(words, { locale }),
    {
      label: m.mail_invitation_link({}, { locale }),
      href: origin + localizeHref(`/invitations/${token}`, { locale }),
    },
  ]);
}
