// Finding anything visible: what somebody asks for. The rooms search their own; the page brings it together.
import { oneLine } from '#lib/platform/text.ts';

/** What the address holds; nothing where there is no word in it. */
export const SearchText = oneLine({ minimum: 1, maximum: 120 }).nullable().catch(null);
