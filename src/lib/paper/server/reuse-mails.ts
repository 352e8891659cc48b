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

/** Several at a time, so that a slow mail server does not make the last one wait for all others. */
const atOnce = 10;

async function tellAll<T extends Recipient>(
  recipients: Promise<T[]>,
  origin: string,
  write: (to: T) => Letter,
): Promise<void> {
  try {
    const all = await recipients;
    for (let at = 0; at < all.length; at += atOnce) {
      const sent = all.slice(at, at + atOnce).map((to) => {
        const { subject, text, link, path } = write(to);
        const href = origin + localizeHref(path, { locale: to.locale });
        return sendLetter(to, subject, [text, { label: link, href }]);
      });
      for (const mail of await Promise.allSettled(sent)) {
        if (mail.status === 'rejected') reportFault(mail.reason, 'a mail about reuse could not be sent');
      }
    }
  } catch (fault) {
    reportFault(fault, 'mails about reuse could not be sent');
  }
}

const Member = z.object({ paper_id: z.uuid(), profiles: z.object({ accounts: Recipient }) });

/** Those who write these papers. The service knows addresses. */
async function listAuthors(service: Db, paperIds: string[]): Promise<(Recipient & { paperId: string })[]> {
  if (paperIds.length === 0) return [];
  const members = service.from('paper_members').select('paper_id, profiles(accounts(email, locale))');
  const writers = members.in('paper_id', paperIds).in('role', ['owner', 'editor']);
  const rows = await readRows(Member, writers.order('paper_id').limit(1000));
  return rows.map(({ paper_id: paperId, profiles }) => ({ ...profiles.accounts, paperId }));
}

interface AdoptionNews {
  paper: { id: string; title: string };
  organisation: { id: string; name: string };
  origin: string;
}

/** Asks a paper's people to confirm. What the organisation wrote stands on the page alone. */
export async function tellAuthorsOfAdoption(service: Db, news: AdoptionNews): Promise<void> {
  const words = { title: news.paper.title, name: news.organisation.name };
  await tellAll(listAuthors(service, [news.paper.id]), news.origin, ({ locale }) => ({
    subject: m.reuse_mail_adopted_subject(words, { locale }),
    text: m.reuse_mail_adopted(words, { locale }),
    link: m.reuse_mail_adopted_link({}, { locale }),
    path: `/papers/${news.paper.id}`,
  }));
}

/** Asks a paper's people to confirm once more, since what they confirmed is said otherwise now. */
export async function tellAuthorsOfChange(service: Db, news: AdoptionNews): Promise<void> {
  const words = { title: news.paper.title, name: news.organisation.name };
  await tellAll(listAuthors(service, [news.paper.id]), news.origin, ({ locale }) => ({
    subject: m.reuse_mail_changed_subject(words, { locale }),
    text: m.reuse_mail_changed(words, { locale }),
    link: m.reuse_mail_adopted_link({}, { locale }),
    path: `/papers/${news.paper.id}`,
  }));
}

export async function tellOrganisationOfConfirmation(service: Db, news: AdoptionNews): Promise<void> {
  const words = { title: news.paper.title, name: news.organisation.name };
  await tellAll(listContacts(service, news.organisation.id, speakerRoles), news.origin, ({ locale }) => ({
    subject: m.reuse_mail_confirmed_subject(words, { locale }),
    text: m.reuse_mail_confirmed(words, { locale }),
    link: m.reuse_mail_confirmed_link({}, { locale }),
    path: `/organisations/${news.organisation.id}`,
  }));
}

const Fork = z.object({ id: z.uuid() });

async function listForkAuthors(service: Db, paperId: string, number: number) {
  const forks = service.from('papers').select('id').eq('source_paper', paperId).lt('source_version', number);
  // the addresses of more would not fit into one question
  const rows = await readRows(Fork, forks.order('id', { ascending: false }).limit(100));
  return listAuthors(
    service,
    rows.map(({ id }) => id),
  );
}

/** Tells who writes a fork of a paper that there is a new version of it. */
export async function tellForks(
  service: Db,
  news: { paper: { id: string; title: string }; number: number; origin: string },
): Promise<void> {
  const words = { title: news.paper.title, number: news.number };
  const authors = listForkAuthors(service, news.paper.id, news.number);
  await tellAll(authors, news.origin, ({ locale, paperId }) => ({
    subject: m.reuse_mail_source_subject(words, { locale }),
    text: m.reuse_mail_source(words, { locale }),
    link: m.reuse_mail_source_link({}, { locale }),
    path: `/papers/${paperId}/source`,
  }));
}
