import { localizeHref } from '#lib/platform/localize.ts';
import type { MentionAttributes } from './text-parts.ts';

const places = { project: 'projects', organisation: 'organisations', paper: 'papers' };

/** Where a mention leads, in the language of the page. */
export const findMentionAddress = ({ kind, id }: MentionAttributes): string =>
  localizeHref(`/${places[kind]}/${id}`);
