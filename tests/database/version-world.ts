// What the contracts of reviews and versions need: a paper with its people, and short ways to ask, answer and publish.
import { vi } from 'vitest';
import { answerReview, askForReview } from '#lib/paper/server/review.ts';
import { openTestDatabase } from './open-database.ts';
import { hashOf, putPaper, putPeople } from './put.ts';

export const [now, before] = [hashOf('now'), hashOf('before')];
export const body = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Gartenzaun' }] }],
};

export type VersionWorld = Awaited<ReturnType<typeof openVersionWorld>>;

export async function openVersionWorld() {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const database = await openTestDatabase();

  async function begin() {
    const { service } = database;
    const [owner = '', editor = '', reader = '', stranger = ''] = await putPeople(service, [
      'Olga',
      'Edda',
      'Rita',
      'Stan',
    ]);
    const paper = await putPaper(service, { owner, editor, reader }, 'Der Zaun');
    return { owner, editor, reader, stranger, paper, as: (id: string) => database.as(id) };
  }

  const ask = (paper: string, owner: string, reviewers: string[], invitations: string[] = []) =>
    askForReview(database.as(owner), paper, { note: 'Bitte lesen', reviewers, email: null }, invitations);

  const answer = (
    paper: string,
    reviewer: string,
    review: string,
    kind: 'approved' | 'changes',
    text = now,
  ) =>
    answerReview(database.as(reviewer), paper, {
      review,
      answer: kind,
      word: kind === 'changes' ? 'Kürzer' : null,
      text,
    });

  async function publish(owner: string, paper: string, text_hash = now, number?: number) {
    return database.as(owner).rpc('publish_paper_version', {
      p_paper_id: paper,
      p_title: 'Der Zaun',
      p_body: body,
      p_hash: hashOf(paper),
      p_details: { number, text_hash, keywords: ['Zaun'], abstract_de: 'Worum es geht.' },
    });
  }

  return { database, begin, ask, answer, publish };
}
