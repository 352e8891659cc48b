// The database is away: nothing is called saved, nothing is forgotten, and afterwards all is well.
//   OUTAGE=60  for how many seconds (4 in `npm test`)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { prepareRooms } from '../bench/collab/prepare.ts';
import { findDatabase, startSite } from '../e2e/site.ts';
import { openLine } from './proxy.ts';
import { until } from './until.ts';
import { Writer } from './writer.ts';

const seconds = Number(process.env.OUTAGE ?? 4);
const server = process.env.JOURNEYS_DATABASE_URL;

test.skipIf(!server)(
  `the database is away for ${seconds} s: no letter is called saved, and none is lost (needs JOURNEYS_DATABASE_URL)`,
  async () => {
    const folder = mkdtempSync(`${tmpdir()}/impulswerk-outage-`);
    const line = await openLine(await findDatabase(folder));
    onTestFinished(() => line.close());
    const site = await startSite(['--empty'], folder, { COLLAB_LIMITS: 'off', DATABASE_URL: line.url });
    onTestFinished(async () => void (await site.stop()));
    const prepared = await prepareRooms(site, { rooms: 1, people: 2 });
    const anna = new Writer('anna', prepared, { person: 0 });
    const ben = new Writer('ben', prepared, { person: 1 });
    onTestFinished(() => [anna, ben].forEach((writer) => writer.leave()));
    await until(() => anna.isSynced && ben.isSynced, 'both being there');
    anna.type();
    await until(() => anna.isSaved, 'the first word being saved');

    line.cut();
    const before = anna.savedCount;
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
      anna.type();
      ben.type();
      await wait(100);
    }
    expect(anna.savedCount).toBe(before);
    expect(ben.savedCount).toBe(0);

    line.mend();
    await until(() => anna.isSaved && ben.isSaved, 'everything being saved');
    await until(() => anna.words.join() === ben.words.join(), 'both being equal');
    await site.kill();
    await site.restart();
    const later = new Writer('later', prepared, { person: 0 });
    onTestFinished(() => later.leave());
    await until(() => later.isSynced, 'the document being opened once more');
    expect(later.words).toHaveLength(anna.typed.length + ben.typed.length);
    expect(new Set(later.words)).toEqual(new Set([...anna.typed, ...ben.typed]));
    const page = await fetch(site.url);
    // unread, it would keep the connection busy and the site from stopping
    await page.text();
    expect(page.status).toBe(200);
  },
);
