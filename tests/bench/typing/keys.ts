// Measures in the page how long it takes from a key to the frame that shows it.
import type { Page } from '@playwright/test';

export interface KeyTimes {
  median: number;
  p95: number;
  worst: number;
}

declare global {
  interface Window {
    /** Milliseconds from each key to its painted frame. */
    keyTimes: number[];
  }
}

/**
 * From the moment in which the browser got the key until after the next frame was handed on: a message that is sent in the
 * frame's own callback arrives once styles, layout and paint are done. The wait for the screen's next beat is part of it.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyTimes = [];
    const note = (pressed: number) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyTimes.push(performance.now() - pressed);
      requestAnimationFrame(() => port2.postMessage(null));
    };
    addEventListener('keydown', ({ timeStamp }) => note(timeStamp), { capture: true });
  });
}

const words = 'und danach haben wir gemeinsam weiter geschrieben ';

/** Types so many letters, about eight a second, and tells how long each took. */
export async function typeLetters(page: Page, count: number): Promise<KeyTimes> {
  await page.evaluate(() => {
    window.keyTimes = [];
  });
  for (let at = 0; at < count; at++) {
    await page.keyboard.press(words[at % words.length] === ' ' ? 'Space' : (words[at % words.length] ?? 'a'));
    await page.waitForTimeout(100);
  }
  await page.waitForFunction((all) => window.keyTimes.length >= all, count);
  const times = (await page.evaluate(() => window.keyTimes)).sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}
