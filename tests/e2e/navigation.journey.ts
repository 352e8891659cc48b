// Where am I, how do I get back, and where does the keyboard stand after a click.
import { enrol, foundOrganisation, postDraft } from './quick.ts';
import { expect, openLive, test } from './site.ts';

test('every page below another shows the way back', async ({ browser, site }) => {
  const person = await enrol(browser, site, 'Wegweiserin');
  const { page } = person;
  const organisation = await foundOrganisation(person, site, 'Wegewart e. V.');
  const project = await postDraft(person, site, 'Ein Weg mit Schildern');
  const ways: [path: string, way: string[]][] = [
    ['/projekte/neu', ['/projekte']],
    [`/projekte/${project}`, ['/projekte']],
    [`/projekte/${project}/bearbeiten`, ['/projekte', `/projekte/${project}`]],
    ['/impulspapiere/neu', ['/impulspapiere']],
    [`/organisationen/${organisation}`, ['/organisationen']],
    ['/konto/einstellungen', ['/konto']],
    ['/konto/name', ['/konto', '/konto/einstellungen']],
    ['/konto/loeschen', ['/konto', '/konto/einstellungen']],
  ];
  for (const [path, way] of ways) {
    await page.goto(path);
    const steps = page.getByRole('navigation', { name: 'Sie sind hier' }).getByRole('link');
    expect(await steps.evaluateAll((links) => links.map((link) => link.getAttribute('href'))), path).toEqual(
      way,
    );
  }
  await person.context.close();
});

test('the navigation marks the page, and the part of the site it belongs to', async ({ page }) => {
  const marked = page.locator('header [aria-current]').filter({ hasNotText: 'Deutsch' });
  await page.goto('/projekte');
  await expect(marked).toHaveText(['Projekte']);
  await expect(marked).toHaveAttribute('aria-current', 'page');
  await page.goto('/en/organisations');
  await expect(marked).toHaveText(['Organisations']);
  await page.goto('/anmelden');
  await expect(marked).toHaveText(['Anmelden']);
});

test('after a click the keyboard begins at the top of the new page, and one key leads to its content', async ({
  page,
}) => {
  await openLive(page, '/');
  const links = page.getByRole('navigation', { name: 'Hauptnavigation' });
  await links.getByRole('link', { name: 'Organisationen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisationen');
  await expect(page.locator('#svelte-announcer')).toContainText('Organisationen');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('on paper there is the text, black on white, and nothing to click', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/datenschutz');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const part of ['banner', 'contentinfo'] as const) await expect(page.getByRole(part)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeHidden();
  const color = await page.locator('h1').evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return null;
    canvas.fillStyle = getComputedStyle(element).color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data[0];
  });
  expect(color).toBeLessThan(100);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
