import { weighPage } from '../bench/measure.ts';
import { enrol, post, postDraft } from './quick.ts';
import { expect, test } from './site.ts';

/** Bytes of script after gzip. */
const limit = 60_000;

test('pages that are read bring little script', async ({ site }) => {
  for (const path of [
    '/',
    '/projekte',
    '/projekte/karte',
    '/suche',
    '/gesuche',
    '/impulspapiere',
    '/organisationen',
  ]) {
    const { script } = await weighPage(site.url + path);
    expect(script, path).toBeGreaterThan(10_000);
    expect(script, path).toBeLessThan(limit);
  }
});

test('a project brings hardly more', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Leicht');
  const project = await postDraft(anna, site, 'Eine Seite von wenig Gewicht');
  await post(anna.context, site, `/projekte/${project}?/publish`);
  // talk, needs and matches are all on this page
  expect((await weighPage(`${site.url}/projekte/${project}`)).script).toBeLessThan(limit + 2_000);
});
