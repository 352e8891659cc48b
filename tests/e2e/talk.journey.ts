// Talk around a project: two people at once, one who hears of it by mail, and a coordinator who hides what is reported.
import type { Page } from '@playwright/test';
import { expectNoBarriersOn } from './barriers.ts';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { enrol, post, postForAnswer } from './quick.ts';
import { expect, startSite, test, type Person, type Site } from './site.ts';
import { comment, comments, publish, say, signIn } from './talking.ts';

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

test('two people talk at once, one hears of it by mail, and a coordinator ends a quarrel', async ({
  browser,
}) => {
  const project = await publish(ada, site, 'Bänke im Schatten');
  await ben.page.goto(project);
  await eve.page.goto(project);
  await expect(ben.page.getByText('Noch unterstützt niemand dieses Projekt.')).toBeVisible();
  await Promise.all(
    [ben, eve].map(({ page }) => page.getByRole('button', { name: 'Unterstützen', exact: true }).click()),
  );
  for (const { page } of [ben, eve]) {
    await expect(page.getByRole('button', { name: 'Unterstützung zurückziehen' })).toBeVisible();
  }
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

  // one is there from the demo
  await coordinator.goto('/koordination');
  await expect(coordinator.getByText('2 gemeldete Beiträge warten auf eine Entscheidung.')).toBeVisible();
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
  const project = await publish(ada, site, 'Wundermittel gegen Hitze');
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

test('the pages have no barrier that a machine finds, narrow and wide, in both languages', async ({
  browser,
}) => {
  test.slow();
  const project = await publish(ada, site, 'Barrierefrei');
  await say(
    ben,
    site,
    project,
    `Ein langes Wort: ${'Verwaltungsmodernisierung'.repeat(4)} https://example.org/${'a'.repeat(80)}`,
  );
  const reported = await say(ben, site, project, 'Wird gemeldet.');
  const hidden = await say(ben, site, project, 'Wird ausgeblendet.');
  for (const id of [reported, hidden]) {
    await post(eve.context, site, `${project}/melden?comment=${id}`, {
      reason: 'other',
      text: 'Bitte ansehen.',
    });
  }
  const decision = { project: project.split('/')[2] ?? '', comment: hidden, reason: 'Gehört nicht hierher.' };
  await post(coordinator.context(), site, '/koordination/meldungen?/hide', decision);
  const own = await say(coordinatorPerson(), site, project, 'Von der Koordination.');
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
  for (const [page, paths] of tours) await expectNoBarriersOn(page, paths);
});

const coordinatorPerson = (): Person => ({ ...ada, context: coordinator.context() });
