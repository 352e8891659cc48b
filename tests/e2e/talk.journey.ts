// Talk around a project: two people at once and a coordinator, with and without scripts, by keyboard, and by mistake.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { enrol, post, postDraft, postForAnswer } from './quick.ts';
import { expect, startSite, test, type Person, type Site } from './site.ts';

/** The demo, which has a coordinator. */
let site: Site;
let ada: Person;
let ben: Person;
let eve: Person;
let coordinator: Page;

test.beforeAll(async ({ browser }) => {
  site = await startSite(['--demo']);
  [ada, ben, eve] = (await Promise.all(
    ['Ada Autorin', 'Ben Beiträger', 'Eve Leserin'].map((name) => enrol(browser, site, name)),
  )) as [Person, Person, Person];
  coordinator = await (await browser.newContext({ baseURL: site.url })).newPage();
  await coordinator.goto('/anmelden');
  await signIn(coordinator, 'anna@example.org', 'impulswerk-demo');
});
test.afterAll(() => site.stop());

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).not.toHaveURL(/\/anmelden/);
}

/** A published project of Ada's; returns its address. */
async function publish(title: string): Promise<string> {
  const id = await postDraft(ada, site, title);
  await post(ada.context, site, `/projekte/${id}?/publish`);
  return `/projekte/${id}`;
}

/** Somebody's page in a browser without scripts. */
async function openPlain(browser: Browser, person: Person): Promise<Page> {
  const storageState = await person.context.storageState();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  return context.newPage();
}

interface Mail {
  to: string;
  subject: string;
  text: string;
}

function mailsTo(person: Person): Mail[] {
  const folder = `${site.folder}/mail`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name): Mail => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
    .filter(({ to }) => to === person.email);
}

/** Those of a project; other projects that stand on its page are articles, too. */
const comments = (page: Page) => page.locator('#comments').getByRole('article');

async function comment(page: Page, text: string): Promise<void> {
  await page.getByLabel('Ihr Kommentar').fill(text);
  await page.getByRole('button', { name: 'Kommentar veröffentlichen' }).click();
  await expect(comments(page).filter({ hasText: text })).toBeVisible();
}

async function say(person: Person, project: string, body: string): Promise<string> {
  const answer = await postForAnswer(person.context, site, `${project}?/comment`, { body });
  expect(answer).toMatchObject({ type: 'redirect', status: 303 });
  return answer.location?.match(/comment-(.+)$/)?.[1] ?? '';
}

