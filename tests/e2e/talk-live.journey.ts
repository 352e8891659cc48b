// A talk that stands open on two screens: what one side writes comes to the other by itself, is told to who does not see
// the screen, and takes nothing away that somebody is typing.
import type { Page } from '@playwright/test';
import { expectNoBarriers } from './barriers.ts';
import { askToTalk, enrol, post, postDraft } from './quick.ts';
import { expect, listMails, openLive, test, type Person } from './site.ts';

let nele: Person;
let omar: Person;
let talk: string;

test.beforeAll(async ({ browser, site }) => {
  nele = await enrol(browser, site, 'Nele Nachbarin');
  omar = await enrol(browser, site, 'Omar Werkstatt');
  const project = await postDraft(omar, site, 'Eine offene Werkstatt');
  expect((await post(omar.context, site, `/projekte/${project}?/publish`)).status()).toBe(200);
  talk = await askToTalk(nele, site, `project:${project}`);
  expect((await post(omar.context, site, `${talk}?/accept`, { answer: '' })).status()).toBe(303);
});

const field = (page: Page) => page.getByLabel('Ihre Nachricht');
const entry = (page: Page, text: string) =>
  page.locator('#talk').getByRole('article').filter({ hasText: text });
/** A look is due every four seconds, and later after a failure. */
const soon = { timeout: 15_000 };

async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await expect(entry(page, text)).toBeVisible();
  await expect(field(page)).toHaveValue('');
}

test('what the other side writes, changes and takes back comes by itself, and what one types stays', async ({
  site,
}) => {
  const [hers, his] = [nele.page, omar.page];
  await openLive(hers, talk);
  await openLive(his, talk);

  await test.step('a message comes to an open page and is told in a live region', async () => {
    await say(his, 'Am Dienstag ist die Werkstatt offen.');
    await expect(entry(hers, 'Am Dienstag')).toBeVisible(soon);
    await expect(hers.locator('#talk').getByRole('status')).toHaveText(/^Neue Nachricht von Omar Werkstatt/);
    // who wrote it is told nothing
    await expect(his.locator('#talk').getByRole('status')).toHaveText('');
    await expectNoBarriers(hers, 'a talk with news');
  });

  await test.step('what she has typed stays, and so does her place in it', async () => {
    await say(hers, 'Dann komme ich mit dem Rad.');
    await hers.locator('#talk').getByText('Ändern', { exact: true }).click();
    await hers.getByLabel('Neuer Text').fill('Dann komme ich zu Fuß.');
    await field(hers).fill('Wie lange ist ');
    await say(his, 'Bringen Sie gern Werkzeug mit.');
    await expect(entry(hers, 'Werkzeug')).toBeVisible(soon);
    await expect(field(hers)).toBeFocused();
    await hers.keyboard.type('denn offen?');
    await expect(field(hers)).toHaveValue('Wie lange ist denn offen?');
    await expect(hers.getByLabel('Neuer Text')).toHaveValue('Dann komme ich zu Fuß.');
    await hers.getByRole('button', { name: 'Änderung speichern' }).click();
    await expect(entry(hers, 'zu Fuß')).toBeVisible();
    await expect(entry(his, 'zu Fuß')).toBeVisible(soon);
  });

  await test.step('what is taken back goes from the other screen too', async () => {
    const last = entry(his, 'Werkzeug');
    await last.getByText('Zurücknehmen …').click();
    await last.getByRole('button', { name: 'Zurücknehmen' }).click();
    await expect(hers.getByText('Diese Nachricht wurde zurückgenommen.')).toBeVisible(soon);
    await expect(entry(hers, 'Werkzeug')).toHaveCount(0);
  });

  await test.step('a pause of the server is waited out', async () => {
    const news = '**/gespraech?*';
    let refused = 0;
    await hers.route(news, (route) => {
      refused += 1;
      return route.fulfill({ status: 503 });
    });
    await expect.poll(() => refused, soon).toBeGreaterThan(0);
    await hers.unroute(news);
    await say(his, 'Bis Dienstag!');
    await expect(entry(hers, 'Bis Dienstag!')).toBeVisible({ timeout: 20_000 });
  });

  await test.step('each message that she sees come is no further mail; what she saw is read once she leaves', async () => {
    const count = () => listMails(site, nele.email).length;
    const before = count();
    await say(his, 'Und bringen Sie Kuchen mit.');
    await expect(entry(hers, 'Kuchen')).toBeVisible(soon);
    expect(count()).toBe(before);
    await expect(async () => {
      await hers.goto('/kontaktanfragen');
      await expect(hers.getByText('Neu für Sie')).toHaveCount(0, { timeout: 1_000 });
    }).toPass(soon);
    await say(his, 'Noch etwas, wenn Sie nicht mehr da sind.');
    await expect.poll(count, soon).toBe(before + 1);
  });
});

test('nobody else reads the talk by its address, and nobody without signing in', async ({
  browser,
  site,
}) => {
  const stranger = await enrol(browser, site, 'Frieda Fremd');
  const address = `${talk}/gespraech?seen=nothing`;
  expect((await omar.context.request.get(site.url + address)).status()).toBe(200);
  expect((await stranger.context.request.get(site.url + address)).status()).toBe(404);
  const nobody = await browser.newContext({ baseURL: site.url });
  expect((await nobody.request.get(address)).status()).toBe(401);
  await nobody.close();
});

test('without scripts the page is as it was: news come with the next look', async ({ browser, site }) => {
  const storageState = await nele.context.storageState();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  const page = await context.newPage();
  await page.goto(talk);
  await field(page).fill('Ohne Skript geht es auch.');
  await page.getByRole('button', { name: 'Nachricht senden' }).click();
  await expect(entry(page, 'Ohne Skript')).toBeVisible();
  await context.close();
});
