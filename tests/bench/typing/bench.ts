// How long a key takes until its letter is painted: `npm run bench:typing` builds and runs this.
//   KEYS=200  PAGES=60  COMMENTS=300  SUGGESTIONS=60
//   PROFILE=1 prints the functions that take the time; AIM=50 ends with an error where the 95th percentile is above it
// A browser types in the middle of a short paper and of a long one, alone and while somebody else types. Writes its part
// of docs/performance.md.
import { chromium, type Browser, type Page } from '@playwright/test';
import { findDebianBrowser } from '../../../scripts/browser.ts';
import { randomUUID } from 'node:crypto';
import { editorOf, saveState } from '../../e2e/editing.ts';
import { admit, beginPaper, enrol, post } from '../../e2e/quick.ts';
import { startSite, type Person, type Site } from '../../e2e/site.ts';
import { describeMachine, writeReport } from '../report.ts';
import { typeLetters, watchKeys, type KeyTimes } from './keys.ts';
import { listParagraphs, nameLetters, suggest, writePaper } from './long-paper.ts';
import { startProfile } from './profile.ts';
import { joinPaper, type SecondPerson } from './second-person.ts';

const keys = Number(process.env.KEYS ?? 200);
const aim = Number(process.env.AIM ?? 0);

interface Size {
  name: string;
  pages: number;
  comments: number;
  suggestions: number;
}

const sizes: Size[] = [
  { name: 'short', pages: 2, comments: 5, suggestions: 2 },
  {
    name: 'long',
    pages: Number(process.env.PAGES ?? 60),
    comments: Number(process.env.COMMENTS ?? 300),
    suggestions: Number(process.env.SUGGESTIONS ?? 60),
  },
];

interface Row extends Size {
  opened: number;
  alone: KeyTimes;
  together: KeyTimes;
}

async function readCookie({ context }: Person): Promise<string> {
  const cookies = await context.cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Begins threads on words all over the text, as the editor's page does. */
async function comment(
  { context }: Person,
  site: Site,
  paperId: string,
  { doc }: SecondPerson,
  count: number,
): Promise<void> {
  const texts = listParagraphs(doc);
  for (let at = 0; at < count; at++) {
    const text = texts[Math.floor((at * texts.length) / count)];
    const ranges = text ? nameLetters(text, 40 + ((at * 7) % 60), 18) : [];
    const body = `Hier fehlt mir noch, wer das entschieden hat (${at + 1}).`;
    const path = `/impulspapiere/${paperId}/kommentare?/begin`;
    const answer = await post(context, site, path, { body, ranges: JSON.stringify(ranges) });
    if (answer.status() !== 303) throw new Error(`comment ${at} was answered with ${answer.status()}`);
  }
}

interface Prepared {
  site: Site;
  browser: Browser;
  owner: Person;
  second: Person;
}

async function prepare({ site, owner, second }: Prepared, size: Size): Promise<[string, SecondPerson]> {
  const paperId = await beginPaper(owner, site, `Ein Papier zum Messen (${size.name})`);
  await admit(owner, second, site, paperId, 'editor');
  const writer = await joinPaper(site.url, await readCookie(second), paperId);
  writePaper(writer.doc, size.pages);
  await comment(owner, site, paperId, writer, size.comments);
  suggest(writer.doc, randomUUID(), size.suggestions);
  return [paperId, writer];
}

/** Opens the paper and puts the cursor into its middle; returns the milliseconds until it could be written in. */
async function open(page: Page, paperId: string, { comments, suggestions }: Size): Promise<number> {
  const begun = performance.now();
  await page.goto(`/impulspapiere/${paperId}/schreiben`);
  await saveState(page, 'saved').waitFor();
  const opened = performance.now() - begun;
  await page
    .locator('section[id^="thread-"]')
    .nth(comments - 1)
    .waitFor();
  await page
    .locator('section[aria-labelledby="suggestions"] li')
    .nth(suggestions - 1)
    .waitFor();
  const paragraphs = editorOf(page).locator('> p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press('End');
  await watchKeys(page);
  await typeLetters(page, 20);
  return opened;
}

async function typeAndProfile(page: Page, name: string): Promise<KeyTimes> {
  if (!process.env.PROFILE) return typeLetters(page, keys);
  console.log(name);
  const stop = await startProfile(page);
  const times = await typeLetters(page, keys);
  await stop();
  return times;
}

async function measure(prepared: Prepared, size: Size): Promise<Row> {
  const [paperId, writer] = await prepare(prepared, size);
  const { page } = prepared.owner;
  const opened = await open(page, paperId, size);
  const alone = await typeAndProfile(page, `${size.name}, alone`);
  const stop = writer.type();
  const together = await typeAndProfile(page, `${size.name}, together`);
  stop();
  writer.leave();
  await page.goto('about:blank');
  console.log(size.name, { opened: Math.round(opened), alone, together });
  return { ...size, opened, alone, together };
}

const milliseconds = ({ median, p95, worst }: KeyTimes) =>
  [median, p95, worst].map((each) => each.toFixed(0)).join(' / ');

function describe(rows: Row[]): string {
  const lines = rows.map((row) => {
    const { name, pages, comments, suggestions, opened, alone, together } = row;
    const holds = `${name}: ${pages} pages, ${comments} comments, ${suggestions} suggestions`;
    return `| ${[holds, opened.toFixed(0), milliseconds(alone), milliseconds(together)].join(' | ')} |`;
  });
  return `## Typing

\`npm run bench:typing\` (\`tests/bench/typing\`); \`PROFILE=1\` tells which functions take the time.

Milliseconds from a key to the frame that shows its letter (median / 95th percentile / longest of ${keys} keys, about eight a
second, in the middle of the paper) in headless Chromium with a screen of 60 frames a second: the wait for the next frame, 8
on average, is part of it. Together: somebody else types five letters a second. Site, database and browser share one machine:
${describeMachine()}.

The aim: 95 of 100 keys within 50 ms in a paper of 60 pages with 300 comments.

| paper | until it can be written in | alone | together |
|---|---|---|---|
${lines.join('\n')}
`;
}

const site = await startSite(['--empty'], undefined, { COLLAB_LIMITS: 'off' });
const browser = await chromium.launch({
  executablePath: findDebianBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const look = { locale: 'de-DE', viewport: { width: 1280, height: 900 } };
const rows: Row[] = [];
try {
  const owner = await enrol(browser, site, 'Olga Probe', look);
  const second = await enrol(browser, site, 'Sven Nebenan', look);
  for (const size of sizes) rows.push(await measure({ site, browser, owner, second }, size));
} finally {
  await browser.close();
  await site.stop();
}
await writeReport('typing', describe(rows));
const slow = rows.filter(({ alone, together }) => aim > 0 && Math.max(alone.p95, together.p95) > aim);
for (const { name } of slow) console.error(`${name}: more than ${aim} ms`);
process.exit(slow.length > 0 ? 1 : 0);