test('two people talk at once, one hears of it by mail, and a coordinator ends a quarrel', async ({
  browser,
}) => {
  const project = await publish('Bänke im Schatten');
  await ben.page.goto(project);
  await eve.page.goto(project);
  await expect(ben.page.getByText('Noch unterstützt niemand dieses Projekt.')).toBeVisible();
  await Promise.all(
    [ben, eve].map(({ page }) => page.getByRole('button', { name: 'Unterstützen', exact: true }).click()),
  );
  await expect(ben.page.getByRole('button', { name: 'Unterstützung zurückziehen' })).toBeVisible();
  await eve.page.reload();
  await expect(eve.page.getByText('2 Personen unterstützen dieses Projekt.')).toBeVisible();
  await eve.page.getByRole('button', { name: 'Unterstützung zurückziehen' }).click();
  await expect(eve.page.getByText('Eine Person unterstützt dieses Projekt.')).toBeVisible();

  await eve.page.getByRole('button', { name: 'Folgen', exact: true }).click();
  await expect(eve.page.getByRole('button', { name: 'Nicht mehr folgen' })).toBeVisible();
  await expect(ben.page.getByText('Ihren Namen, Ben Beiträger')).toBeVisible();
  await Promise.all([
    comment(ben.page, 'Die Bank am Markt fehlt noch.'),
    comment(eve.page, 'Am Bahnhof auch!'),
  ]);
  await comment(ben.page, 'Wer das plant, ist ein Dummkopf.');
  await expect(comments(ben.page)).toHaveCount(3);
  await expect(ben.page.getByLabel('Ihr Kommentar')).toHaveValue('');

  // one mail for three comments within the hour, and none about her own
  const [mail, ...more] = mailsTo(eve).filter(({ subject }) => subject.includes('Bänke im Schatten'));
  expect(more).toEqual([]);
  expect(mail?.text).toContain('Ben Beiträger hat das Projekt „Bänke im Schatten“ kommentiert');
  expect(mail?.text).not.toContain('Markt');
  expect(mailsTo(ben).filter(({ subject }) => subject.includes('Bänke'))).toEqual([]);
  const [place = '', stop = ''] = mail?.text.match(/http\S+/g) ?? [];
  await eve.page.goto(place);
  await expect(eve.page.getByText('Die Bank am Markt fehlt noch.')).toBeVisible();

  // she reports, the coordinator hides
  await comments(eve.page)
    .filter({ hasText: 'Dummkopf' })
    .getByRole('link', { name: 'Kommentar von Ben Beiträger melden' })
    .click();
  await expect(eve.page.getByRole('blockquote')).toContainText('Dummkopf');
  await eve.page.getByRole('radio', { name: 'Beleidigung oder Hetze' }).check();
  await eve.page.getByLabel('Was die Koordination wissen sollte').fill('Bitte freundlich bleiben.');
  await eve.page.getByRole('button', { name: 'Meldung absenden' }).click();
  await expect(eve.page.getByText('Danke, Ihre Meldung ist bei der Koordination')).toBeVisible();

  await coordinator.goto('/koordination');
  await expect(coordinator.getByText('Ein gemeldeter Beitrag wartet auf eine Entscheidung.')).toBeVisible();
  await coordinator.getByRole('link', { name: 'Meldungen ansehen' }).click();
  const reported = coordinator.getByRole('article').filter({ hasText: 'Dummkopf' });
  await expect(reported).toContainText('Beleidigung oder Hetze');
  await expect(reported).toContainText('Bitte freundlich bleiben.');
  await expect(reported).not.toContainText('Eve');
  await reported.getByRole('button', { name: 'Ausblenden' }).click();
  await expect(reported.getByRole('alert')).toContainText('Bitte füllen Sie dieses Feld aus.');
  await reported.getByLabel('Begründung, für alle zu lesen').fill('Beleidigt andere.');
  await reported.getByRole('button', { name: 'Ausblenden' }).click();
  await expect(coordinator.getByText('Ausgeblendet. Alle Beteiligten bekommen eine E-Mail.')).toBeVisible();

  const anybody = await (await browser.newContext({ baseURL: site.url })).newPage();
  for (const { page } of [eve, { page: anybody }]) {
    await page.goto(project);
    await expect(page.getByText('Von der Koordination ausgeblendet: Beleidigt andere.')).toBeVisible();
    expect(await page.content()).not.toContain('Dummkopf');
  }
  await ben.page.goto(project);
  await expect(ben.page.getByText('Den Text sehen nur noch Sie und die Koordination:')).toBeVisible();
  await expect(ben.page.getByText('Dummkopf')).toBeVisible();
  expect(mailsTo(ben).at(-1)?.text).toContain('Begründung: Beleidigt andere.');
  expect(mailsTo(eve).at(-1)?.text).toContain('den Kommentar zum Projekt „Bänke im Schatten“ ausgeblendet');

  await coordinator.getByRole('article').filter({ hasText: 'Dummkopf' }).getByRole('button').click();
  await expect(coordinator.getByText('Wieder für alle zu sehen.')).toBeVisible();
  await anybody.goto(project);
  await expect(anybody.getByText('Dummkopf')).toBeVisible();
  expect(mailsTo(ben).at(-1)?.text).toContain('wieder für alle zu sehen');

  // the link of the mail ends it, for anybody who holds it
  await anybody.goto(stop);
  await expect(anybody.getByText('keine E-Mails mehr über „Bänke im Schatten“')).toBeVisible();
  await anybody.getByRole('button', { name: 'Nicht mehr folgen' }).click();
  await expect(anybody.getByText('Sie folgen diesem Projekt nicht mehr')).toBeVisible();
  await eve.page.goto(project);
  await expect(eve.page.getByRole('button', { name: 'Folgen', exact: true })).toBeVisible();
});

test('a hidden project is seen by its people and coordinators, with the reason', async ({ browser }) => {
  const project = await publish('Wundermittel gegen Hitze');
  await ben.page.goto(project);
  await ben.page.getByRole('link', { name: 'Dieses Projekt melden' }).click();
  await ben.page.getByRole('radio', { name: 'Spam oder Werbung' }).check();
  await ben.page.getByRole('button', { name: 'Meldung absenden' }).click();
  await expect(ben.page.getByText('Danke, Ihre Meldung')).toBeVisible();
  const again = await postForAnswer(ben.context, site, `${project}/melden`, { reason: 'spam', text: '' });
  expect(again).toMatchObject({ type: 'failure', status: 409 });

  await coordinator.goto('/koordination/meldungen');
  const reported = coordinator.getByRole('article').filter({ hasText: 'Wundermittel' });
  await reported.getByLabel('Begründung, für die Leute des Projekts zu lesen').fill('Das ist Werbung.');
  await reported.getByRole('button', { name: 'Ausblenden' }).click();
  await expect(coordinator.getByText('Ausgeblendet. Alle Beteiligten')).toBeVisible();

  expect((await ben.page.goto(project))?.status()).toBe(404);
  const anybody = await (await browser.newContext({ baseURL: site.url })).newPage();
  expect((await anybody.goto(project))?.status()).toBe(404);
  await anybody.goto('/projekte');
  await expect(anybody.getByText('Wundermittel')).toBeHidden();
  for (const page of [ada.page, coordinator]) {
    await page.goto(project);
    await expect(page.getByText('Begründung: Das ist Werbung.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Unterstützen' })).toBeHidden();
  }
  expect(mailsTo(ada).at(-1)?.text).toContain('Ihr Projekt „Wundermittel gegen Hitze“ ausgeblendet');
  expect(
    mailsTo(ben)
      .at(-1)
      ?.text.match(/http\S+/g),
  ).toBeNull();
  await coordinator.goto('/koordination/meldungen');
  await coordinator.getByRole('button', { name: 'Wieder zeigen: Wundermittel gegen Hitze' }).click();
  await expect(coordinator.getByText('Wieder für alle zu sehen.')).toBeVisible();
  expect((await ben.page.goto(project))?.status()).toBe(200);
});

