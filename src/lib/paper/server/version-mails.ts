// The mails on the way to a version: please read, what was answered, please stand behind it. What was done stands already:
// a mail that fails is for the log, not for who acted.
import { m } from '#lib/paraglide/messages.js';
import { listContacts, readContact } from '#lib/organisation/server/contacts.ts';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb, type Db } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { Recipient, sendLetter } from '#lib/platform/server/letter.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { z } from 'zod';

interface Letter {
  subject: string;
  text: string;
  label: string;
  path: string;
}

async function tell(to: Recipient[], origin: string, write: (locale: Recipient['locale']) => Letter) {
  const sent = to.map(({ email, locale }) => {
    const { subject, text, label, path } = write(locale);
    return sendLetter({ email, locale }, subject, [
      text,
      { label, href: origin + localizeHref(path, { locale }) },
    ]);
  });
  for (const mail of await Promise.allSettled(sent)) {
    if (mail.status === 'rejected') reportFault(mail.reason, 'a mail about a version could not be sent');
  }
}

/** What it is about. */
interface Subject {
  paperId: string;
  title: string;
  /** Who asked or answered. */
  name: string;
}

/** Never rejects, like all of these. The words of people stand on the page alone. */
export async function tellReviewers(
  origin: string,
  accountIds: string[],
  { paperId, title, name }: Subject,
): Promise<void> {
  await guard(async (service) => {
    // the service: who asks does not learn the addresses
    const found = await Promise.all(accountIds.map((id) => readContact(service, id)));
    const reviewers = found.filter((contact) => contact !== null);
    await tell(reviewers, origin, (locale) => ({
      subject: m.version_mail_review_subject({ title }, { locale }),
      text: m.version_mail_review({ name, title }, { locale }),
      label: m.version_mail_review_link({}, { locale }),
      path: `/papers/${paperId}/review`,
    }));
  });
}

export async function tellOwnersOfAnswer(
  origin: string,
  { paperId, title, name }: Subject,
  answer: 'approved' | 'changes',
): Promise<void> {
  const [subject, text] =
    answer === 'approved'
      ? [m.version_mail_approved_subject, m.version_mail_approved]
      : [m.version_mail_changes_subject, m.version_mail_changes];
  await guard(async (service) =>
    tell(await listOwners(service, paperId), origin, (locale) => ({
      subject: subject({ name, title }, { locale }),
      text: text({ name, title }, { locale }),
      label: m.version_mail_review_link({}, { locale }),
      path: `/papers/${paperId}/review`,
    })),
  );
}

interface CosignSubject extends Subject {
  number: number;
  organisation: { id: string; name: string };
}

export async function tellCosigners(origin: string, about: CosignSubject): Promise<void> {
  const { paperId, number, title, name, organisation } = about;
  const words = { title, name, organisation: organisation.name };
  await guard(async (service) =>
    tell(await listContacts(service, organisation.id, ['owner', 'editor']), origin, (locale) => ({
      subject: m.version_mail_cosign_subject(words, { locale }),
      text: m.version_mail_cosign(words, { locale }),
      label: m.version_mail_cosign_link({}, { locale }),
      path: `/papers/${paperId}/versions/${number}/cosign`,
    })),
  );
}

export async function tellOwnersOfCosignature(origin: string, about: CosignSubject): Promise<void> {
  const { paperId, number, title, organisation } = about;
  const words = { title, organisation: organisation.name };
  await guard(async (service) =>
    tell(await listOwners(service, paperId), origin, (locale) => ({
      subject: m.version_mail_cosigned_subject(words, { locale }),
      text: m.version_mail_cosigned(words, { locale }),
      label: m.version_mail_cosign_link({}, { locale }),
      path: `/papers/${paperId}/versions/${number}`,
    })),
  );
}

const Owner = z.object({ profiles: z.object({ accounts: Recipient }) });

async function listOwners(service: Db, paperId: string): Promise<Recipient[]> {
  const members = service.from('paper_members').select('profiles(accounts(email, locale))');
  const rows = await readRows(Owner, members.eq('paper_id', paperId).eq('role', 'owner').limit(50));
  return rows.map(({ profiles }) => profiles.accounts);
}

async function guard(send: (service: Db) => Promise<void>): Promise<void> {
  try {
    await send(openServiceDb());
  } catch (fault) {
    reportFault(fault, 'a mail about a version could not be written');
  }
}
