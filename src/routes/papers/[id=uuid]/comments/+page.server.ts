import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import {
  NewThread,
  RemarkChange,
  RemarkChoice,
  Reply,
  ThreadChoice,
  ThreadChoices,
} from '#lib/paper/comments/comments.ts';
import { isWanted, mayRemark, sortThreads } from '#lib/paper/comments/words.ts';
import type { Paper } from '#lib/paper/paper.ts';
import {
  addRemark,
  beginThread,
  changeRemark,
  deleteRemark,
  listThreads,
  readMarkedWords,
  resolveThread,
} from '#lib/paper/server/comments.ts';
import { tellMentioned } from '#lib/paper/server/mention-mails.ts';
import { listMembers, readPaper } from '#lib/paper/server/papers.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { openOnce } from '#lib/platform/server/once.ts';
import type { RequestEvent as Event } from './$types.js';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  const { show } = ThreadChoices.parse({ show: url.searchParams.get('show') });
  const [threads, words, members] = await Promise.all([
    listThreads(db, paper.id),
    readMarkedWords(db, paper.id),
    listMembers(db, paper.id),
  ]);
  const names = members.filter(({ accountId }) => accountId !== account.id).map(({ name }) => name);
  const wanted = threads.filter((thread) => isWanted(thread, show));
  return { paper, show, names, words, ...sortThreads(wanted, words.keys()) };
}

/** Where somebody is led who said something: to it, in the list that she came from. */
function findPlace({ params, url }: Event, anchor: string, show = url.searchParams.get('show')): string {
  const page = localizeHref(`/papers/${params.id}/comments`);
  const { show: shown } = ThreadChoices.parse({ show });
  return `${page}${shown === 'open' ? '' : `?show=${shown}`}#${anchor}`;
}

/** The paper in which who asks may say something; null when there is none. */
async function readOpenPaper({ locals, params }: Event): Promise<Paper | null> {
  const { account, db } = locals;
  const paper = account && (await readPaper(db, getLocale(), account.id, params.id));
  return paper && mayRemark(paper.role) ? paper : null;
}

/** Something was said: those who have the paper open hear of it, those who are mentioned get a mail. */
async function tellNews({ locals, url }: Event, paper: Paper, remarkId: string): Promise<void> {
  getHandle().talkChanged(paper.id);
  const authorName = locals.account?.name ?? '';
  // the service alone knows addresses
  await tellMentioned(openServiceDb(), { remarkId, paper, authorName, origin: url.origin });
}

async function begin(event: Event) {
  const form = await readForm(event.request, NewThread);
  if (!form.ok) return form.failure;
  const paper = await readOpenPaper(event);
  if (!paper) return form.refuse({ message: m.comment_not_allowed() }, 403);
  const minutes = await countTry(event, 'paper remark', event.locals.account?.id ?? '');
  if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
  const outcome = await beginThread(event.locals.db, paper.id, form.data);
  if (outcome.kind === 'gone') return form.refuse({ message: m.comment_words_gone() }, 409);
  if (outcome.kind !== 'begun') return form.refuse({ message: m.comment_not_allowed() }, 403);
  await tellNews(event, paper, outcome.remark);
  redirect(303, findPlace(event, `thread-${outcome.thread}`));
}

async function reply(event: Event) {
  const form = await readForm(event.request, Reply);
  if (!form.ok) return form.failure;
  const paper = await readOpenPaper(event);
  if (!paper) return form.refuse({ message: m.comment_not_allowed() }, 403);
  const goOn = (remark: string) => redirect(303, findPlace(event, `remark-${remark}`));
  const once = await openOnce(event.locals, form.id, goOn);
  const minutes = await countTry(event, 'paper remark', event.locals.account?.id ?? '');
  if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
  const { thread, body } = form.data;
  const remark = await once((db) => addRemark(db, paper.id, thread, body));
  if (!remark) return form.refuse({ message: m.comment_thread_gone() }, 409);
  await tellNews(event, paper, remark);
  return goOn(remark);
}

async function change(event: Event) {
  const form = await readForm(event.request, RemarkChange);
  if (!form.ok) return form.failure;
  const paper = await readOpenPaper(event);
  if (!paper) return form.refuse({ message: m.comment_not_allowed() }, 403);
  // a name that is put in anew gets a mail anew
  const minutes = await countTry(event, 'paper remark', event.locals.account?.id ?? '');
  if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
  const { remark, body } = form.data;
  const isDone = await changeRemark(event.locals.db, paper.id, remark, body);
  if (!isDone) return form.refuse({ message: m.comment_not_allowed() }, 403);
  await tellNews(event, paper, remark);
  redirect(303, findPlace(event, `remark-${remark}`));
}

async function take(event: Event) {
  const form = await readForm(event.request, RemarkChoice);
  if (!form.ok) return form.failure;
  const outcome = await deleteRemark(event.locals.db, event.params.id, form.data.remark);
  if (outcome !== 'done') return form.refuse({ message: m.comment_not_allowed() }, 403);
  getHandle().talkChanged(event.params.id);
  redirect(303, findPlace(event, 'comments'));
}

const resolve = (isResolved: boolean) => async (event: Event) => {
  const form = await readForm(event.request, ThreadChoice);
  if (!form.ok) return form.failure;
  const { thread } = form.data;
  const outcome = await resolveThread(event.locals.db, event.params.id, thread, isResolved);
  if (outcome !== 'done') return form.refuse({ message: m.comment_not_allowed() }, 403);
  getHandle().talkChanged(event.params.id);
  redirect(303, findPlace(event, `thread-${thread}`, isResolved ? 'resolved' : 'open'));
};

export const actions = {
  begin,
  reply,
  change,
  delete: take,
  resolve: resolve(true),
  reopen: resolve(false),
};
