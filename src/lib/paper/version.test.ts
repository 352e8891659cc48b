import { expect, test } from 'vitest';
import { isApproved, judgeAnswer, noSummary, PublishInput, SummaryInput, type Reviewer } from './version.ts';

const [now, before] = ['a'.repeat(64), 'b'.repeat(64)];
const reviewer = (answer: Reviewer['answer'], textHash: string | null = now): Reviewer => ({
  accountId: 'ada',
  name: 'Ada',
  answer,
  word: null,
  textHash: answer && textHash,
  answeredAt: null,
});

test('an approval holds for the text it was given for, a wish for changes until it is taken back', () => {
  expect(judgeAnswer(reviewer(null), now)).toBe('waiting');
  expect(judgeAnswer(reviewer('approved'), now)).toBe('approved');
  expect(judgeAnswer(reviewer('approved', before), now)).toBe('earlier');
  expect(judgeAnswer(reviewer('changes', before), now)).toBe('changes');
});

test('a text is approved when everybody asked approves of it, invited people too', () => {
  const review = (...reviewers: Reviewer[]) => ({
    id: '',
    askedAt: '',
    askedBy: null,
    note: null,
    reviewers,
  });
  expect(isApproved(review(), 0, now)).toBe(false);
  expect(isApproved(review(reviewer('approved')), 0, now)).toBe(true);
  expect(isApproved(review(reviewer('approved')), 1, now)).toBe(false);
  expect(isApproved(review(reviewer('approved'), reviewer(null)), 0, now)).toBe(false);
  expect(isApproved(review(reviewer('approved'), reviewer('approved', before)), 0, now)).toBe(false);
});

test('what is left empty is nothing, and keywords are words between commas', () => {
  expect(SummaryInput.parse({})).toEqual(noSummary);
  const typed = { abstract_de: '  Worum es geht. ', keywords: 'Haushalt, haushalt ,, Mehr  Beteiligung;' };
  expect(SummaryInput.parse(typed)).toEqual({
    ...noSummary,
    abstract_de: 'Worum es geht.',
    keywords: ['haushalt', 'Mehr Beteiligung'],
  });
  expect(SummaryInput.safeParse({ keywords: 'x'.repeat(41) }).success).toBe(false);
  expect(SummaryInput.safeParse({ keywords: Array.from({ length: 13 }, (_, at) => at).join() }).success).toBe(
    false,
  );
  expect(PublishInput.parse({}).intent).toBe('publish');
});
