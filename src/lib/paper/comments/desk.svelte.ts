// The talk about a paper that is open in the editor, as state that the page shows: what was said, what is shown of it, and
// what is about to be said.
import type { SubmitFunction } from '$app/forms';
import { tick } from 'svelte';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { describeNews } from './news.ts';
import type { Sender } from './sender.ts';
import { isWanted, sortThreads, type Thread, type ThreadFilter } from './words.ts';

/** How often the talk is read where no news of it comes, in milliseconds; hidden pages rest. */
const readEvery = 60_000;

/** How long the mark of a new thread may take longer than the thread, in milliseconds, and between two looks. */
const patience = 2_000;
const stepMs = 20;

/** A burst of news is read once. */
const gatherMs = 150;

/** Of the element that shows the talk; it can take the focus. */
export const panelId = 'comments';

export class CommentDesk implements Sender {
  threads: Thread[] = $state.raw([]);
  /** The threads whose mark stands in the text, in its order. */
  marked: string[] = $state.raw([]);
  /** Whether the text has come, so that what has no mark is known to have none. */
  isPlaced = $state(false);
  /** The thread that is being read. */
  current: string | null = $state(null);
  filter: ThreadFilter = $state('open');
  /** What is to be read out. */
  told = $state('');
  /** The talk could not be read lately: what is shown may be old. */
  isOld = $state(false);
  hasLoaded = $state(false);

  readonly #path: string;
  readonly #list: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #isSending = false;
  /** New threads whose mark may come a moment later than they do. */
  #awaited: string[] = $state.raw([]);

  readonly sorted = $derived(
    sortThreads(
      this.threads.filter((thread) => isWanted(thread, this.filter) || thread.id === this.current),
      this.isPlaced ? this.marked : null,
      this.#awaited,
    ),
  );
  /** Those whose words are shown in the text. */
  readonly open = $derived(this.threads.filter(({ resolvedAt }) => resolvedAt === null).map(({ id }) => id));
  readonly openCount = $derived(this.open.length);

  constructor(paperId: string) {
    this.#path = localizeHref(`/papers/${paperId}/comments`);
    this.#list = localizeHref(`/papers/${paperId}/comments/list`);
  }

  /** Where forms go. */
  action = (name: string): string => `${this.#path}?/${name}`;

  /** Reads the talk now and then for as long as the page is there. */
  watch = (): (() => void) => {
    const read = () => document.visibilityState === 'visible' && this.hear();
    const interval = setInterval(read, readEvery);
    document.addEventListener('visibilitychange', read);
    this.hear();
    return () => {
      clearInterval(interval);
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', read);
    };
  };

  /** There may be news. */
  hear = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.read(), gatherMs);
  };

  /** Reads what was said until now; never rejects. A reading under way may miss it, so another follows. */
  read(): Promise<void> {
    if (!this.#reading) return (this.#reading = this.#readOnce().finally(() => (this.#reading = null)));
    this.#next ??= this.#reading.then(() => {
      this.#next = null;
      return this.read();
    });
    return this.#next;
  }

  async #readOnce(): Promise<void> {
    try {
      const answer = await fetch(this.#list, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
      if (!answer.ok) throw new Error(`the talk was answered with ${answer.status}`);
      this.#take(await answer.json());
      this.isOld = false;
    } catch {
      this.isOld = this.hasLoaded;
    }
  }

  #take(threads: Thread[]): void {
    if (this.hasLoaded) {
      this.told = describeNews(this.threads, threads) || this.told;
      this.#awaitMarks(threads);
    }
    this.threads = threads;
    this.hasLoaded = true;
    if (!threads.some(({ id }) => id === this.current)) this.current = null;
  }

  #awaitMarks(threads: Thread[]): void {
    const known = [...this.threads.map(({ id }) => id), ...this.marked];
    const fresh = threads.flatMap(({ id }) => (known.includes(id) ? [] : [id]));
    if (fresh.length === 0) return;
    this.#awaited = [...this.#awaited, ...fresh];
    setTimeout(() => {
      this.#awaited = this.#awaited.filter((id) => !fresh.includes(id));
    }, patience);
  }

  /** Resolves once the mark of a new thread has come, or a while later. */
  async #seeMark(thread: string | undefined): Promise<void> {
    if (!thread || this.threads.some(({ id }) => id === thread)) return;
    for (let waited = 0; !this.marked.includes(thread) && waited < patience; waited += stepMs)
      await new Promise((resolve) => setTimeout(resolve, stepMs));
  }

  /** What the mark of an unknown thread in the text means: somebody has just begun it. */
  noteMarks = (marked: string[]): void => {
    this.marked = marked;
    const known = this.threads.map(({ id }) => id);
    if (this.hasLoaded && marked.some((id) => !known.includes(id))) this.hear();
  };

  /** The thread after or before the current one, as they are shown; round in a circle. */
  step(by: 1 | -1): string | null {
    const { inText, deleted } = this.sorted;
    const all = [...inText, ...deleted].map(({ id }) => id);
    if (all.length === 0) return null;
    const at = this.current === null ? -1 : all.indexOf(this.current);
    const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    return (this.current = all[next] ?? null);
  }

  /** Sends a form and stays where we are; what went wrong comes back to the form, with what was typed still there. */
  prepare(
    done: () => string,
    fail: (message: string | undefined) => void,
    then: (location: string) => void = () => {},
  ): SubmitFunction {
    return ({ formElement, cancel }) => {
      // a second press, or a key held down
      if (this.#isSending) return cancel();
      this.#isSending = true;
      const place = formElement.closest<HTMLElement>('section[id]')?.id;
      return async ({ result }) => {
        this.#isSending = false;
        if (result.type === 'redirect') {
          fail(undefined);
          // else it would move in the list, and lose the focus, once its mark has come
          await this.#seeMark(/#thread-([0-9a-f-]+)$/.exec(result.location)?.[1]);
          await this.read();
          this.told = done();
          then(result.location);
          await tick();
          this.#keepFocus(place);
        } else if (result.type === 'failure') {
          const errors: Record<string, string> = result.data?.['errors'] ?? {};
          fail(result.data?.['message'] ?? Object.values(errors)[0] ?? m.form_invalid());
        } else fail(m.comment_not_sent());
      };
    };
  }

  /** The form may have gone with what it changed: the focus goes to its thread, or to the talk as a whole. */
  #keepFocus(place: string | undefined): void {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const thread = place && document.getElementById(place);
    (thread || document.getElementById(panelId))?.focus();
  }
}
