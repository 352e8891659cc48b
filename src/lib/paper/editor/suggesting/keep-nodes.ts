import type { ProsemirrorBinding } from '@tiptap/y-tiptap';

/**
 * With every change from elsewhere the binding would forget what it has made of the document and make all of it anew: in a
 * paper of sixty pages each letter of another person would cost what opening it costs. It has taken out what has changed,
 * and all around that, just before.
 */
export function keepNodes({ mapping }: ProsemirrorBinding): void {
  mapping.clear = () => {};
}
