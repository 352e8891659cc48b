// The mails to people who are mentioned in a paper. They hold nobody up: what cannot be sent stands in the log.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { Recipient, sendLetter } from '#lib/platform/server/letter.ts';
import { readRows } from '#lib/platform/server/results.ts';

interface Mention {
  remarkId: string;
  paper: { id: string; title: string };
  authorName: string;
  /** Where the site is, such as `https://impulswerk.example`. */
  origin: string;
}

/** Tells those whom a remark mentions and who were not told yet; never rejects. The service alone knows addresses. */
export async function tellMentioned(service: Db, mention: Mention): Promise<void> {
  try {
    const claim = service.rpc('claim_mention_mails', { p_remark_id: mention.remarkId });
    const recipients = await readRows(Recipient, claim);
    const sent = await Promise.allSettled(recipients.map((to) => sendMention(to, mention)));
    for (const result of sent) {
      if (result.status === 'rejected')
        reportFault(result.reason, 'a mail about a mention could not be sent');
    }
  } catch (fault) {
    reportFault(fault, 'who is mentioned was not told');
  }
}

/** Without what was said: drafts are for members alone, and what is taken back is not to lie in mailboxes. */
async function sendMention(to: Recipient, { remarkId, paper, authorName, origin }: Mention): Promise<void> {
  const { locale } = to;
  const words = { name: authorName, title: paper.title };
  const page = localizeHref(`/papers/${paper.id}/comments`, { locale });
  await sendLetter(to, m.comment_mail_subject(words, { locale }), [
    m.comment_mail_text(words, { locale }),
    { label: m.comment_mail_link({}, { locale }), href: `${origin}${page}?show=mentions#remark-${remarkId}` },
  ]);
}
