// Addresses typed by hand, from old links, or made up; and those that lead through a long list.
import { enrol, post, postDraft } from './quick.ts';
import { expect, test } from './site.ts';

test('an address in the wrong language leads to the right one', async ({ request }) => {
  const moves: [from: string, to: string][] = [
    ['/projects', '/projekte'],
    ['/projects?before=x', '/projekte?before=x'],
    ['/papers/new', '/impulspapiere/neu'],
    ['/sign-in', '/anmelden'],
    ['/en/projekte', '/en/projects'],
  ];
  for (const [from, to] of moves) {
    const response = await request.get(from, { maxRedirects: 0 });
    expect([response.status(), response.headers()['location']], from).toEqual([308, to]);
  }
});

test('an address that nobody meant is answered calmly', async ({ request, site }) => {
  const answers: [path: string, status: number, location?: string][] = [
    ['/projekte/', 308, '/projekte'],
    ['/en/projects/', 308, '/en/projects'],
    ['//evil.example', 308, '/evil.example'],
    ['//evil.example/%2e%2e', 308],
    ['/%', 400],
    ['/projekte?before=9999-99-99_00000000-0000-0000-0000-000000000000', 200],
    ['/projekte/nicht-die-id', 404],
    ['/impulspapiere/nicht-die-id/schreiben', 404],
  ];
  for (const [path, status, location] of answers) {
    const response = await request.get(site.url + path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(status);
    const leadsTo = response.headers()['location'];
    if (!leadsTo) continue;
    const { origin, pathname } = new URL(leadsTo, site.url + path);
    expect(origin, path).toBe(site.url);
    if (location) expect(pathname, path).toBe(location);
  }
  const broken = await request.post('/anmelden', {
    headers: { origin: site.url, accept: 'text/html', 'content-type': 'multipart/form-data; boundary=x' },
    data: 'no form at all',
  });
  expect(broken.status()).toBe(400);
});

test('a long list goes on where the page before ended', async ({ browser, site }) => {
  const writer = await enrol(browser, site, 'Vielschreiberin');
  for (let number = 1; number <= 21; number++) {
    const id = await postDraft(writer, site, `Vorhaben ${number} von 21`);
    await post(writer.context, site, `/projekte/${id}?/publish`);
  }
  const { page } = writer;
  await page.goto('/projekte');
  await expect(page.locator('main article')).toHaveCount(20);
  await expect(page.getByRole('heading', { name: 'Vorhaben 21 von 21' })).toBeVisible();
  await page.getByRole('link', { name: 'Weitere Projekte' }).click();
  await expect(page.getByRole('heading', { name: 'Vorhaben 1 von 21', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vorhaben 2 von 21', exact: true })).toBeHidden();
});
