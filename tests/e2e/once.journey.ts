// A form that is sent twice makes one thing: at the same instant, by a double click, and after going back.
import type { Browser, LaunchOptions, Page } from '@playwright/test';
import { openPlain } from './form-parts.ts';
import { aProject, askToTalk, enrol, post, postDraft } from './quick.ts';
import { expect, openLive, test, type Person, type Site } from './site.ts';

let ida: Person;
let jan: Person;
let talk: string;
/** Ida's pages without scripts. */
let plain: Page;

test.beforeAll(async ({ browser, site }) => {
  ida = await enrol(browser, site, 'Ida Doppelklick');
  jan = await enrol(browser, site, 'Jan Gegenüber');
  const project = await postDraft(jan, site, 'Eine Werkstatt mit Besuch');
  expect((await post(jan.context, site, `/projekte/${project}?/publish`)).status()).toBe(200);
  talk = await askToTalk(ida, site, `project:${project}`);
  expect((await post(jan.context, site, `${talk}?/accept`, { answer: '' })).status()).toBe(303);
  plain = await openPlain(ida.context, site);
});

const articles = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

/** The id that a page gives its form. */
async function showForm(page: string): Promise<{ form_id: string }> {
  const html = await (await ida.context.request.get(page)).text();
  return { form_id: /name="form_id" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '' };
}

/** Sends the same form twice at once; both answers lead to the same place, which is returned. */
async function sendTwice(site: Site, path: string, form: Record<string, string>): Promise<string> {
  const answers = await Promise.all([1, 2].map(() => post(ida.context, site, path, form)));
  expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
  const [first, second] = answers.map((answer) => answer.headers()['location'] ?? '');
  expect(second).toBe(first);
  return first ?? '';
}

test('two posts of one form at the same instant make one draft, one paper, one message', async ({ site }) => {
  const project = { ...aProject, ...(await showForm('/projekte/neu')), title: 'Einmal ist genug' };
  expect(project.form_id).not.toBe((await showForm('/projekte/neu')).form_id);
  expect(await sendTwice(site, '/projekte/neu', project)).toMatch(/^\/projekte\/[0-9a-f-]{36}$/);

  const paper = {
    ...(await showForm('/impulspapiere/neu')),
    title: 'Nur ein Papier',
    area: 'administration',
  };
  expect(await sendTwice(site, '/impulspapiere/neu', paper)).toMatch(/^\/impulspapiere\/[0-9a-f-]{36}$/);

  const message = { ...(await showForm(talk)), body: 'Das sage ich einmal.' };
  await sendTwice(site, `${talk}?/say`, message);

  await plain.goto(talk);
  await expect(articles(plain, message.body)).toHaveCount(1);
  await plain.goto('/konto');
  for (const { title } of [project, paper])
    await expect(plain.getByRole('main').getByRole('link', { name: title })).toHaveCount(1);

  await test.step('an older page without an id still works, and the id in other hands leads nowhere', async () => {
    const { form_id: _, ...old } = project;
    expect((await post(ida.context, site, '/projekte/neu', { ...old, form_id: 'kaputt' })).status()).toBe(
      303,
    );
    const others = await post(jan.context, site, '/projekte/neu', project);
    expect(others.status()).toBe(303);
    const { location } = others.headers();
    expect((await jan.context.request.get(location ?? '')).status()).toBe(200);
    expect((await ida.context.request.get(location ?? '')).status()).toBe(404);
  });
});

test('without JavaScript a form is corrected, clicked twice, and sent again after going back', async () => {
  const title = plain.getByLabel('Titel');
  const save = plain.getByRole('button', { name: 'Entwurf speichern' });
  await plain.goto('/projekte/neu');
  const shown = await plain.locator('[name="form_id"]').inputValue();
  await plain.getByRole('radio', { name: 'Idee' }).check();
  await title.fill('Zurück und noch einmal');
  await plain.getByLabel('Kurzfassung').fill('kurz');
  await plain.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await plain.getByLabel('Stand').selectOption('Planung');
  await save.click();
  await expect(plain.getByRole('alert').first()).toBeVisible();
  await expect(plain.locator('[name="form_id"]')).toHaveValue(shown);

  await plain.getByLabel('Kurzfassung').fill('Jetzt ist die Kurzfassung lang genug.');
  await save.dblclick();
  await expect(plain).toHaveURL(/\/projekte\/[0-9a-f-]{36}$/);

  await plain.goto(talk);
  await plain.getByLabel('Ihre Nachricht').fill('Zweimal gedrückt.');
  await plain.getByRole('button', { name: 'Nachricht senden' }).dblclick();
  await expect(articles(plain, 'Zweimal gedrückt.')).toHaveCount(1);
  await plain.reload();
  await expect(articles(plain, 'Zweimal gedrückt.')).toHaveCount(1);

  await plain.goto('/konto');
  await expect(plain.getByRole('main').getByRole('link', { name: 'Zurück und noch einmal' })).toHaveCount(1);
});

/** A browser that keeps the page one left, as those do that people have: Playwright switches that off. */
async function openKeeping(browser: Browser, options: LaunchOptions, site: Site): Promise<Page> {
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  const keeping = await browser.browserType().launch({ ...options, ignoreDefaultArgs });
  const storageState = await ida.context.storageState();
  return keeping.newPage({ baseURL: site.url, javaScriptEnabled: false, storageState });
}

test('going back and sending again leads to what is there', async ({ browser, launchOptions, site }) => {
  const page = await openKeeping(browser, launchOptions, site);
  await page.goto('/impulspapiere/neu');
  await page.getByLabel('Titel').fill('Ein Papier, zweimal gesendet');
  await page.locator('[name="area"]').first().check();
  const begin = page.getByRole('button', { name: 'Beginnen' });
  await begin.click();
  await expect(page).toHaveURL(/\/impulspapiere\/[0-9a-f-]{36}$/);
  const address = page.url();
  await page.goBack();
  await begin.click();
  await expect(page).toHaveURL(address);
  await page.context().browser()?.close();
});

test('with scripts two messages in a row are two, alike or not', async () => {
  const { page } = ida;
  await openLive(page, talk);
  const field = page.getByLabel('Ihre Nachricht');
  for (const text of ['Erst dies.', 'Dann das.', 'Dann das.']) {
    await field.fill(text);
    await page.getByRole('button', { name: 'Nachricht senden' }).click();
    await expect(field).toHaveValue('');
  }
  await expect(articles(page, 'Erst dies.')).toHaveCount(1);
  await expect(articles(page, 'Dann das.')).toHaveCount(2);
});
