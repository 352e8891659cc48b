// Asks the server what is like a text while somebody writes it.
import { localizeHref } from '#lib/platform/localize.ts';
import type { Existing } from './existing.ts';
import { draftLimits, hasEnoughWords, type Draft } from './likeness.ts';

/** @throws Error when the server does not answer, or has been asked too often */
export async function askExisting(draft: Draft, self: string | null): Promise<Existing[]> {
  if (!hasEnoughWords(draft)) return [];
  const title = draft.title.slice(0, draftLimits.title);
  const summary = draft.summary.slice(0, draftLimits.summary);
  const response = await fetch(localizeHref('/projects/similar'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, summary, self }),
  });
  if (!response.ok) throw new Error(`no answer: ${response.status}`);
  return response.json();
}

/** Title and summary as they stand in the form. */
export function readDraft(form: HTMLFormElement): Draft {
  const fields = new FormData(form);
  return { title: String(fields.get('title') ?? ''), summary: String(fields.get('summary') ?? '') };
}
