// Mails about a talk and a cooperation, each in its reader's language. None holds a name, an address, or words of a
// message, which may be taken back an hour later: all that stands on the page, for who is signed in.
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { Recipient, sendLetter } from '#lib/platform/server/letter.ts';
import { readRows, write } from '#lib/platform/server/results.ts';
import type { Cooperation, SideName } from '../cooperation.ts';
import type { Introduction, IntroductionSide } from '../matching.ts';

type Say = (inputs: { who: string }, options: { locale: Recipient['locale'] }) => string;

const letters = {
  message: { subject: m.cooperation_mail_message_subject, text: m.cooperation_mail_message_text },
  proposed: { subject: m.cooperation_mail_proposed_subject, text: m.cooperation_mail_proposed_text },
  confirmed: { subject: m.cooperation_mail_confirmed_subject, text: m.cooperation_mail_confirmed_text },
  'not yet': { subject: m.cooperation_mail_not_yet_subject, text: m.cooperation_mail_not_yet_text },
  withdrawn: { subject: m.cooperation_mail_withdrawn_subject, text: m.cooperation_mail_withdrawn_text },
  ended: { subject: m.cooperation_mail_ended_subject, text: m.cooperation_mail_ended_text },
} satisfies Record<string, { subject: Say; text: Say }>;

export type News = keyof typeof letters;

interface About {
  introductionId: string | null;
  cooperationId: string | null;
  from: IntroductionSide;
  to: IntroductionSide;
  /** Whose people did it: the other side hears of it. */
  by: SideName;
  /** Where it is read. */
  path: string;
}

export const aboutIntroduction = ({ id, from, to }: Introduction, by: SideName): About => ({
  introductionId: id,
  cooperationId: null,
  from,
  to,
  by,
  path: `/introductions/${id}`,
});

export const aboutCooperation = ({ id, introductionId, side, from, to }: Cooperation): About => ({
  introductionId,
  cooperationId: id,
  from,
  to,
  by: side,
  path: introductionId ? `/introductions/${introductionId}` : `/cooperations/${id}`,
});

/** The service: nobody else reads addresses. */
async function listRecipients({ introductionId, cooperationId, by }: About): Promise<Recipient[]> {
  const given = {
    p_introduction_id: introductionId,
    p_cooperation_id: cooperationId,
    p_side: by === 'from' ? 'to' : 'from',
  };
  return readRows(Recipient, openServiceDb().rpc('list_side_recipients', given));
}

/**
 * Tells the other side. A mail that fails is logged and stops nothing: the page shows what happened all the same.
 * Returns whether all went out.
 */
export async function tellOtherSide(news: News, about: About, origin: string): Promise<boolean> {
  try {
    for (const recipient of await listRecipients(about)) await sendNews(recipient, news, about, origin);
    return true;
  } catch (fault) {
    reportFault(fault, 'mails about a cooperation could not be sent');
    return false;
  }
}

/** No mail went out about a message: the next one is told again. The service: nobody changes an introduction by hand. */
export async function forgetTold(introductionId: string, by: SideName): Promise<void> {
  const column = by === 'from' ? 'to_told_at' : 'from_told_at';
  const query = openServiceDb()
    .from('introductions')
    .update({ [column]: null })
    .eq('id', introductionId);
  await write(query).catch((fault) => reportFault(fault, 'an untold message could not be noted'));
}

async function sendNews(recipient: Recipient, news: News, about: About, origin: string): Promise<void> {
  const { locale } = recipient;
  const { subject, text } = letters[news];
  const who = about[about.by].title ?? m.matching_a_person({}, { locale });
  await sendLetter(recipient, subject({ who }, { locale }), [
    text({ who }, { locale }),
    { label: m.cooperation_mail_link({}, { locale }), href: origin + localizeHref(about.path, { locale }) },
  ]);
}
