// The demo shows what it would have sent; and what a fault looks like, which is easiest brought about there.
import { expectNoBarrier, expectNoSideways } from './barriers.ts';
import type { Browser } from '@playwright/test';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { post } from './quick.ts';
import { expect, startSite, test, type Site } from './site.ts';
import { openTour } from './tour.ts';

test('the demo shows its mails, and a fault shows its number', async ({ browser }) => {
  const site = await startSite([]);
  try {
    const tour = await openTour(browser, site, { width: 390 });
    const { page } = tour;
    await post(page.context(), site, '/registrieren', {
      name: 'Demo',
      email: 'demo@example.org',
      password: 'ein langes Passwort',
    });
    await tour.visit('/postausgang');
    await expectNoBarrier(tour.page, 'the mails');
    await page.getByRole('link', { name: 'Bitte bestätigen Sie Ihre E-Mail-Adresse' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    );
    await expectNoBarrier(tour.page, 'a mail');
    await page
      .locator('main')
      .getByRole('link', { name: /bestaetigen/ })
      .click();
    await expect(page.getByRole('button', { name: 'Bestätigen und anmelden' })).toBeVisible();
    for (const address of ['/', '/projekte', '/impulspapiere', '/organisationen']) {
      await tour.visit(address);
      await expectNoSideways(tour.page, `${address} of the demo`);
    }
    await tour.end();
    await expectFaultPage(browser, site);
  } finally {
    await site.stop();
  }
});

/** A folder that has become a file is a fault of ours: the page says so, with the number that the log has too. */
async function expectFaultPage(browser: Browser, site: Site): Promise<void> {
  const { page } = await openTour(browser, site);
  const folder = `${site.folder}/mail`;
  renameSync(folder, `${folder}-away`);
  writeFileSync(folder, 'no folder any more');
  try {
    const response = await page.goto('/postausgang');
    expect(response?.status()).toBe(500);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Da ist uns ein Fehler unterlaufen');
    await expect(page.getByText(/^Fehlernummer: [0-9a-f]{8}$/)).toBeVisible();
    await expect(page.locator('main')).not.toContainText('ENOTDIR');
    await expectNoBarrier(page, 'a fault');
  } finally {
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
    await page.context().close();
  }
}

test('an installation without demo content does not show its mails', async ({ request }) => {
  expect((await request.get('/postausgang')).status()).toBe(404);
});