test('who is not signed in is led to sign in and back', async ({ browser }) => {
  const project = await publish('Hin und zurück');
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
  browser,
}) => {
  const project = await publish('Ohne Skript');
  const page = await openPlain(browser, ben);
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

test('by keyboard alone one supports and comments', async () => {
  const project = await publish('Nur mit Tasten');
  const { page } = eve;
  await page.goto(project);
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

test('what is typed is shown as typed, and only web addresses become links', async () => {
  const project = await publish('Wie getippt');
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

test('bad input is refused in every form, and nothing typed is lost', async ({ browser }) => {
  const project = await publish('Falsche Eingaben');
  const page = await openPlain(browser, ben);
  await page.goto(project);
  await page.getByRole('button', { name: 'Kommentar veröffentlichen' }).click();
  await expect(page.getByRole('alert')).toContainText('Bitte füllen Sie dieses Feld aus.');
  const long = `${'🎈'.repeat(1999)}<b>`;
  await page.getByLabel('Ihr Kommentar').fill(long);
  await page.getByRole('button', { name: 'Kommentar veröffentlichen' }).click();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('höchstens 2000 Zeichen; jetzt sind es 2002');
  await expect(page.getByLabel('Ihr Kommentar')).toHaveValue(long);

  const id = await say(ben, project, 'Das ist meiner.');
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

test('a long talk goes on, page by page, and a new comment is on the page that one sees', async () => {
  test.slow();
  const project = await publish('Viel zu sagen');
  for (let at = 1; at <= 22; at++) await say(ben, project, `Kommentar Nummer ${at}.`);
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

test('the pages have no barrier that a machine finds, narrow and wide, in both languages', async ({
  browser,
}) => {
  test.slow();
  const project = await publish('Barrierefrei');
  await say(
    ben,
    project,
    `Ein langes Wort: ${'Verwaltungsmodernisierung'.repeat(4)} https://example.org/${'a'.repeat(80)}`,
  );
  const reported = await say(ben, project, 'Wird gemeldet.');
  const hidden = await say(ben, project, 'Wird ausgeblendet.');
  for (const id of [reported, hidden]) {
    await post(eve.context, site, `${project}/melden?comment=${id}`, {
      reason: 'other',
      text: 'Bitte ansehen.',
    });
  }
  const decision = { project: project.split('/')[2] ?? '', comment: hidden, reason: 'Gehört nicht hierher.' };
  await post(coordinator.context(), site, '/koordination/meldungen?/hide', decision);
  const own = await say(coordinatorPerson(), project, 'Von der Koordination.');
  await post(eve.context, site, `${project}?/follow`);
  const english = `/en/projects/${decision.project}`;
  const tours: [who: Page, paths: string[]][] = [
    [
      await (await browser.newContext({ baseURL: site.url })).newPage(),
      [project, english, `/nicht-mehr-folgen/${randomUUID()}`],
    ],
    [
      coordinator,
      [
        project,
        `${project}/kommentare/${own}`,
        '/koordination',
        '/koordination/meldungen',
        '/en/coordination/reports',
      ],
    ],
    [
      eve.page,
      [
        `${project}/melden?comment=${reported}`,
        `${english}/report`,
        '/konto/gefolgt',
        '/en/account/following',
      ],
    ],
  ];
  let shot = 0;
  for (const [page, paths] of tours) {
    for (const path of paths) {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        if (process.env.SCREENSHOTS) {
          await page.screenshot({
            path: `${process.env.SCREENSHOTS}/${shot++}-${width}.png`,
            fullPage: true,
          });
        }
        await expectNoBarrier(page, `${path} at ${width}`);
      }
    }
  }
});

const coordinatorPerson = (): Person => ({ ...ada, context: coordinator.context() });

async function expectNoBarrier(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    what,
  ).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
