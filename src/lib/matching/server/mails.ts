// The mails about an introduction, each in its reader's language. None holds a name or an address of a person: those
// stand on the page, for who is signed in, once both have agreed.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { Recipient, sendLetter } from '#lib/platform/server/letter.ts';
import { readRows } from '#lib/platform/server/results.ts';
import type { Introduction } from '../matching.ts';

/** The service: nobody else reads addresses, least of all who asks. */
async function listRecipients(id: string, side: 'from' | 'to'): Promise<Recipient[]> {
  const query = openServiceDb().rpc('list_introduction_recipients', { p_id: id, p_side: side });
  return readRows(Recipient, query);
}

type Say = (inputs: { from: string; to: string }, options: { locale: Recipient['locale'] }) => string;

const steps: Record<'asked' | 'accepted' | 'declined', { side: 'from' | 'to'; subject: Say; text: Say }> = {
  asked: { side: 'to', subject: m.introduction_mail_asked_subject, text: m.introduction_mail_asked_text },
  accepted: {
    side: 'from',
    subject: m.introduction_mail_accepted_subject,
    text: m.introduction_mail_accepted_text,
  },
  declined: {
    side: 'from',
    subject: m.introduction_mail_declined_subject,
    text: m.introduction_mail_declined_text,
  },
};

/**
 * Tells those whom a step concerns; returns how many that are. A mail that fails is logged and stops nothing: the page
 * shows the introduction all the same.
 */
export async function sendIntroductionMails(
  step: keyof typeof steps,
  { id, from, to, message, answer }: Pick<Introduction, 'id' | 'from' | 'to' | 'message' | 'answer'>,
  origin: string,
): Promise<number> {
  const { side, subject, text } = steps[step];
  const recipients = await listRecipients(id, side);
  const quoted = step === 'asked' ? message : answer;
  for (const recipient of recipients) {
    const { locale } = recipient;
    const names = {
      from: from.title ?? m.matching_a_person({}, { locale }),
      to: to.title ?? '',
    };
    const sent = sendLetter(recipient, subject(names, { locale }), [
      text(names, { locale }),
      ...(quoted ? [`„${quoted}“`] : []),
      {
        label: m.introduction_mail_link({}, { locale }),
        href: origin + localizeHref(`/introductions/${id}`, { locale }),
      },
    ]);
    await sent.catch((fault) => reportFault(fault, 'a mail about an introduction could not be sent'));
  }
  return recipients.length;
}
