// The parts of a text that the editor checks itself: what stands in a sign, a callout or a link. With zod/mini, since the
// editor's script holds this file; text.ts builds the whole text from them.
import * as z from 'zod/mini';

/** How long words beside the text may be. */
export const textLimits = { linkTitle: 200, footnote: 1000, mention: 200 };

/** How large a table may become. */
export const tableLimits = { columns: 20, rows: 200 };

const address = (protocol: RegExp) => z.url({ protocol }).check(z.maxLength(2000));
const words = (maximum: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum));

/** Addresses that a link may have. */
export const LinkAddress = address(/^(https?|mailto)$/);

/** Addresses that the editor lets into a text; older texts may have links to http. */
export const NewLinkAddress = address(/^(https|mailto)$/);

/** A note or source; its number is its place in the text. */
export const FootnoteAttributes = z.object({
  text: words(textLimits.footnote),
  href: z._default(z.nullable(address(/^https$/)), null),
});
export type FootnoteAttributes = z.output<typeof FootnoteAttributes>;

export const MentionKind = z.enum(['project', 'organisation', 'paper']);
export type MentionKind = z.output<typeof MentionKind>;

/** A link that knows its target: the name is what it was called when it was mentioned. */
export const MentionAttributes = z.object({
  kind: MentionKind,
  id: z.uuid(),
  label: words(textLimits.mention),
});
export type MentionAttributes = z.output<typeof MentionAttributes>;

/** Who looks for something to mention is told what it is about, too. */
export const MentionTarget = z.extend(MentionAttributes, { about: z.string() });
export type MentionTarget = z.output<typeof MentionTarget>;

export const CalloutKind = z.enum(['experience', 'recommendation', 'warning']);
export type CalloutKind = z.output<typeof CalloutKind>;
