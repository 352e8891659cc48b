// Who is here. Words of an account: what a person enters, and what the pages know of her.
import { z } from 'zod';
import { oneLine } from '#lib/platform/text.ts';
import { passwordLength } from './password-length.ts';

export const Locale = z.enum(['de', 'en']);
export type Locale = z.output<typeof Locale>;

/** The person a request acts for. */
export interface Account {
  id: string;
  name: string;
  email: string;
  /** The language of her mails. The pages speak the language of their address. */
  locale: Locale;
}

/** An e-mail address in the one form in which it is stored. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

const NewPassword = z.string().min(passwordLength.minimum).max(passwordLength.maximum);

const Name = oneLine({ minimum: 1, maximum: 80 });

export const SignUp = z.object({
  name: Name,
  email: Email,
  password: NewPassword,
});

const KnownPassword = z.string().min(1).max(passwordLength.maximum);

export const SignIn = z.object({ email: Email, password: KnownPassword });

/** Only a path on this site may be returned to after signing in: no scheme, no host, no backslash trick. */
export const ReturnPath = z
  .string()
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .max(500)
  .catch('/');

export const Verify = SignIn.pick({ password: true });

export const ForgottenPassword = z.object({ email: Email });

/** A new password for who holds the link of a mail. */
export const PasswordReset = z.object({ new_password: NewPassword });

/** What is changed about an account; whatever signs her in asks for the password once more. */
export const NameChange = z.object({ name: Name });
export const LocaleChange = z.object({ locale: Locale });
export const EmailChange = z.object({ email: Email, password: KnownPassword });
export const PasswordChange = z.object({ password: KnownPassword, new_password: NewPassword });

/** The sessions to end: one, or all but the one that asks. */
export const SessionChoice = z.object({
  session: z.union([z.literal('others'), z.string().regex(/^[0-9a-f]{64}$/)]),
});

/** A box that is not ticked is not sent. */
export const Deletion = z.object({
  password: KnownPassword,
  keep_name: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});

/** A session as its person sees it; times in ISO 8601. */
export interface OwnSession {
  id: string;
  begunAt: string;
  /** To the hour. */
  lastSeenAt: string;
  isThis: boolean;
}
