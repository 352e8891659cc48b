// The mails about an account, in the person's language.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { composeMail, sendMail } from '#lib/platform/server/mail.ts';

interface Recipient {
  email: string;
  locale: 'de' | 'en';
  /** Where the site is, such as `https://impulswerk.example`. */
  origin: string;
  /** Where she wanted to go when she was asked to sign up, as a path. */
  back: string;
}

/** @throws Error when the mail could not be handed over */
export async function sendVerification(
  { email, locale, origin, back }: Recipient,
  token: string,
): Promise<void> {
  const subject = m.mail_verify_subject({}, { locale });
  const text = composeMail(
    m.mail_greeting_plain({}, { locale }),
    m.mail_verify_text({}, { locale }),
    `${origin}${localizeHref(`/verify/${token}`, { locale })}${askBack(back, locale)}`,
    m.mail_verify_not_you({}, { locale }),
    m.mail_closing({}, { locale }),
  );
  await sendMail({ to: email, subject, text });
}

/** To who signed up with an address that has an account. @throws as sendVerification */
export async function sendAccountKnown({ email, locale, origin, back }: Recipient): Promise<void> {
  const subject = m.mail_known_subject({}, { locale });
  const text = composeMail(
    m.mail_greeting_plain({}, { locale }),
    m.mail_known_text({}, { locale }),
    `${origin}${localizeHref('/sign-in', { locale })}${askBack(back, locale)}`,
    m.mail_known_not_you({}, { locale }),
    m.mail_closing({}, { locale }),
  );
  await sendMail({ to: email, subject, text });
}

/** The part of a link that leads on after signing in; nothing where that is the account anyway. */
function askBack(back: string, locale: 'de' | 'en'): string {
  return back === localizeHref('/account', { locale }) ? '' : `?back=${encodeURIComponent(back)}`;
}
