// The forms of talk: for who is not signed in, with and without scripts, by keyboard, and by mistake.
import { randomUUID } from 'node:crypto';
import { openPlain } from './form-parts.ts';
import { enrol, postForAnswer } from './quick.ts';
import { expect, openLive, test, type Person } from './site.ts';
import { comment, comments, publish, say, signIn } from './talking.ts';

let ada: Person;
let ben: Person;
let eve: Person;

test.beforeAll(async ({ browser, site }) => {
  [ada, ben, eve] = (await Promise.all(
    ['Ada Autorin', 'Ben Beiträger', 'Eve Leserin'].map((name) => enrol(browser, site, name)),
  )) as [Person, Person, Person];
});

test('who is not signed in is led to sign in and back', async ({ browser, site }) => {
  const project = await publish(ada, site, 'Hin und zurück');
  const page = await (await browser.newContext({ baseURL: site.url })).newPage();
  await page.goto(project);
  await page.getByRole('button', { name: 'Unterstützen', exact: true }).click();
  await signIn(page, ben.email, ben.password);
  await expect(page).toHaveURL(`${site.url}${project}#participation`);
  await page.getByRole('button', { name: 'Unterstützen', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Unterstützung zurückziehen' })).toBeVisible();

  const other = await (await browser.newContext({ baseURL: site.url })).newPage();
  await other.goto(project);
  await other.getByRole('link', { name: 'Anmelden und kommentieren' }).click();
  await signIn(other, ben.email, ben.password);
  await expect(other).toHaveURL(`${site.url}${project}#comments`);
});

test('without JavaScript one supports, follows, comments, changes, withdraws and reports', async ({
  site,
}) => {
  const project = await publish(ada, site, 'Ohne Skript');
  const page = await openPlain(ben.context, site);
  await page.goto(project);
  await page.getByRole('button', { name: 'Unterstützen', exact: true }).click();
  await expect(page.getByText('Eine Person unterstützt dieses Projekt.')).toBeVisible();
  await page.getByRole('button', { name: 'Folgen', exact: true }).click();
  await comment(page, 'Erste Fassung');
  await page.getByRole('link', { name: 'Eigenen Kommentar ändern oder zurückziehen' }).click();
  await page.getByLabel('Ihr Kommentar').fill('Zweite Fassung');
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  const own = comments(page).filter({ hasText: 'Zweite Fassung' });
  await expect(own).toContainText('bearbeitet');
  await own.getByRole('link').click();
  await page.getByText('Kommentar zurückziehen …').click();
  await page.getByRole('button', { name: 'Kommentar zurückziehen' }).click();
  await expect(page.getByText('Kommentar zurückgezogen')).toBeVisible();
  await expect(page.getByText('Zweite Fassung')).toBeHidden();

  await page.getByRole('link', { name: 'Dieses Projekt melden' }).click();
  await page.getByRole('button', { name: 'Meldung absenden' }).click();
  await expect(page.getByRole('alert')).toContainText('Was stimmt nicht?');
  await page.getByRole('radio', { name: 'Etwas anderes' }).check();
  await page.getByRole('button', { name: 'Meldung absenden' }).click();
  await expect(page.getByText('Danke, Ihre Meldung')).toBeVisible();

  await page.goto('/konto');
  await page.getByRole('link', { name: 'Projekte, denen Sie folgen' }).click();
  await expect(page.getByRole('link', { name: 'Ohne Skript' })).toBeVisible();
  await page.getByRole('button', { name: 'Ohne Skript nicht mehr folgen' }).click();
  await expect(page.getByRole('link', { name: 'Ohne Skript' })).toBeHidden();
  await page.goto(project);
  await page.getByRole('button', { name: 'Unterstützung zurückziehen' }).click();
  await expect(page.getByText('Noch unterstützt niemand')).toBeVisible();
});

test('by keyboard alone one supports and comments', async ({ site }) => {
  const project = await publish(ada, site, 'Nur mit Tasten');
  const { page } = eve;
  await openLive(page, project);
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      const label = await focused.evaluate((element) =>
        element instanceof HTMLTextAreaElement
          ? (element.labels[0]?.textContent ?? '')
          : (element.textContent ?? ''),
      );
      if (label.trim() === name) return;
    }
    throw new Error(`${name} was not reached`);
  };
  await tabTo('Unterstützen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Unterstützung zurückziehen' })).toBeVisible();
  // the way goes on from where it was, not from the top of the page
  await page.keyboard.press('Tab');
  await expect(page.locator('#participation :focus')).toHaveCount(1);
  await tabTo('Ihr Kommentar');
  await page.keyboard.type('Mit Tasten geschrieben');
  await tabTo('Kommentar veröffentlichen');
  await page.keyboard.press('Enter');
  await expect(comments(page)).toContainText('Mit Tasten geschrieben');
});

