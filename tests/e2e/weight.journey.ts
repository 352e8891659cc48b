import { gzipSync } from 'node:zlib';
import { weighPage } from '../bench/measure.ts';
import { saveState } from './editing.ts';
import { beginPaper, cookieOf, enrol, post, postDraft } from './quick.ts';
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
    '/en',
    '/en/projects',
  ]) {
    const { script } = await weighPage(site.url + path);
    expect(script, path).toBeGreaterThan(10_000);
    expect(script, path).toBeLessThan(limit);
  }
});

test('a project brings no more, though more happens there', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Leicht');
  const project = await postDraft(anna, site, 'Eine Seite von wenig Gewicht');
  await post(anna.context, site, `/projekte/${project}?/publish`);
  // talk, needs, matches and cooperations are all on this page
  for (const path of ['/projekte', '/en/projects']) {
    const { script } = await weighPage(`${site.url}${path}/${project}`);
    expect(script, path).toBeGreaterThan(10_000);
    expect(script, path).toBeLessThan(limit);
  }
});

test('the form of a project asks the server for what is alike, and brings no engine for it', async ({
  browser,
  site,
}) => {
  const cookie = await cookieOf(await enrol(browser, site, 'Fritz Formular'));
  const { script } = await weighPage(`${site.url}/projekte/neu`, cookie);
  expect(script).toBeGreaterThan(10_000);
  expect(script).toBeLessThan(limit + 5_000);
});

test('the editor brings no more than what everybody needs who writes', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Schwer');
  const id = await beginPaper(anna, site, 'Ein Papier von wenig Gewicht');
  const scripts = new Map<string, Promise<Buffer>>();
  anna.page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.set(response.url(), response.body());
  });
  await anna.page.goto(`/impulspapiere/${id}/schreiben`);
  await expect(saveState(anna.page, 'saved')).toBeVisible();
  const bodies = await Promise.all(scripts.values());
  const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(weight).toBeGreaterThan(100 * 1024);
  expect(weight).toBeLessThan(260_000);
});
