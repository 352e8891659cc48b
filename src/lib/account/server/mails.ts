// The mails about an account, in the person's language. All of them throw when the mail could not be queued.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { sendLetter, type Recipient } from '#lib/platform/server/letter.ts';
import type { Locale } from '../account.ts';

interface Asker extends Recipient {
  /** Where the site is, such as `https://impulswerk.example`. */
  origin: string;
}

/** Who was asked to sign up or in on her way somewhere. */
interface Newcomer extends Asker {
  /** Where she wanted to go, as a path. */
  back: string;
}

type Say = (inputs: object, options: { locale: Locale }) => string;

interface Words {
  subject: Say;
  text: Say;
  /** What it means for who did not ask for this mail. */
  not_you: Say;
}

/** Every mail about an account is built alike: what it is about, mostly a link, and what if it was not you. */
async function send(
  to: Asker,
  { subject, text, not_you }: Words,
  link?: { label: Say; path: string; search?: string },
): Promise<void> {
  const { locale, origin } = to;
  await sendLetter(to, subject({}, { locale }), [
    text({}, { locale }),
    ...(link
      ? [
          {
            label: link.label({}, { locale }),
            href: `${origin}${localizeHref(link.path, { locale })}${link.search ?? ''}`,
          },
        ]
      : []),
    not_you({}, { locale }),
  ]);
}

/** The part of a link that leads on after signing in; nothing where that is the account anyway. */
function askBack({ back, locale }: Newcomer): string {
  return back === localizeHref('/account', { locale }) ? '' : `?back=${encodeURIComponent(back)}`;
}

const verify = { subject: m.mail_verify_subject, text: m.mail_verify_text, not_you: m.mail_verify_not_you };

export async function sendVerification(to: Newcomer, token: string): Promise<void> {
  const link = { label: m.mail_verify_link, path: `/verify/${token}`, search: askBack(to) };
  await send(to, verify, link);
}

const known = { subject: m.mail_known_subject, text: m.mail_known_text, not_you: m.mail_known_not_you };

/** To who signed up with an address that has an account. */
export async function sendAccountKnown(to: Newcomer): Promise<void> {
  await send(to, known, { label: m.mail_known_link, path: '/sign-in', search: askBack(to) });
}

const reset = { subject: m.mail_reset_subject, text: m.mail_reset_text, not_you: m.mail_reset_not_you };

export async function sendReset(to: Asker, token: string): Promise<void> {
  await send(to, reset, { label: m.mail_reset_link, path: `/forgotten-password/${token}` });
}

const password = {
  subject: m.mail_password_subject,
  text: m.mail_password_text,
  not_you: m.mail_password_not_you,
};

/** To whose password was changed: she shall know, in case it was not her. */
export async function sendPasswordChanged(to: Asker): Promise<void> {
  await send(to, password, { label: m.mail_password_link, path: '/forgotten-password' });
}

const newEmail = {
  subject: m.mail_new_email_subject,
  text: m.mail_new_email_text,
  not_you: m.mail_new_email_not_you,
};

/** To the new address. */
export async function sendNewEmail(to: Asker, token: string): Promise<void> {
  await send(to, newEmail, { label: m.mail_new_email_link, path: `/confirm-email/${token}` });
}

const takenEmail = {
  subject: m.mail_taken_email_subject,
  text: m.mail_taken_email_text,
  not_you: m.mail_known_not_you,
};

/** To a new address that has an account already; who asked for it learns nothing of that. */
export async function sendEmailTaken(to: Asker): Promise<void> {
  await send(to, takenEmail, { label: m.mail_known_link, path: '/sign-in' });
}

const oldEmail = {
  subject: m.mail_old_email_subject,
  text: m.mail_old_email_text,
  not_you: m.mail_old_email_not_you,
};

/** To the old address, when a new one was entered. */
export async function sendOldEmail(to: Asker): Promise<void> {
  await send(to, oldEmail, { label: m.mail_password_link, path: '/forgotten-password' });
}
