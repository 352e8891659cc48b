// Takes the pictures of the README from a running demo:
//   node scripts/take-screenshots.ts http://localhost:3000
import { chromium } from '@playwright/test';
import { existsSync, mkdirSync } from 'node:fs';
import sharp from 'sharp';

const site = process.argv[2] ?? 'http://localhost:3000';
const debianChromium = '/usr/bin/chromium';
const folder = new URL('../docs/screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: existsSync(debianChromium) ? debianChromium : undefined,
});
const page = await browser.newPage({
  baseURL: site,
  viewport: { width: 1280, height: 900 },
  locale: 'de-DE',
});

async function take(name: string): Promise<void> {
  const { size } = await sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toFile(`${folder}${name}.webp`);
  console.log(`${name}.webp: ${Math.round(size / 1024)} kB`);
}

await page.goto('/');
await take('start');
await page.goto('/projekte?q=Mitmachkarte');
await page
  .getByRole('link', { name: /^Mitmachkarte/ })
  .first()
  .click();
await page.waitForURL(/\/projekte\/[0-9a-f-]{36}$/);
await page.waitForLoadState('networkidle');
await take('project');
await browser.close();
