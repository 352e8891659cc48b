// The mails about talk around a project. None of them holds a person up: what cannot be sent stands in the log.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { Recipient, sendLetter, type Letter } from '#lib/platform/server/letter.ts';
import { readRows } from '#lib/platform/server/results.ts';
import type { SubjectKey } from './reports.ts';

/** Several at a time, so that a slow mail server does not make the last one wait for all others. */
async function sendAll<T>(recipients: T[], sendOne: (to: T) => Promise<void>): Promise<void> {
  const atOnce = 10;
  for (let at = 0; at < recipients.length; at += atOnce) {
    const sent = await Promise.allSettled(recipients.slice(at, at + atOnce).map(sendOne));
    for (const result of sent) {
      if (result.status === 'rejected') reportFault(result.reason, 'a mail could not be sent');
    }
  }
}

const Follower = Recipient.extend({ stop_token: z.uuid() });

interface NewComment {
  id: string;
  authorName: string;
  project: { id: string; title: string };
  /** Where the site is, such as `https://impulswerk.example`. */
  origin: string;
}

/** Tells followers of a new comment: once an hour and project, and never its author. The service knows addresses. */
export async function tellFollowers(service: Db, comment: NewComment): Promise<void> {
  const size = 500;
  const claim = { p_comment_id: comment.id, p_limit: size };
  for (;;) {
    const followers = await readRows(Follower, service.rpc('claim_comment_mails', claim));
    await sendAll(followers, (follower) => sendNews(follower, comment));
    if (followers.length < size) return;
  }
}

/** Without the text of the comment: what its author takes back is not to lie in the mailboxes of others. */
async function sendNews(
  to: z.output<typeof Follower>,
  { id, project, ...comment }: NewComment,
): Promise<void> {
  const { locale } = to;
  const words = { name: comment.authorName, title: project.title };
  const page = localizeHref(`/projects/${project.id}`, { locale });
  await sendLetter(to, m.talk_mail_news_subject({ title: project.title }, { locale }), [
    m.talk_mail_news_text(words, { locale }),
    {
      label: m.talk_mail_news_link({}, { locale }),
      href: `${comment.origin}${page}?until=${id}#comment-${id}`,
    },
    m.talk_mail_news_stop({}, { locale }),
    {
      label: m.talk_unfollow({}, { locale }),
      href: comment.origin + localizeHref(`/unfollow/${to.stop_token}`, { locale }),
    },
  ]);
}

const Concerned = Recipient.extend({
  is_reporter: z.boolean(),
  project_id: z.uuid(),
  title: z.string(),
});

export interface Outcome {
  subject: SubjectKey;
  decision: { kind: 'hidden'; reason: string } | { kind: 'dismissed' } | { kind: 'shown again' };
  /** The reports that were decided with it. */
  reports: string[];
  origin: string;
}

/** Tells who wrote it, and who reported it, what a coordinator decided. The service knows addresses. */
export async function tellOutcome(service: Db, outcome: Outcome): Promise<void> {
  const { comment, project } = outcome.subject;
  const question = {
    p_comment_id: comment ?? null,
    p_project_id: comment ? null : project,
    p_reports: outcome.reports,
  };
  const recipients = await readRows(Concerned, service.rpc('list_outcome_recipients', question));
  await sendAll(recipients, (to) => sendOutcome(to, outcome));
}

async function sendOutcome(to: z.output<typeof Concerned>, outcome: Outcome): Promise<void> {
  const { locale } = to;
  const { comment } = outcome.subject;
  const place = comment ? `?until=${comment}#comment-${comment}` : '';
  const { subject, text } = to.is_reporter ? sayToReporter(to, outcome) : sayToAuthor(to, outcome);
  const paragraphs: Letter['paragraphs'] = [text];
  if (outcome.decision.kind === 'hidden') {
    paragraphs.push(m.talk_mail_reason({ reason: outcome.decision.reason }, { locale }));
  }
  // a reporter would find no page where the project is hidden
  if (outcome.decision.kind !== 'hidden' || comment || !to.is_reporter) {
    const href = outcome.origin + localizeHref(`/projects/${to.project_id}`, { locale }) + place;
    paragraphs.push({ label: m.talk_mail_news_link({}, { locale }), href });
  }
  await sendLetter(to, subject, paragraphs);
}

interface Words {
  subject: string;
  text: string;
}

function sayToReporter({ locale, title }: z.output<typeof Concerned>, { decision, subject }: Outcome): Words {
  const hidden = subject.comment ? m.talk_mail_reported_comment_hidden : m.talk_mail_reported_project_hidden;
  const say = decision.kind === 'hidden' ? hidden : m.talk_mail_report_dismissed;
  return { subject: m.talk_mail_report_subject({}, { locale }), text: say({ title }, { locale }) };
}

function sayToAuthor({ locale, title }: z.output<typeof Concerned>, { decision, subject }: Outcome): Words {
  const words = subject.comment
    ? {
        subject: m.talk_mail_comment_subject,
        hidden: m.talk_mail_comment_hidden,
        dismissed: m.talk_mail_comment_stays,
        'shown again': m.talk_mail_comment_shown,
      }
    : {
        subject: m.talk_mail_project_subject,
        hidden: m.talk_mail_project_hidden,
        dismissed: m.talk_mail_project_stays,
        'shown again': m.talk_mail_project_shown,
      };
  return {
    subject: words.subject({ title }, { locale }),
    text: words[decision.kind]({ title }, { locale }),
  };
}
