// "For me": what fits her organisation comes to a person by itself, and what she says of it counts from then on.
import { test as base, type Browser, type Page } from '@playwright/test';
import { expectNoBarriers } from './barriers.ts';
import { enrol, foundOrganisation, post, postDraft } from './quick.ts';
import { expect, readMail, startSite, type Person, type Site } from './site.ts';

let site: Site;
const test = base;

const needText = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger am Marktplatz.';

let tina: Person;
let fritz: Person;
let town: string;
let firm: string;
let market: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  site = await startSite(['--empty'], undefined, { MATCH_MAILS: 'at-once' });
  tina = await enrol(browser, site, 'Tina Turm');
  fritz = await enrol(browser, site, 'Fritz Firma');
  town = await foundOrganisation(tina, site, 'Stadtwerkstatt Turmhausen');
  firm = await foundOrganisation(fritz, site, 'Büro für Dialog');
  market = await publish(tina, 'Ein Marktplatz für alle', town);
  await addHelp(tina, `/projekte/${market}/gesuche`, needText);
  const dialogue = await publish(fritz, 'Dialog in der Mitte', firm);
  await addHelp(fritz, `/projekte/${dialogue}/angebote`, 'Begleitung von Verfahren der Bürgerbeteiligung');
});
test.afterAll(() => site.stop());

async function publish(person: Person, title: string, organisation: string): Promise<string> {
  const id = await postDraft(person, site, title, organisation);
  expect((await post(person.context, site, `/projekte/${id}?/publish`)).status()).toBe(200);
  return id;
}

async function addHelp({ context }: Person, path: string, text: string): Promise<void> {
  const response = await post(context, site, `${path}/neu`, { kind: 'expertise', text });
  expect(response.status(), await response.text()).toBe(303);
}

/** What is found beside the pages comes a moment later. */
async function expectFound(page: Page, path: string, title: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(cardOf(page, title)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [1_000] });
}

/** Among the proposals; the start page shows the same project among the newest. */
const cardOf = (page: Page, title: string) =>
  page.getByRole('article').filter({ hasText: title }).filter({ hasText: 'Passt zu „' });
/** On the page of a project. */
const partnerOf = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });
const statusOf = (page: Page) => page.getByRole('status').first();

test('the start page shows who fits, and why; by keyboard it is set aside and taken back', async () => {
  const { page } = tina;
  await expectFound(page, '/', 'Dialog in der Mitte');
  const card = cardOf(page, 'Dialog in der Mitte');
  await expect(card.getByText('Passt zu „Ein Marktplatz für alle“')).toBeVisible();
  await expect(card.getByText('Neu', { exact: true })).toBeVisible();
  await expect(card.getByText('Beteiligung').first()).toBeVisible();
  await expectNoBarriers(page, 'start with matches');

  await card.getByText('Nicht für uns, weil …').focus();
  await page.keyboard.press('Enter');
  await expectNoBarriers(page, 'start with reasons');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Zu weit weg: Dialog in der Mitte' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toContainText(
    '„Dialog in der Mitte“ wird für „Ein Marktplatz für alle“ nicht mehr',
  );
  await expect(card).toHaveCount(0);
  await page.goto(`/projekte/${market}`);
  await expect(page.getByText('Noch kein passender Partner')).toBeVisible();
  // others see it as before, and the other side is not told
  await fritz.page.goto(`/projekte/${market}`);
  await expect(partnerOf(fritz.page, 'Dialog in der Mitte').first()).toBeVisible();

  await page.getByRole('link', { name: 'Gemerkt und zurückgestellt' }).click();
  await expect(page.getByText('Zu weit weg')).toBeVisible();
  await expectNoBarriers(page, 'answers');
  await page.getByRole('button', { name: 'Zurücknehmen: Dialog in der Mitte' }).click();
  await expect(statusOf(page)).toContainText('Zurückgenommen');
  await expect(page.getByText('Noch nichts gesagt')).toBeVisible();
  await page.goto(`/projekte/${market}`);
  await expect(partnerOf(page, 'Dialog in der Mitte').first()).toBeVisible();
  await expectFound(page, '/fuer-mich', 'Dialog in der Mitte');
});

