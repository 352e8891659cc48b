import { spawnSync } from 'node:child_process';
import { beginPaper, editorOf, invite, openEditor, saveState } from './editing.ts';
import { createPerson, expect, findDatabase, startSite, test, type Site } from './site.ts';

/** Compacts everything while the site is down, and leaves no single update. */
async function compactAll(site: Site): Promise<string> {
  const database = await findDatabase(site.folder);
  const env = { ...process.env, DATA_DIR: site.folder, DATABASE_URL: database, PAPER_LOG_DAYS: '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/compact-papers.ts'], {
    env,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

test('a paper is compacted while one of its writers is offline: both go on, and both are its authors', async ({
  browser,
}) => {
  const site = await startSite();
  try {
    const anna = await createPerson(browser, site, 'Anna Probe');
    const ben = await createPerson(browser, site, 'Ben Probe');
    const paperUrl = await beginPaper(anna.page, 'Was kurz gefasst wird');
    await invite(site, anna, paperUrl, ben, 'Schreibt mit');
    await openEditor(anna.page, paperUrl);
    await openEditor(ben.page, paperUrl);
    await editorOf(anna.page).click();
    await anna.page.keyboard.type('Anna beginnt.');
    await expect(editorOf(ben.page)).toContainText('Anna beginnt.');
    await editorOf(ben.page).click();
    await ben.page.keyboard.press('Control+End');
    await ben.page.keyboard.type(' Ben schreibt mit.');
    await expect(saveState(ben.page, 'saved')).toBeVisible();
    await expect(editorOf(anna.page)).toContainText('Anna beginnt. Ben schreibt mit.');

    await site.kill();
    await ben.page.keyboard.type(' Und weiter ohne Netz.');
    await expect(saveState(ben.page, 'secured')).toBeVisible();
    // on the way to nowhere: no copy of hers comes back
    await anna.page.close();
    const said = await compactAll(site);
    expect(said).toMatch(/: \d+ updates, \d+ bytes before, \d+ after/);
    expect(said).toMatch(/; [1-9]\d* updates deleted/);
    await site.restart();

    const whole = 'Anna beginnt. Ben schreibt mit. Und weiter ohne Netz.';
    await expect(saveState(ben.page, 'saved')).toBeVisible({ timeout: 20_000 });
    const page = await anna.context.newPage();
    await openEditor(page, paperUrl);
    // after it stands the name at Ben's cursor
    await expect(editorOf(page)).toHaveText(`${whole}Ben Probe`);
    await editorOf(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Anna auch.');
    await expect(saveState(page, 'saved')).toBeVisible();
    await expect(editorOf(ben.page)).toContainText(`${whole} Anna auch.`);

    await ben.page.close();
    await page.goto(`${paperUrl}/veroeffentlichen`);
    await expect(page.getByRole('main')).toContainText('Anna Probe');
    await expect(page.getByRole('main')).toContainText('Ben Probe');
    await expect(page.getByRole('main')).toContainText(`${whole} Anna auch.`);
  } finally {
    await site.stop();
  }
});
