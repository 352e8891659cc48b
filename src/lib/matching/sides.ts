// The two sides of an introduction as a page names them.
import { m } from '#lib/paraglide/messages.js';
import type { IntroductionSide } from './matching.ts';

/** A project or organisation by its name; a person who asks for herself stays unnamed. */
export function nameSide({ ref, title }: IntroductionSide): string {
  return title ?? (ref ? m.introduction_hidden() : m.matching_a_person());
}
