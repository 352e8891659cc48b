// Follows somebody's cursor: the view goes where she writes, until one writes or scrolls oneself.
import type { Editor } from '@tiptap/core';
import {
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { createRelativePositionFromJSON } from 'yjs';

/** What of a person's own doing ends it. */
const ownMoves = ['keydown', 'wheel', 'touchmove', 'pointerdown'] as const;

export class Following {
  readonly #editor: Editor;
  readonly #awareness: Awareness;
  #clients: number[] = [];
  #ending: AbortController | null = null;

  constructor(editor: Editor, awareness: Awareness) {
    this.#editor = editor;
    this.#awareness = awareness;
  }

  /** @param onEnd is called when one goes one's own way */
  start(clients: number[], onEnd: () => void): void {
    this.stop();
    this.#clients = clients;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    this.#awareness.on('change', this.#go);
    // what is typed by her moves her cursor, and so does what stands before it
    this.#editor.on('update', this.#go);
    const end = () => {
      this.stop();
      onEnd();
    };
    // the click that began it is not meant
    setTimeout(() => {
      for (const move of ownMoves) addEventListener(move, end, { signal, passive: true });
    });
    this.#go();
  }

  stop(): void {
    this.#ending?.abort();
    this.#ending = null;
    this.#awareness.off('change', this.#go);
    this.#editor.off('update', this.#go);
  }

  #go = (): void => {
    const place = this.#findPlace();
    if (place === null || this.#editor.isDestroyed) return;
    const { top, bottom } = this.#editor.view.coordsAtPos(place);
    // while it can be seen with some text around it, nothing moves
    if (top > innerHeight * 0.2 && bottom < innerHeight * 0.85) return;
    scrollBy({ top: top - innerHeight * 0.4 });
  };

  #findPlace(): number | null {
    const states = this.#awareness.getStates();
    const state: { binding?: ProsemirrorBinding } | undefined = ySyncPluginKey.getState(this.#editor.state);
    if (!state?.binding) return null;
    const { doc, type, mapping } = state.binding;
    for (const client of this.#clients) {
      const cursor: { head?: unknown } | undefined = states.get(client)?.['cursor'];
      if (!cursor?.head) continue;
      try {
        const head = createRelativePositionFromJSON(cursor.head);
        const place = relativePositionToAbsolutePosition(doc, type, head, mapping);
        if (place !== null) return Math.min(place, this.#editor.state.doc.content.size);
      } catch {
        // a cursor in a text that has not come yet
      }
    }
    return null;
  }
}
