// What a coordinator reads in the log about people of an organisation, and that no page of theirs has a barrier.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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
    await expectNoBarriers(page, 'anna', paths);
    await expectNoBarriers(asking.page, 'frieda', [pathOf(id, '/beitreten'), '/konto']);
    await post(asking.context, demo, pathOf(id, '/beitreten?/withdraw'));
    await expectNoBarriers(asking.page, 'frieda-again', [pathOf(id, '/beitreten'), pathOf(id)]);
    const ben = await (await browser.newContext({ baseURL: demo.url })).newPage();
    await ben.goto('/anmelden');
    await ben.getByLabel('E-Mail-Adresse').fill('ben@example.org');
    await ben.getByLabel('Passwort').fill('impulswerk-demo');
    await ben.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(ben).toHaveURL(/\/konto$/);
    await expectNoBarriers(ben, 'ben', [
      '/konto',
      pathOf(id, '/beitreten'),
      new URL(findLink(readMail(demo, 'ben@example.org'))).pathname,
    ]);
  });
});

async function expectNoBarriers(page: Page, who: string, paths: string[]): Promise<void> {
  for (const [at, path] of paths.entries()) {
    for (const width of path.startsWith('/en/') ? [390] : [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      if (process.env.SCREENSHOTS) {
        await page.screenshot({
          path: `${process.env.SCREENSHOTS}/${who}-${at}-${width}.png`,
          fullPage: true,
        });
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${path} at ${width}`,
      ).toEqual([]);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }
}
