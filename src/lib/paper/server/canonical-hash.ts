import { createHash } from 'node:crypto';
import { writeCanonical, type VersionContent } from '../canonical.ts';
import { printNode } from '../history/node.ts';
import type { PaperText } from '../text.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The hash of a version, form 2: SHA-256 (hex) of its canonical form in UTF-8. */
export const hashCanonical = (content: VersionContent): string => digest(writeCanonical(content));

/**
 * SHA-256 (hex) of a text alone, by which a draft is known again: an approval holds for one. A block that was emptied is
 * the same as one that always was empty.
 */
export const hashText = (body: PaperText): string => digest(body.content.map(printNode).join('\n'));
