// Sends a picture to the paper's own address. XMLHttpRequest, because fetch does not tell how far it has come.
import * as z from 'zod/mini';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';

const Stored = z.object({ id: z.uuid(), width: z.number(), height: z.number() });
const Refused = z.object({ message: z.string().check(z.minLength(1)) });

export type SendOutcome = { ok: true; image: z.output<typeof Stored> } | { ok: false; message: string };

/** Aborting leaves the outcome open for ever. `onprogress` hears percents. */
export function sendImage(
  paperId: string,
  file: File,
  { signal, onprogress }: { signal: AbortSignal; onprogress(percent: number): void },
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('image', file);
    request.open('POST', localizeHref(`/papers/${paperId}/images`));
    request.setRequestHeader('accept', 'application/json');
    // the form stays on the page while this one is answered
    request.setRequestHeader('x-sveltekit-action', 'true');
    request.upload.onprogress = ({ loaded, total }) => onprogress(Math.round((100 * loaded) / total));
    request.onload = () => resolve(readOutcome(request.responseText));
    request.onerror = () => resolve({ ok: false, message: m.file_editor_failed() });
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function readOutcome(text: string): SendOutcome {
  const answer = parse(text);
  const stored = Stored.safeParse(answer);
  if (stored.success) return { ok: true, image: stored.data };
  return { ok: false, message: Refused.safeParse(answer).data?.message ?? m.file_editor_failed() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
