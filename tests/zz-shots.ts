import { chromium } from '@playwright/test';
const site = 'http://localhost:4290';
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const out = '/tmp/shots/';
const who = process.argv[2] ?? 'nobody';
const paths = process.argv.slice(3);
for (const width of [390, 1280]) {
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width, height: 900 },
    locale: 'de-DE',
  });
  const page = await context.newPage();
  if (who !== 'nobody') {
    await page.goto('/anmelden');
    await page.getByLabel('E-Mail-Adresse').fill(`${who}@example.org`);
    await page.getByLabel('Passwort').fill('impulswerk-demo');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.waitForURL((u) => !u.pathname.includes('anmelden'));
  }
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    await page.screenshot({
      path: `${out}${who}${path.replaceAll(/\W+/g, '-').slice(0, 60)}-${width}.png`,
      fullPage: true,
    });
    if (width === 390 && path === '/konto')
      console.log(
        await page.locator('main a').evaluateAll((l) => l.map((a) => a.getAttribute('href')).join('\n')),
      );
  }
  await context.close();
}
await browser.close();