test('what one has begun to write stays, whatever other forms answer, and on the page where it was begun', async ({
  site,
}) => {
  const [one, other] = [await publish(ada, site, 'Eines'), await publish(ada, site, 'Ein anderes')];
  const { page } = ben;
  const field = page.getByLabel('Ihr Kommentar');
  const send = page.getByRole('button', { name: 'Kommentar veröffentlichen' });
  await openLive(page, one);
  await field.fill('x'.repeat(2001));
  await send.click();
  await expect(page.getByRole('alert')).toContainText('höchstens 2000 Zeichen');
  await field.fill('Jetzt kürzer, aber noch nicht');
  await page.getByRole('button', { name: 'Unterstützen', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Unterstützung zurückziehen' })).toBeVisible();
  await expect(field).toHaveValue('Jetzt kürzer, aber noch nicht');

  // what is written on while it is sent has not been sent
  const answer = Promise.withResolvers<void>();
  await page.route('**/*?/comment', async (route) => {
    await answer.promise;
    await route.continue();
  });
  await field.fill('Das erste.');
  await send.click();
  await field.fill('Das erste. Und noch etwas');
  answer.resolve();
  await expect(comments(page)).toContainText('Das erste.');
  await expect(page.getByRole('button', { name: 'Kommentar veröffentlichen' })).toBeEnabled();
  await expect(field).toHaveValue('Das erste. Und noch etwas');

  // to another project without the pages between them
  await page
    .getByRole('navigation', { name: 'Hauptnavigation' })
    .getByRole('link', { name: 'Projekte' })
    .click();
  await page.locator(`a[href="${other}"]`).first().click();
  await expect(page).toHaveURL(other);
  await expect(field).toHaveValue('');
  await field.fill('Nur für dieses');
  await page.evaluate(() => history.go(-2));
  await expect(page.getByRole('heading', { level: 1, name: 'Eines', exact: true })).toBeVisible();
  await expect(field).toHaveValue('');
});

test('what is typed is shown as typed, and only web addresses become links', async ({ site }) => {
  const project = await publish(ada, site, 'Wie getippt');
  await ben.page.goto(project);
  const typed = '<img src=x onerror="alert(1)"> **fett** 🎈 & „so“ javascript:alert(2)';
  await comment(ben.page, `${typed}\nSiehe https://example.org/a?b=1&c=2.`);
  const article = comments(ben.page);
  await expect(article).toContainText(typed);
  await expect(article.locator('img')).toHaveCount(0);
  const link = article.locator('a[href^="http"]');
  await expect(link).toHaveCount(1);
  await expect(link).toHaveAttribute('href', 'https://example.org/a?b=1&c=2');
  await expect(link).toHaveAttribute('rel', 'nofollow ugc');
});

test('bad input is refused in every form, and nothing typed is lost', async ({ site }) => {
  const project = await publish(ada, site, 'Falsche Eingaben');
  const page = await openPlain(ben.context, site);
  await page.goto(project);
  await page.getByRole('button', { name: 'Kommentar veröffentlichen' }).click();
  await expect(page.getByRole('alert')).toContainText('Bitte füllen Sie dieses Feld aus.');
  const long = `${'🎈'.repeat(1999)}<b>`;
  await page.getByLabel('Ihr Kommentar').fill(long);
  await page.getByRole('button', { name: 'Kommentar veröffentlichen' }).click();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('höchstens 2000 Zeichen; jetzt sind es 2002');
  await expect(page.getByLabel('Ihr Kommentar')).toHaveValue(long);

  const id = await say(ben, site, project, 'Das ist meiner.');
  const foreign = `${project}/kommentare/${id}`;
  const nothing = randomUUID();
  const posts: [who: Person, path: string, form: Record<string, string>, status: number][] = [
    [ben, `${project}?/comment`, { body: '' }, 400],
    [ben, `${project}?/comment`, { text: 'falsches Feld' }, 400],
    [ben, `/projekte/${nothing}?/comment`, { body: 'ins Leere' }, 403],
    [ben, `/projekte/${nothing}?/support`, {}, 403],
    [ben, `/projekte/${nothing}?/follow`, {}, 403],
    [eve, `${foreign}?/change`, { body: 'gekapert' }, 403],
    [eve, `${foreign}?/withdraw`, {}, 403],
    [ben, `${foreign}?/change`, { body: ' ' }, 400],
    [ben, `${project}/melden?comment=${id}`, { reason: 'spam' }, 403],
    [ada, `${project}/melden`, { reason: 'spam' }, 403],
    [eve, `${project}/melden`, { reason: 'langweilig' }, 400],
    [eve, `${project}/melden`, { reason: 'spam', text: 'x'.repeat(1001) }, 400],
    [eve, `${project}/melden?comment=${nothing}`, { reason: 'spam' }, 403],
    [eve, '/koordination/meldungen?/hide', { project: nothing, reason: 'Darum nicht.' }, 403],
    [eve, '/koordination/meldungen?/hide', { project: 'x', reason: '' }, 400],
    [eve, '/koordination/meldungen?/dismiss', { project: nothing, comment: id }, 403],
    [eve, '/koordination/meldungen?/show', { project: nothing, comment: id }, 403],
    [eve, '/konto/gefolgt?/unfollow', { project: 'x' }, 400],
  ];
  for (const [who, path, form, status] of posts) {
    const answer = await postForAnswer(who.context, site, path, form);
    expect(answer, `${path} ${JSON.stringify(form)}`).toMatchObject({ type: 'failure', status });
  }
  for (const path of [foreign, `${project}/melden?comment=kaputt`, '/koordination/meldungen']) {
    const status = (await eve.context.request.get(site.url + path)).status();
    expect([403, 404], path).toContain(status);
  }
  await page.goto(project);
  await expect(page.getByText('Das ist meiner.')).toBeVisible();
});

test('a long talk goes on, page by page, and a new comment is on the page that one sees', async ({
  site,
}) => {
  test.slow();
  const project = await publish(ada, site, 'Viel zu sagen');
  for (let at = 1; at <= 22; at++) await say(ben, site, project, `Kommentar Nummer ${at}.`);
  const { page } = eve;
  await page.goto(project);
  await expect(comments(page)).toHaveCount(20);
  await page.getByRole('link', { name: 'Spätere Kommentare' }).click();
  await expect(comments(page)).toHaveCount(2);
  await comment(page, 'Und noch einer.');
  await expect(page.getByRole('link', { name: 'Spätere Kommentare' })).toBeHidden();
  await page.getByRole('link', { name: 'Frühere Kommentare' }).click();
  await expect(page.getByText('Kommentar Nummer 1.')).toBeVisible();
});
