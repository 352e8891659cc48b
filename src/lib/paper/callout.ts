// The kinds of callouts: a word and a drawing each, so that none is told by its colour alone.
import { m } from '#lib/paraglide/messages.js';
import type { CalloutKind } from './text-parts.ts';

const words: Record<CalloutKind, () => string> = {
  experience: m.editor_callout_experience,
  recommendation: m.editor_callout_recommendation,
  warning: m.editor_callout_warning,
};

export const calloutKinds: CalloutKind[] = ['experience', 'recommendation', 'warning'];

/** The word that stands before it. */
export const nameCallout = (kind: CalloutKind): string => words[kind]();

/** As strokes on a field of 24 by 24. */
export const calloutDrawings: Record<CalloutKind, string> = {
  experience: 'M5 4h14v12h-8l-5 4v-4H5zM9 8.5h6M9 12h4',
  recommendation: 'M12 3a6 6 0 0 1 3.5 11v2.5h-7V14A6 6 0 0 1 12 3zM9.5 20h5',
  warning: 'M12 4 21 19.5H3zM12 10v4.5M12 17h.01',
};
