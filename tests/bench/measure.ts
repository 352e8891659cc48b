// How long a running site takes to answer, and how much it sends along.
import { Agent, get } from 'node:http';
import { gzipSync } from 'node:zlib';

export interface Times {
  /** Milliseconds to the first byte. */
  median: number;
  p95: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Milliseconds until the first byte of the answer. @throws Error on any answer but 200 */
function measureOnce(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { agent }, (response) => {
      const time = performance.now() - start;
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve(time) : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}

/** Times of this many requests, so many of them at once, one address after the other. */
export async function measurePages(urls: string[], requests: number, atOnce: number): Promise<Times> {
  const times: number[] = [];
  let asked = 0;
  const ask = async () => {
    while (asked < requests) times.push(await measureOnce(urls[asked++ % urls.length] ?? ''));
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/**
 * Bytes after gzip of the page itself, and of the scripts and styles that it loads at once.
 * @param cookie of who asks, for pages that not everybody sees
 */
export async function weighPage(
  url: string,
  cookie = '',
): Promise<{ page: number; script: number; style: number }> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const find = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, path = '']) => path))];
  const weigh = async (paths: string[]) => {
    const texts = await Promise.all(
      paths.map(async (path) => (await fetch(new URL(path, url))).arrayBuffer()),
    );
    return texts.reduce((sum, text) => sum + gzipSync(new Uint8Array(text)).length, 0);
  };
  return {
    page: gzipSync(html).length,
    script: await weigh(find(/(?:href|import\()="?([^"\s()]+\.js)"?/g)),
    style: await weigh(find(/href="([^"]+\.css)"/g)),
  };
}
