// The mails about reuse. What they tell of stands already: one that fails is for the log, not for who acted.
import { z } from 'zod';
import { speakerRoles } from '#lib/organisation/roles.ts';
import { listContacts } from '#lib/organisation/server/contacts.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { Recipient, sendLetter } from '#lib/platform/server/letter.ts';
import { readRows } from '#lib/platform/server/results.ts';

interface Letter {
  subject: string;
  text: string;
  link: string;
  path: string;
}

async function tellAll(
  recipients: Promise<Recipient[]>,
  origin: string,
  write: (locale: Recipient['locale']) => Letter,
): Promise<void> {
  try {
    const sent = (await recipients).map((to) => {
      const { subject, text, link, path } = write(to.locale);
      const href = origin + localizeHref(path, { locale: to.locale });
      return sendLetter(to, subject, [text, { label: link, href }]);
    });
    for (const mail of await Promise.allSettled(sent)) {
      if (mail.status === 'rejected') reportFault(mail.reason, 'a mail about reuse could not be sent');
    }
  } catch (fault) {
    reportFault(fault, 'mails about reuse could not be sent');
  }
}

const Member = z.object({ profiles: z.object({ accounts: Recipient }) });

/** Those who write a paper. The service knows addresses. */
async function listAuthors(service: Db, paperIds: string[]): Promise<Recipient[]> {
  if (paperIds.length === 0) return [];
  const members = service.from('paper_members').select('profiles(accounts(email, locale))');
  const rows = await readRows(
    Member,
    members.in('paper_id', paperIds).in('role', ['owner', 'editor']).limit(200),
  );
  return rows.map(({ profiles }) => profiles.accounts);
}

interface AdoptionNews {
  paper: { id: string; title: string };
  organisation: { id: string; name: string };
  origin: string;
}

/** Asks a paper's people to confirm. What the organisation wrote stands on the page alone. */
export async function tellAuthorsOfAdoption(service: Db, news: AdoptionNews): Promise<void> {
  const words = { title: news.paper.title, name: news.organisation.name };
  await tellAll(listAuthors(service, [news.paper.id]), news.origin, (locale) => ({
    subject: m.reuse_mail_adopted_subject(words, { locale }),
    text: m.reuse_mail_adopted(words, { locale }),
    link: m.reuse_mail_adopted_link({}, { locale }),
    path: `/papers/${news.paper.id}`,
  }));
}

export async function tellOrganisationOfConfirmation(service: Db, news: AdoptionNews): Promise<void> {
  const words = { title: news.paper.title, name: news.organisation.name };
  await tellAll(listContacts(service, news.organisation.id, speakerRoles), news.origin, (locale) => ({
    subject: m.reuse_mail_confirmed_subject(words, { locale }),
    text: m.reuse_mail_confirmed(words, { locale }),
    link: m.reuse_mail_confirmed_link({}, { locale }),
    path: `/organisations/${news.organisation.id}`,
  }));
}

/** Tells who writes a fork of a paper that there is a new version of it. */
export async function tellForks(
  service: Db,
  news: { paper: { id: string; title: string }; number: number; origin: string },
): Promise<void> {
  const forks = service.from('papers').select('id').eq('source_paper', news.paper.id);
  const rows = await readRows(
    z.object({ id: z.uuid() }),
    forks.lt('source_version', news.number).order('id').limit(100),
  ).catch((fault: unknown) => {
    reportFault(fault, 'the forks of a paper could not be read');
    return [];
  });
  const words = { title: news.paper.title, number: news.number };
  for (const { id } of rows) {
    await tellAll(listAuthors(service, [id]), news.origin, (locale) => ({
      subject: m.reuse_mail_source_subject(words, { locale }),
      text: m.reuse_mail_source(words, { locale }),
      link: m.reuse_mail_source_link({}, { locale }),
      path: `/papers/${id}/source`,
    }));
  }
}
