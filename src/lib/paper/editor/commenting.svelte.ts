// Between the text and the talk about it: what is chosen in the one is said in the other, and the focus goes to and fro.
import { tick } from 'svelte';
import { m } from '#lib/paraglide/messages.js';
import type { CommentDesk } from '../comments/desk.svelte.ts';
import { readCommentKey } from './comment-keys.ts';
import type { Choice, CommentHooks, Corner } from './comment-view.ts';
import type { LiveText } from './live-text.svelte.ts';

/** How long the server may take to get the words before it is asked to mark them, in steps of so many milliseconds. */
const settleSteps = 100;
const settleMs = 50;

export class Commenting {
  /** Words that are about to be commented on. */
  choice: Choice | null = $state.raw(null);
  /** Where the selection ends, relative to the text; null without one. */
  corner: Corner | null = $state.raw(null);
  /** What stands in the way. */
  notice = $state('');

  readonly #desk: CommentDesk;
  readonly #readLive: () => LiveText | undefined;
  readonly #isAllowed: () => boolean;
  #here: string[] = [];

  constructor(desk: CommentDesk, readLive: () => LiveText | undefined, isAllowed: () => boolean) {
    this.#desk = desk;
    this.#readLive = readLive;
    this.#isAllowed = isAllowed;
  }

  readonly hooks: CommentHooks = {
    onMarks: (threads) => this.#desk.noteMarks(threads),
    onEnter: (threads) => this.#enter(threads),
    onSelect: (corner) => (this.corner = corner),
    onAsk: () => void this.#press(),
    onStep: (by) => this.step(by),
  };

  /** The cursor is among the words of these threads: the open ones come first. */
  #enter(threads: string[]): void {
    const { open, current, threads: known } = this.#desk;
    this.#here = threads.filter((thread) => known.some(({ id }) => id === thread));
    if (current !== null && this.#here.includes(current)) return;
    this.#desk.current = this.#here.find((thread) => open.includes(thread)) ?? current;
  }

  /** The key leads into the talk where there is some at the cursor, else it begins one. */
  async #press(): Promise<void> {
    const live = this.#readLive();
    const { current, open } = this.#desk;
    const isAtTalk = current !== null && this.#here.includes(current) && open.includes(current);
    if (live?.editor.state.selection.empty && isAtTalk) return focusThread(current);
    this.ask();
  }

  /** Asks what there is to say about the words that are selected. */
  ask = (): void => {
    const choice = this.#isAllowed() ? (this.#readLive()?.chooseWords() ?? null) : null;
    this.notice = choice ? '' : m.comment_choose_words();
    if (choice) this.choice = choice;
  };

  /** It was said, in this thread, or is not to be said at all. */
  end = async (thread: string | null): Promise<void> => {
    this.choice = null;
    this.corner = null;
    if (thread === null) return this.#readLive()?.editor.view.focus();
    this.#desk.filter = 'open';
    this.#desk.current = thread;
    await tick();
    focusThread(thread);
  };

  /** Leads to the words of a thread. */
  go = (thread: string): void => {
    this.#desk.current = thread;
    this.#readLive()?.goToComment(thread);
  };

  /** To the next comment or the one before: in the text, or in the talk when the focus is there. */
  step = (by: 1 | -1): void => {
    const isInTalk = document.activeElement?.closest('aside') !== null;
    const thread = this.#desk.step(by);
    if (thread === null) this.#desk.told = m.comment_told_none();
    else if (isInTalk || !this.#readLive()?.goToComment(thread)) void tick().then(() => focusThread(thread));
  };

  /** The keys where the talk is: the same as in the text, and Escape leads back to it. */
  press = (event: KeyboardEvent): void => {
    const act = readCommentKey(event);
    if (act === 'next' || act === 'previous') this.step(act === 'next' ? 1 : -1);
    else if (event.key === 'Escape') this.#goBack();
    else return;
    event.preventDefault();
  };

  #goBack(): void {
    const { current } = this.#desk;
    const live = this.#readLive();
    if (current === null || !live?.goToComment(current)) live?.editor.view.focus();
  }

  /** Resolves when the server has what was written here; or after a while, since it may be away. */
  settle = async (): Promise<void> => {
    for (let step = 0; step < settleSteps && this.#readLive()?.unsaved !== 'none'; step++)
      await new Promise((resolve) => setTimeout(resolve, settleMs));
  };
}

function focusThread(thread: string): void {
  document.getElementById(`thread-${thread}`)?.focus();
}
