// A form that is sent twice makes one thing: at the same instant, by a double click, and after going back.
import type { Page } from '@playwright/test';
import { openPlain } from './form-parts.ts';
import { aProject, askToTalk, enrol, post } from './quick.ts';
import { expect, openLive, seeScripts, test, type Person, type Site } from './site.ts';
import { publish } from './talking.ts';

let ida: Person;
let jan: Person;
let project: string;
let talk: string;
/** Ida's pages without scripts. */
let plain: Page;

test.beforeAll(async ({ browser, site }) => {
  ida = await enrol(browser, site, 'Ida Doppelklick');
  jan = await enrol(browser, site, 'Jan Gegenüber');
  project = await publish(jan, site, 'Eine Werkstatt mit Besuch');
  talk = await askToTalk(ida, site, `project:${project.split('/').at(-1)}`);
  expect((await post(jan.context, site, `${talk}?/accept`, { answer: '' })).status()).toBe(303);
  plain = await openPlain(ida.context, site);
});

const articles = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

/** The id that a page gives its form. */
async function showForm(page: string): Promise<{ form_id: string }> {
  const html = await (await ida.context.request.get(page)).text();
  return { form_id: /name="form_id" value="([0-9-]+)"/.exec(html)?.[1] ?? '' };
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
  const draft = { ...aProject, ...(await showForm('/projekte/neu')), title: 'Einmal ist genug' };
  expect(draft.form_id).not.toBe((await showForm('/projekte/neu')).form_id);
  expect(await sendTwice(site, '/projekte/neu', draft)).toMatch(/^\/projekte\/[0-9a-f-]{36}$/);

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
  for (const { title } of [draft, paper])
    await expect(plain.getByRole('main').getByRole('link', { name: title })).toHaveCount(1);

  await test.step('an older page without an id still works, and the id in other hands leads nowhere', async () => {
    for (const form_id of ['', 'kaputt'])
      expect((await post(ida.context, site, '/projekte/neu', { ...draft, form_id })).status()).toBe(303);
    const others = await post(jan.context, site, '/projekte/neu', draft);
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

test('going back and sending again leads to what is there', async () => {
  await plain.goto(project);
  const field = plain.getByLabel('Ihr Kommentar');
  const send = plain.getByRole('button', { name: 'Kommentar veröffentlichen' });
  await field.fill('Das sage ich hier einmal.');
  await send.click();
  await expect(plain).toHaveURL(/#comment-/);
  const address = plain.url();
  await plain.goBack();
  await field.fill('Das sage ich hier einmal.');
  await send.click();
  await expect(plain).toHaveURL(address);
  await expect(articles(plain, 'Das sage ich hier einmal.')).toHaveCount(1);
});

test('with scripts two messages in a row are two, alike or not', async () => {
  const { page } = ida;
  const shown = await page.goto('/projekte/neu');
  await seeScripts(page);
  const id = await page.locator('[name="form_id"]').inputValue();
  expect(await shown?.text(), 'the scripts keep the id that came with the page').toContain(`value="${id}"`);

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
