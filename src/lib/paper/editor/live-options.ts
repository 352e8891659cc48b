// What a paper that is opened for writing is told about the person, and what it tells the page.
import type { Guidance } from '../template.ts';
import type { CommentHooks } from './comment-view.ts';
import type { OfferedText } from './left-texts.ts';

export interface LiveTextOptions {
  paperId: string;
  accountId: string;
  title: string;
  /** The name under which the text is announced to assistive technology, and the id of what explains its keys. */
  label: string;
  describedBy: string;
  ownName: string;
  mayWrite: boolean;
  guidance: Guidance;
  /** The text can be walked through and selected in, by keyboard too, but not changed. */
  isLocked: boolean;
  comments: CommentHooks;
  /** Something may have been said about the text. */
  onTalk(): void;
  /** What she changes is only suggested. */
  maySuggest: boolean;
  /** She took back what was being accepted: her copy lacks it, and has to be opened anew. */
  onOvertaken(): void;
  /** Unsaved edits of an earlier editor in this window that this device could not keep. */
  carried: Uint8Array[];
  /** The person's role changed: the page has to ask anew what she may do. */
  onRoleChange(): void;
  /** The paper will not take what was written here: it is the person's to take away. */
  onSetAside(text: OfferedText): void;
  /** The document here is not everybody's any more, and has to be opened anew. */
  onSpoilt(): void;
  /** The person was writing in the editor that this one replaces. */
  takeFocus: boolean;
  /** Escape was pressed in the text. */
  onLeave(): void;
  /** The person wants to set a link. */
  onLink(): void;
  /** The person wants to look for words in the text. */
  onFind(): void;
  /** A picture was dropped or pasted where the cursor now is. */
  onPicture(file: File): void;
}
