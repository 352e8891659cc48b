// The one look of all mails: the same words as plain text and as HTML, without a picture or anything from elsewhere.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { sendMail } from './mail.ts';

/** Where a mail goes, and in which language. */
export const Recipient = z.object({ email: z.string(), locale: z.enum(['de', 'en']) });
export type Recipient = z.output<typeof Recipient>;

export interface Letter {
  locale: Recipient['locale'];
  subject: string;
  /** From the greeting to the closing line; a link stands between two of them. */
  paragraphs: (string | LetterLink)[];
}

interface LetterLink {
  label: string;
  href: string;
}

/**
 * Sends what stands between greeting and closing line.
 * @throws Error when the mail could not be queued
 */
export async function sendLetter(
  { email, locale }: Recipient,
  subject: string,
  paragraphs: Letter['paragraphs'],
): Promise<void> {
  const whole = [m.mail_greeting_plain({}, { locale }), ...paragraphs, m.mail_closing({}, { locale })];
  await sendMail({ to: email, ...writeLetter({ locale, subject, paragraphs: whole }) });
}

/** Subject, text and HTML as `sendMail` takes them. */
export function writeLetter({ locale, subject, paragraphs }: Letter) {
  const text = paragraphs.map((part) => (typeof part === 'string' ? part : part.href)).join('\n\n');
  return { subject, text: `${text}\n`, html: writeHtml({ locale, subject, paragraphs }) };
}

const paper =
  'margin:0;padding:24px;background:#f4f5f7;color:#171a2b;font:16px/1.5 Arial,Helvetica,sans-serif';
const sheet = 'max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:6px';
const brand = 'margin:0 0 24px;font-weight:bold;color:#000081';
const button =
  'display:inline-block;padding:12px 20px;border-radius:4px;background:#000081;color:#ffffff;text-decoration:none';
const small = 'margin:0 0 16px;font-size:14px;color:#555b70;overflow-wrap:anywhere';

function writeHtml({ locale, subject, paragraphs }: Letter): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="${paper}">
<div style="${sheet}">
<p style="${brand}">Impulswerk</p>
${paragraphs.map(writeParagraph).join('\n')}
</div>
</body>
</html>
`;
}

/** The address of a link is written out below it: some mail programs show no links, and people may want to see it. */
function writeParagraph(part: string | LetterLink): string {
  if (typeof part === 'string') return `<p style="margin:0 0 16px">${escape(part)}</p>`;
  const href = escape(part.href);
  return `<p style="margin:24px 0 8px"><a href="${href}" style="${button}">${escape(part.label)}</a></p>
<p style="${small}">${href}</p>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
