import type { Attachment } from 'svelte/attachments';

/** Kit's `enhance` for forms on pages that are mostly read: its script comes after the page. Until then the form just posts. */
export const enhanceLater: Attachment<HTMLFormElement> = (form) => {
  let end: (() => void) | undefined;
  let isGone = false;
  void import('$app/forms').then(({ enhance }) => {
    if (!isGone) end = enhance(form).destroy;
  });
  return () => {
    isGone = true;
    end?.();
  };
};
