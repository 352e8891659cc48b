// Who is here. Words of an account: what a person enters, and what the pages know of her.
import { z } from 'zod';
import { oneLine } from '#lib/platform/text.ts';

/** The person a request acts for. */
export interface Account {
  id: string;
  name: string;
  email: string;
  locale: 'de' | 'en';
}

/** An e-mail address in the one form in which it is stored. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const passwordLength = { minimum: 10, maximum: 200 };
const NewPassword = z.string().min(passwordLength.minimum).max(passwordLength.maximum);

export const SignUp = z.object({
  name: oneLine({ minimum: 1, maximum: 80 }),
  email: Email,
  password: NewPassword,
});

export const SignIn = z.object({
  email: Email,
  password: z.string().min(1).max(passwordLength.maximum),
});

/** Only a path on this site may be returned to after signing in: no scheme, no host, no backslash trick. */
export const ReturnPath = z
  .string()
  .regex(/^\/(?![/\\])[^\\\s]*$/)
  .max(500)
  .catch('/');

export const Verify = SignIn.pick({ password: true });
