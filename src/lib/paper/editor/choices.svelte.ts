// What the menu behind "/" and "@" offers.
import * as z from 'zod/mini';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { MentionTarget, type MentionKind } from '../text-parts.ts';
import type { LiveText } from './live-text.svelte.ts';
import { listTools } from './tools/list-tools.ts';
import type { Openers } from './tools/tool.ts';

interface Place {
  from: number;
  to: number;
}

export interface Choice {
  key: string;
  label: string;
  hint?: string;
  /** Puts it where the sign and the words stand. */
  take(place: Place): void;
}

const fold = (text: string) => text.toLocaleLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The tools that can be used here and that the words may mean. */
export function listChoices(live: LiveText, open: Openers, words: string): Choice[] {
  const tools = listTools({ active: live.active, act: live.act, open }).flatMap((group) => group.tools);
  const wanted = fold(words);
  return tools
    .filter((tool) => tool.words !== undefined && !tool.isOff)
    .filter(({ label, words: others }) =>
      fold(`${label} ${others}`)
        .split(' ')
        .some((word) => word.startsWith(wanted)),
    )
    .map((tool) => ({
      key: tool.label,
      label: tool.label,
      take: (place) => {
        live.editor.chain().focus().deleteRange(place).run();
        tool.run();
      },
    }));
}

const Answer = z.array(MentionTarget);

const kinds: Record<MentionKind, () => string> = {
  project: m.editor_mention_project,
  organisation: m.editor_mention_organisation,
  paper: m.editor_mention_paper,
};

/** Asks the server what a mention may mean, a moment after the last letter; only the newest answer counts. */
export class MentionSearch {
  isWaiting = $state(false);
  #found: MentionTarget[] = $state.raw([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new AbortController();
  readonly #address: string;

  constructor(paperId: string) {
    this.#address = localizeHref(`/papers/${paperId}/mentions`);
  }

  ask(words: string): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.isWaiting = true;
    this.#timer = setTimeout(() => void this.#fetch(words.trim(), signal), 150);
  }

  async #fetch(words: string, signal: AbortSignal): Promise<void> {
    try {
      const response = await fetch(`${this.#address}?q=${encodeURIComponent(words)}`, { signal });
      const found = response.ok ? Answer.safeParse(await response.json()).data : null;
      if (signal.aborted) return;
      this.#found = found ?? [];
    } catch {
      if (signal.aborted) return;
      // offline: nothing can be looked up, and nothing is lost
      this.#found = [];
    }
    this.isWaiting = false;
  }

  list(live: LiveText): Choice[] {
    return this.#found.map(({ about, ...attrs }) => ({
      key: `${attrs.kind} ${attrs.id}`,
      label: attrs.label,
      hint: [kinds[attrs.kind](), about].filter(Boolean).join(' · '),
      take: (place) => {
        const content = [
          { type: 'mention', attrs },
          { type: 'text', text: ' ' },
        ];
        live.editor.chain().focus().insertContentAt(place, content).run();
      },
    }));
  }
}
