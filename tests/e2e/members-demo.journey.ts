// What a coordinator reads in the log about people of an organisation, and that no page of theirs has a barrier.
import { expectNoBarriersOn } from './barriers.ts';
import { pathOf } from './organisation-people.ts';
import { enrol, foundOrganisation, post } from './quick.ts';
import { expect, findLink, readMail, startSite, test, type Site } from './site.ts';

test.describe('in the demo', () => {
  let demo: Site;
  test.beforeAll(async () => {
    demo = await startSite(['--demo']);
  });
  test.afterAll(() => demo.stop());

  test('a coordinator reads the log, and no page has a barrier that a machine finds', async ({ browser }) => {
    // two dozen pages, each examined twice
    test.setTimeout(400_000);
    const context = await browser.newContext({ baseURL: demo.url });
    const page = await context.newPage();
    await page.goto('/anmelden');
    await page.getByLabel('E-Mail-Adresse').fill('anna@example.org');
    await page.getByLabel('Passwort').fill('impulswerk-demo');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(page).toHaveURL(/\/konto$/);
    const asking = await enrol(browser, demo, 'Frieda Fragt');
    const anna = { ...asking, context, page };
    const id = await foundOrganisation(anna, demo, 'Werkstatt für digitale Teilhabe und Nachbarschaftshilfe');
    const tell = { name: 'Werkstatt', place: 'Lemgo', ags: '', state: '05', website: 'example.org' };
    const description = 'Wir reparieren, erklären und verleihen.\n\nKommen Sie vorbei: dienstags ab 17 Uhr.';
    await post(context, demo, pathOf(id, '/bearbeiten'), { ...tell, description });
    await post(context, demo, pathOf(id, '/mitglieder?/show'), { shown: 'on' });
    await post(context, demo, pathOf(id, '/mitglieder?/invite'), {
      email: 'ben@example.org',
      role: 'editor',
    });
    await post(context, demo, pathOf(id, '/mitglieder?/invite'), { email: 'c@example.org', role: 'owner' });
    const message = 'Ich arbeite seit März in der Stabsstelle Digitalisierung.';
    await post(asking.context, demo, pathOf(id, '/beitreten?/ask'), { message });
    const link = findLink(readMail(demo, 'c@example.org'));

    await page.goto('/koordination');
    await page.getByRole('link', { name: 'Zum Protokoll' }).click();
    await expect(
      page.getByText(
        'Anna Brandt hat die Angaben zu „Werkstatt“ geändert: Beschreibung, Name, Ort, Land, Internetseite.',
      ),
    ).toBeVisible();
    await expect(
      page.getByText('Anna Brandt gehört jetzt zu „Werkstatt“ (Inhaberin oder Inhaber).'),
    ).toBeVisible();
    const paths = [
      pathOf(id),
      pathOf(id, '/mitglieder'),
      pathOf(id, '/bearbeiten'),
      '/organisationen/019df702-0d00-7000-8000-000000000201/bearbeiten',
      '/konto',
      '/koordination/protokoll',
      `/en/organisations/${id}/members`,
      `/en/organisations/${id}/edit`,
      '/en/coordination/log',
      new URL(link).pathname,
    ];
    await expectNoBarriersOn(page, paths);
    await expectNoBarriersOn(asking.page, [pathOf(id, '/beitreten'), '/konto']);
    await post(asking.context, demo, pathOf(id, '/beitreten?/withdraw'));
    await expectNoBarriersOn(asking.page, [pathOf(id, '/beitreten'), pathOf(id)]);
    const ben = await (await browser.newContext({ baseURL: demo.url })).newPage();
    await ben.goto('/anmelden');
    await ben.getByLabel('E-Mail-Adresse').fill('ben@example.org');
    await ben.getByLabel('Passwort').fill('impulswerk-demo');
    await ben.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(ben).toHaveURL(/\/konto$/);
    await expectNoBarriersOn(ben, [
      '/konto',
      pathOf(id, '/beitreten'),
      new URL(findLink(readMail(demo, 'ben@example.org'))).pathname,
    ]);
  });
});
