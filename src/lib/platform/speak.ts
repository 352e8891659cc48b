// Only for the messages in the browser: scripts/lighter.ts puts it there.
import { getLocale } from '#lib/paraglide/runtime.js';

type Message = (inputs: object) => string;

/** One message out of its two languages. */
export const speak =
  (german: Message, english: Message) =>
  (inputs = {}, { locale = getLocale() } = {}): string =>
    (locale === 'en' ? english : german)(inputs);
