// Asks again and again while somebody has the page before her: soon when something happens, less often when nothing does.

/** Milliseconds between two looks; after some minutes without news or a key, the longer one. */
const pause = { lively: 4_000, quiet: 20_000, longest: 120_000 };
const livelyFor = 300_000;

/**
 * @param look tells whether there is more to wait for; what fails is tried again, ever later
 * @param leave whenever she looks away
 */
export function watchTalk(look: (signal: AbortSignal) => Promise<boolean>, leave: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isLooking = false;
  let touched = Date.now();

  const rest = () => {
    if (failures > 0) return Math.min(pause.longest, pause.lively * 2 ** failures);
    return Date.now() - touched < livelyFor ? pause.lively : pause.quiet;
  };
  const wait = () => {
    clearTimeout(timer);
    if (!signal.aborted && document.visibilityState === 'visible')
      timer = setTimeout(() => void round(), rest());
  };
  async function round(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      if (!(await look(signal))) return ending.abort();
      failures = 0;
    } catch {
      failures += 1;
    } finally {
      isLooking = false;
      wait();
    }
  }
  const touch = () => (touched = Date.now());
  document.addEventListener('keydown', touch, { signal });
  document.addEventListener('pointerdown', touch, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      touch();
      // who comes back sees at once what was said meanwhile
      if (document.visibilityState === 'visible') void round();
      else {
        clearTimeout(timer);
        leave();
      }
    },
    { signal },
  );
  wait();
  return () => {
    clearTimeout(timer);
    ending.abort();
    leave();
  };
}
