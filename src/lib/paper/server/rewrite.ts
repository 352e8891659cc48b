// Changes the text of a paper as it stands at this moment, among those who write in it.
import { getHandle } from '#lib/platform/server/handle.ts';
import { PaperText } from '../text.ts';

/**
 * Has the room server rewrite the live text in somebody's name. Whether she may is for the caller to know.
 * @param rewrite gets the text as it is, and gives the one that it should be; null leaves it alone
 */
export async function rewritePaper(
  paperId: string,
  accountId: string,
  rewrite: (present: PaperText) => PaperText | null,
): Promise<'done' | 'unchanged' | 'gone' | 'suggestions'> {
  return getHandle().rewritePaper(paperId, accountId, (present) => {
    const text = PaperText.safeParse(present).data;
    return text ? rewrite(text) : null;
  });
}
