// Which functions of the page take the time while somebody types.
import type { Page } from '@playwright/test';

interface Spent {
  name: string;
  own: number;
}

/** Starts to look; what is returned ends it and prints the functions that took most. */
export async function startProfile(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Performance.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  const before = await session.send('Performance.getMetrics');
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    const after = await session.send('Performance.getMetrics');
    const old = new Map(before.metrics.map(({ name, value }) => [name, value]));
    for (const { name, value } of after.metrics)
      if (/Duration$/.test(name))
        console.log(name, `${((value - (old.get(name) ?? 0)) * 1000).toFixed(0)} ms`);
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const spent = new Map<string, Spent>();
    profile.samples?.forEach((id, at) => {
      const { functionName, url, lineNumber, columnNumber } = nodes.get(id)?.callFrame ?? {
        functionName: '?',
        url: '',
        lineNumber: 0,
        columnNumber: 0,
      };
      const name = `${functionName || '(nameless)'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber}`;
      const known = spent.get(name) ?? { name, own: 0 };
      known.own += (profile.timeDeltas?.[at] ?? 0) / 1000;
      spent.set(name, known);
    });
    const most = [...spent.values()].sort((one, other) => other.own - one.own).slice(0, 40);
    for (const { name, own } of most) console.log(`${own.toFixed(0).padStart(7)} ms ${name}`);
  };
}