test('an organisation that is never to come again is gone from all lists; its page says how to undo that', async () => {
  const { page } = tina;
  await expectFound(page, '/fuer-mich', 'Dialog in der Mitte');
  await expectNoBarriers(page, 'for me');
  await page.getByRole('button', { name: /nie wieder vorschlagen: Büro für Dialog/ }).click();
  await expect(statusOf(page)).toContainText(
    'Büro für Dialog wird Stadtwerkstatt Turmhausen nicht mehr vorgeschlagen',
  );
  await expect(cardOf(page, 'Dialog in der Mitte')).toHaveCount(0);
  await page.goto(`/projekte/${market}`);
  await expect(partnerOf(page, 'Dialog in der Mitte')).toHaveCount(0);
  await page.goto(`/organisationen/${firm}`);
  await expect(page.getByText('Wird Ihrer Organisation nicht mehr vorgeschlagen')).toBeVisible();
  await fritz.page.goto(`/organisationen/${firm}`);
  await expect(fritz.page.getByText('nicht mehr vorgeschlagen')).toHaveCount(0);
  await page.getByRole('link', { name: 'Ansehen und zurücknehmen' }).click();
  await page.getByRole('button', { name: 'Zurücknehmen: Büro für Dialog' }).click();
  await expect(statusOf(page)).toContainText('Zurückgenommen');
  await expectFound(page, '/fuer-mich', 'Dialog in der Mitte');
});

test('without JavaScript: another reason in own words, undone at once; then kept in mind, and the first word', async ({
  browser,
}) => {
  const page = await openPlain(browser);
  await page.goto('/fuer-mich');
  const card = cardOf(page, 'Dialog in der Mitte');
  await card.getByText('Nicht für uns, weil …').click();
  await card.getByLabel('Welcher?').fill('Erst im nächsten Jahr');
  await card.getByRole('button', { name: 'Anderer Grund' }).click();
  await expect(statusOf(page)).toContainText('wird für „Ein Marktplatz für alle“ nicht mehr vorgeschlagen');
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(statusOf(page)).toContainText('Zurückgenommen');
  await expectFound(page, '/', 'Dialog in der Mitte');
  await page.getByRole('button', { name: 'Interessant: Dialog in der Mitte' }).click();
  await expect(statusOf(page)).toContainText('„Dialog in der Mitte“ ist gemerkt');
  await statusOf(page).getByRole('link', { name: 'Kontakt aufnehmen' }).click();
  await expect(page.getByLabel('Sie fragen')).toHaveValue(`project:${market}`);
  await page.goto('/fuer-mich');
  await expect(page.getByRole('link', { name: 'Kontakt aufnehmen: Dialog in der Mitte' })).toBeVisible();
  await page.context().close();
});

async function openPlain(browser: Browser): Promise<Page> {
  const storageState = await tina.context.storageState();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  return context.newPage();
}

test('who has not looked gets a mail, once; its link ends these mails without signing in', async ({
  browser,
}) => {
  const ute = await enrol(browser, site, 'Ute Umland');
  const house = await foundOrganisation(ute, site, 'Verein Umland');
  await addHelp(ute, `/organisationen/${house}/gesuche`, needText);
  const findMail = () => {
    const text = readMail(site, ute.email);
    if (!text.includes('/fuer-mich/abbestellen/')) throw new Error('no such mail yet');
    return text;
  };
  await expect(() => void findMail()).toPass({ timeout: 60_000, intervals: [1_000] });
  const text = findMail();
  expect(text).toContain('Dialog in der Mitte');
  expect(text).toContain('Begleitung von Verfahren der Bürgerbeteiligung');

  const stop = new URL(/\S+\/fuer-mich\/abbestellen\/\S+/.exec(text)?.[0] ?? '');
  const reader = await (await browser.newContext({ baseURL: site.url })).newPage();
  await reader.goto(stop.pathname);
  await expectNoBarriers(reader, 'stop mails');
  await reader.getByRole('button', { name: 'Keine solchen E-Mails mehr' }).click();
  await expect(statusOf(reader)).toContainText('Abbestellt');

  await addHelp(
    fritz,
    `/organisationen/${firm}/angebote`,
    'Moderation für die Beteiligung auf dem Marktplatz',
  );
  await expectFound(ute.page, '/fuer-mich', 'Büro für Dialog');
  expect(findMail()).toBe(text);
  await ute.page.goto('/konto/einstellungen');
  await expect(ute.page.getByText('Keine E-Mails mit Partnervorschlägen')).toBeVisible();
  await ute.page.getByRole('link', { name: 'Benachrichtigungen ändern' }).click();
  await expectNoBarriers(ute.page, 'notifications');
  await ute.page.getByLabel('E-Mail mit neuen Partnervorschlägen').check();
  await ute.page.getByRole('button', { name: 'Speichern' }).click();
  await expect(ute.page.getByText('Einmal in der Woche eine E-Mail')).toBeVisible();
});
