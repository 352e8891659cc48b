// The keys of comments, in the text and beside it.

export type CommentAct = 'comment' | 'next' | 'previous';

const acts: Record<string, CommentAct> = { KeyM: 'comment', Period: 'next', Comma: 'previous' };

/**
 * Ctrl (on a Mac Cmd) and Alt with M, full stop or comma; by the place of the key, since with Ctrl and Alt a German keyboard
 * types other signs. With AltGr it is such a sign that is meant.
 */
export function readCommentKey(
  event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code' | 'getModifierState'>,
): CommentAct | null {
  if (!event.altKey || !(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph')) return null;
  return acts[event.code] ?? null;
}
