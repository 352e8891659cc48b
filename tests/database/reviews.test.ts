// A review before a version: who asks, who answers, and what is waited for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInvitation, acceptInvitation } from '#lib/paper/server/invitations.ts';
import { removeMember } from '#lib/paper/server/papers.ts';
import { endReview, listInvitedReviewers, readOpenReview } from '#lib/paper/server/review.ts';
import { readVersion } from '#lib/paper/server/versions.ts';
import { type TestDatabase } from './open-database.ts';
import { anyEmail, putPaper } from './put.ts';
import { before, now, openVersionWorld, type VersionWorld } from './version-world.ts';

let database: TestDatabase;
let world: VersionWorld;
beforeAll(async () => {
  world = await openVersionWorld();
  database = world.database;
});
afterAll(() => database.close());

test('only an owner asks, only members and guests are asked, and one review is open at a time', async () => {
  const { ask, begin } = world;
  const { owner, editor, reader, stranger, paper, as } = await begin();
  expect((await ask(paper, editor, [reader])).kind).toBe('forbidden');
  expect((await ask(paper, owner, [stranger, owner])).kind).toBe('nobody');
  expect((await ask(paper, owner, [reader, stranger])).kind).toBe('asked');
  expect((await ask(paper, owner, [editor])).kind).toBe('already open');
  const review = await readOpenReview(as(editor), paper);
  expect(review).toMatchObject({
    askedBy: 'Olga',
    note: 'Bitte lesen',
    reviewers: [{ name: 'Rita', answer: null }],
  });
  expect(await readOpenReview(as(stranger), paper)).toBeNull();
  expect(await endReview(as(editor), paper)).toBe(false);
  expect(await endReview(as(owner), paper)).toBe(true);
  expect(await readOpenReview(as(owner), paper)).toBeNull();
});

test('nothing is published before everybody asked has approved of this very text', async () => {
  const { ask, answer, publish, begin } = world;
  const { owner, editor, reader, stranger, paper, as } = await begin();
  const asked = await ask(paper, owner, [editor, reader]);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  expect(await answer(paper, stranger, asked.id, 'approved')).toBe(false);
  expect(await answer(paper, owner, asked.id, 'approved')).toBe(false);
  expect((await publish(owner, paper)).error?.code).toBe('55000');
  await answer(paper, editor, asked.id, 'approved');
  await answer(paper, reader, asked.id, 'changes');
  expect((await publish(owner, paper)).error?.code).toBe('55000');
  await answer(paper, reader, asked.id, 'approved', before);
  expect((await publish(owner, paper)).error?.code).toBe('55000');
  await answer(paper, reader, asked.id, 'approved');
  expect((await publish(editor, paper)).data).toBeNull();
  expect((await publish(owner, paper)).data).toBe(1);
  expect(await readVersion(as(stranger), 'de', paper, 1)).toMatchObject({
    approvals: 2,
    summary: { abstract_de: 'Worum es geht.', keywords: ['Zaun'] },
  });
  expect(await readOpenReview(as(owner), paper)).toBeNull();
  expect(await answer(paper, reader, asked.id, 'changes'), 'too late').toBe(false);
  expect((await publish(owner, paper, before)).data, 'without a review nobody is waited for').toBe(2);
});

test('nobody answers by way of another paper that she is in too', async () => {
  const { ask, answer, begin } = world;
  const { owner, reader, paper, as } = await begin();
  const asked = await ask(paper, owner, [reader]);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  const other = await putPaper(database.service, { owner: reader });
  expect(await answer(other, reader, asked.id, 'approved')).toBe(false);
  expect(await readOpenReview(as(owner), paper)).toMatchObject({ reviewers: [{ answer: null }] });
});

test('a wish for changes without a word is refused by the database too', async () => {
  const { ask, begin } = world;
  const { owner, reader, paper, as } = await begin();
  const asked = await ask(paper, owner, [reader]);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  const given = {
    p_paper_id: paper,
    p_review_id: asked.id,
    p_answer: 'changes',
    p_word: '  ',
    p_text_hash: now,
  };
  expect((await as(reader).rpc('answer_paper_review', given)).error?.message).toContain('check constraint');
  expect((await readOpenReview(as(reader), paper))?.reviewers).toMatchObject([{ answer: null }]);
});

test('who is invited to review becomes a reviewer by accepting, and until then is waited for', async () => {
  const { ask, answer, publish, begin } = world;
  const { owner, stranger, paper, as } = await begin();
  const invited = await createInvitation(as(owner), owner, paper, { email: anyEmail(), role: 'reader' });
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  const asked = await ask(paper, owner, [], [invited.id]);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  expect(await listInvitedReviewers(as(owner), asked.id)).toHaveLength(1);
  expect((await publish(owner, paper)).error?.code).toBe('55000');
  await acceptInvitation(as(stranger), invited.token);
  expect((await readOpenReview(as(owner), paper))?.reviewers).toMatchObject([{ name: 'Stan' }]);
  expect(await answer(paper, stranger, asked.id, 'approved')).toBe(true);
  expect((await publish(owner, paper)).data).toBe(1);
});

test('an invitation that is taken back makes nobody a reviewer, and who leaves is waited for no longer', async () => {
  const { ask, answer, publish, begin } = world;
  const { owner, editor, reader, paper, as } = await begin();
  const invited = await createInvitation(as(owner), owner, paper, { email: anyEmail(), role: 'reader' });
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  const asked = await ask(paper, owner, [editor, reader], [invited.id]);
  await as(owner).from('invitations').delete().eq('id', invited.id);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  await answer(paper, editor, asked.id, 'approved');
  expect((await publish(owner, paper)).error?.code).toBe('55000');
  await removeMember(as(owner), paper, reader);
  expect((await readOpenReview(as(owner), paper))?.reviewers.map(({ name }) => name)).toEqual(['Edda']);
  expect((await publish(owner, paper)).data).toBe(1);
});
