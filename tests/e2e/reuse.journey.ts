// A published paper is read without a script, used by another organisation, and taken over as a version of its own.
import type { Page } from '@playwright/test';
import { weighPage } from '../bench/measure.ts';
import { expectNoBarriers } from './barriers.ts';
import { editorOf, openEditor, saveState } from './editing.ts';
import { beginPaper, enrol, foundOrganisation, post } from './quick.ts';
import { expect, listMails, readMail, test } from './site.ts';

/** Types at the end of a paper; each line is a heading (with a mark before it) or a paragraph. */
async function write(page: Page, paper: string, lines: string[]): Promise<void> {
  await openEditor(page, `/impulspapiere/${paper}`);
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  for (const line of lines) await page.keyboard.type(`${line}\n`);
  await expect(saveState(page, 'saved')).toBeVisible();
}

/** What stands in a paper, as its editor shows it. */
async function readText(page: Page, paper: string): Promise<string> {
  await openEditor(page, `/impulspapiere/${paper}`);
  await expect(saveState(page, 'saved')).toBeVisible();
  return editorOf(page).innerText();
}

test('a town uses a paper, and makes a version of its own that follows the original', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Vorlage');
  const ben = await enrol(browser, site, 'Ben Nachnutz');
  const town = await foundOrganisation(ben, site, 'Nachbarschaft Probestadt');
  const paper = await beginPaper(anna, site, 'Der <b>Rufbus</b> & wir');
  await write(anna.page, paper, ['## Ausgangslage', 'Der Bus fuhr leer.', '## Weg', 'Wir haben gefragt.']);
  const publish = async () => {
    const response = await post(anna.context, site, `/impulspapiere/${paper}/veroeffentlichen`);
    expect(response.status()).toBe(303);
  };
  await publish();
  const version = `/impulspapiere/${paper}/fassungen/1`;

  await test.step('it is read without a script, on a phone too', async () => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(version);
    const contents = page.getByRole('navigation', { name: 'Inhalt' });
    await contents.getByRole('link', { name: 'Weg' }).click();
    await expect(page).toHaveURL(/#section-\d+$/);
    await expect(page.locator('h2:target')).toHaveText('Weg');
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(json ?? '')).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: 'Der <b>Rufbus</b> & wir',
    });
    await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveCount(1);
    const card = (await page.locator('meta[property="og:image"]').first().getAttribute('content')) ?? '';
    const drawn = await page.request.get(card);
    expect(drawn.headers()).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
    });
    expect((await drawn.body()).readUInt32BE(16), 'pixels wide').toBe(1200);
    const again = await page.request.get(card, {
      headers: { 'if-none-match': drawn.headers()['etag'] ?? '' },
    });
    expect(again.status()).toBe(304);
    expect((await page.request.get(card.replace(/\/1\//, '/7/'))).status()).toBe(404);
    await page.setViewportSize({ width: 390, height: 900 });
    await page.getByText('Inhalt', { exact: true }).first().click();
    await expect(contents.getByRole('link', { name: 'Ausgangslage' })).toBeVisible();
    // the header's look and language are a form and a link
    await page.getByRole('button', { name: 'Dunkel darstellen' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(`/en/papers/${paper}/versions/1`);
    await context.close();
    expect((await weighPage(site.url + version)).script).toBeLessThan(30 * 1024);
  });

  await test.step('Ben records that his town uses it, and both sides alone see it', async () => {
    await ben.page.goto(version);
    await ben.page.getByRole('link', { name: 'Wir nutzen dieses Papier' }).click();
    await ben.page.getByLabel('Übertragung').check();
    await ben.page.getByLabel('Seit', { exact: true }).fill('2026-03-01');
    await ben.page.getByLabel('Kosten in Euro').fill('viel');
    await ben.page.getByLabel('Was Sie gelernt haben').fill('Früh mit den Fahrerinnen reden.');
    await ben.page.getByRole('button', { name: 'Nachnutzung eintragen' }).click();
    await expect(ben.page.getByText('Bitte geben Sie eine ganze Zahl ein').first()).toBeVisible();
    await expect(ben.page.getByLabel('Was Sie gelernt haben')).toHaveValue('Früh mit den Fahrerinnen reden.');
    await expectNoBarriers(ben.page);
    await ben.page.getByLabel('Kosten in Euro').fill('1.200');
    await ben.page.getByRole('button', { name: 'Nachnutzung eintragen' }).click();
    await expect(ben.page).toHaveURL(version);
    await expect(ben.page.getByText('noch nicht bestätigt')).toBeVisible();
    await expectNoBarriers(ben.page);
    const stranger = await browser.newContext({ baseURL: site.url });
    const seen = await (await stranger.request.get(version)).text();
    expect(seen).not.toContain('Nachbarschaft Probestadt');
    await stranger.close();
  });

  await test.step('Anna confirms, and everyone sees it on map, line and table, and where it is listed', async () => {
    expect(readMail(site, anna.email)).toContain('Nachbarschaft Probestadt hat eingetragen');
    await anna.page.goto(`/impulspapiere/${paper}`);
    await anna.page.getByRole('button', { name: /^Nachnutzung von .* bestätigen$/ }).click();
    await expect(anna.page.getByText('noch nicht bestätigt')).toHaveCount(0);
    expect(readMail(site, ben.email)).toContain('ist jetzt öffentlich');
    await anna.page.getByLabel('Art des Papiers').selectOption('Erfahrungsbericht');
    await anna.page.getByText('Themen auswählen').click();
    await anna.page.getByLabel('Mobilität und Verkehr').check();
    await anna.page.getByRole('button', { name: 'Art und Themen speichern' }).click();
    await expect(anna.page.getByText('Gespeichert.')).toBeVisible();
    await expectNoBarriers(anna.page, '/impulspapiere/:id');

    const { page } = await enrol(browser, site, 'Cora Sucht');
    await page.goto(version);
    await expect(page.getByRole('img', { name: /^Karte von Deutschland/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Zeitstrahl/ })).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Nachbarschaft Probestadt 01\.03\.2026 Übertragung/ }),
    ).toBeVisible();
    await expect(page.getByText('1.200')).toBeVisible();
    await page.goto(`/organisationen/${town}`);
    await expect(page.getByRole('heading', { name: 'Genutzte Impulspapiere' })).toBeVisible();

    await page.goto('/impulspapiere');
    await page.getByLabel('Suchwörter').fill('Busse');
    await page.getByLabel('Thema', { exact: true }).selectOption('Mobilität und Verkehr');
    await page.getByLabel('Art des Papiers').selectOption('Erfahrungsbericht');
    await page.getByLabel('Reihenfolge').selectOption('Am häufigsten genutzt');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await expect(page.getByText('Von einer Organisation genutzt')).toBeVisible();
    await expectNoBarriers(page, '/impulspapiere?q');
    const feed = await page.evaluate(async () => {
      const link = document.querySelectorAll<HTMLLinkElement>('link[type="application/atom+xml"]');
      const xml = await (await fetch([...link].at(-1)?.href ?? '')).text();
      const read = new DOMParser().parseFromString(xml, 'application/xml');
      return {
        links: link.length,
        titles: [...read.querySelectorAll('entry > title')].map((t) => t.textContent),
      };
    });
    expect(feed).toEqual({ links: 4, titles: ['Der <b>Rufbus</b> & wir'] });
  });

  const fork = await test.step('Ben takes it over and rewrites it', async () => {
    await ben.page.goto(version);
    await ben.page.getByRole('link', { name: 'Als eigene Fassung übernehmen' }).click();
    await ben.page.getByLabel('Titel').fill('Ein Rufbus für Probestadt');
    await expectNoBarriers(ben.page);
    await ben.page.getByRole('button', { name: 'Eigene Fassung beginnen' }).click();
    await expect(
      ben.page.getByText('Nach „Der <b>Rufbus</b> & wir“, Fassung 1 von Anna Vorlage'),
    ).toBeVisible();
    const id = new URL(ben.page.url()).pathname.split('/').at(-1) ?? '';
    await write(ben.page, id, ['Bei uns fährt er abends.']);
    return id;
  });

  await test.step('the original gets a new version, and Ben takes a piece of it over', async () => {
    await openEditor(anna.page, `/impulspapiere/${paper}`);
    await anna.page.getByText('Der Bus fuhr leer.').click();
    await anna.page.keyboard.press('End');
    await anna.page.keyboard.type(' Heute ist er voll.');
    await expect(saveState(anna.page, 'saved')).toBeVisible();
    await publish();
    expect(readMail(site, ben.email)).toContain('Fassung 2');
    await ben.page.goto(`/impulspapiere/${fork}`);
    await ben.page.getByRole('link', { name: 'Änderungen ansehen' }).click();
    await expect(ben.page.getByText('Fassung 2 bringt eine Änderung')).toBeVisible();
    await expectNoBarriers(ben.page, '/impulspapiere/:id/vorbild');
    await ben.page.getByRole('button', { name: 'Änderung 1 übernehmen' }).click();
    await expect(ben.page.getByText('Alles Neue steht in Ihrem Text.')).toBeVisible();
    await ben.page.getByRole('button', { name: 'Fassung 2 abhaken' }).click();
    await expect(ben.page.getByText('Fassung 2 von Anna Vorlage')).toBeVisible();
    const text = await readText(ben.page, fork);
    expect(text).toContain('Heute ist er voll.');
    expect(text).toContain('Bei uns fährt er abends.');
  });

  await test.step('once it is published, the original shows it and what it does differently', async () => {
    const published = await post(ben.context, site, `/impulspapiere/${fork}/veroeffentlichen`);
    expect(published.status()).toBe(303);
    await anna.page.goto(`/impulspapiere/${paper}/fassungen/2`);
    await anna.page.getByRole('link', { name: 'Unterschiede ansehen: Ein Rufbus für Probestadt' }).click();
    await expect(anna.page.getByText('Bei uns fährt er abends.')).toBeVisible();
    await expectNoBarriers(anna.page, '/impulspapiere/:id/eigene-fassungen/:fork');
    await anna.page.goto(`/impulspapiere/${fork}/fassungen/1`);
    await expect(anna.page.getByText('Nach „Der <b>Rufbus</b> & wir“, Fassung 2')).toBeVisible();
  });

  await test.step('Ben corrects the beginning, and Anna is asked once to confirm anew', async () => {
    const begin = async (day: string) => {
      await ben.page.goto(`/organisationen/${town}`);
      await ben.page.getByRole('link', { name: /^Nachnutzung ändern/ }).click();
      await ben.page.getByLabel('Seit', { exact: true }).fill(day);
      await ben.page.getByRole('button', { name: 'Speichern' }).click();
      await expect(ben.page.getByText('noch nicht bestätigt').first()).toBeVisible();
    };
    const asked = () => listMails(site, anna.email).filter((text) => text.includes('noch einmal')).length;
    await begin('2026-04-01');
    expect(asked()).toBe(1);
    await begin('2026-05-01');
    expect(asked()).toBe(1);
  });
});
