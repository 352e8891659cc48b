// Who may not: no page, no form post and no link gives a stranger or a reader more than is hers.
import type { BrowserContext } from '@playwright/test';
import { fillGuardedWorld, type GuardedWorld } from './guarded-world.ts';
import { aProject, enrol, invite, postForAnswer } from './quick.ts';
import { expect, test, type Person } from './site.ts';
import { editorOf } from './tour.ts';

let world: GuardedWorld;

test.beforeAll(async ({ browser, site }) => {
  world = await fillGuardedWorld(browser, site);
});

test('a stranger sees nothing under any address', async ({ site }) => {
  const { owner, stranger, anonymous, paper, draft } = world;
  const secret = /Geheime|Nur für Mitglieder|Olivia/;
  const addresses: [path: string, strangerSees: number, anonymousSees: number][] = [
    [`/projekte/${draft}`, 404, 404],
    [`/projekte/${draft}/bearbeiten`, 404, 303],
    [`/impulspapiere/${paper}`, 404, 404],
    [`/impulspapiere/${paper}/schreiben`, 404, 303],
    [`/impulspapiere/${paper}/schreiben/stand`, 404, 401],
    [`/impulspapiere/${paper}/veroeffentlichen`, 404, 303],
    [`/impulspapiere/${paper}/fassungen/1`, 404, 404],
  ];
  for (const prefix of ['', '/__data.json']) {
    for (const [path, strangerSees, anonymousSees] of addresses) {
      const see = (context: BrowserContext) =>
        context.request.get(site.url + path + prefix, { maxRedirects: 0 });
      for (const [context, status] of [
        [stranger.context, strangerSees],
        [anonymous, anonymousSees],
      ] as const) {
        const response = await see(context);
        // data requests answer 200 and carry the refusal inside
        if (!prefix) expect(response.status(), path).toBe(status);
        expect(await response.text(), path).not.toMatch(secret);
      }
    }
  }
  for (const [path] of addresses.slice(0, 4)) {
    const response = await owner.context.request.get(site.url + path);
    expect([response.status(), await response.text()], path).toEqual([200, expect.stringMatching(secret)]);
  }
  for (const path of ['/', '/projekte', '/impulspapiere', '/konto', '/organisationen']) {
    const response = await stranger.context.request.get(site.url + path);
    expect(await response.text(), path).not.toMatch(/Geheimes|Geheimer|Olivia/);
  }
});

test('a stranger changes nothing by any form post', async ({ site }) => {
  const { owner, editor, reader, stranger, anonymous, paper, draft, organisation, invitation } = world;
  const change = { ...aProject, title: 'Gekapert', areas: 'administration', area: 'administration' };
  const posts: [path: string, form: Record<string, string>][] = [
    [`/projekte/${draft}?/publish`, {}],
    [`/projekte/${draft}?/unpublish`, {}],
    [`/projekte/${draft}?/delete`, {}],
    [`/projekte/${draft}/bearbeiten`, change],
    ['/projekte/neu', { ...change, organisation }],
    [`/projekte/${world.foreignDraft}/bearbeiten`, { ...change, organisation }],
    [`/impulspapiere/${paper}?/settings`, change],
    [`/impulspapiere/${paper}?/invite`, { email: stranger.email, role: 'editor' }],
    [`/impulspapiere/${paper}?/withdraw`, { invitation }],
    [`/impulspapiere/${paper}?/role`, { account: await idOf(editor), role: 'reader' }],
    [`/impulspapiere/${paper}?/role`, { account: await idOf(stranger), role: 'editor' }],
    [`/impulspapiere/${paper}?/remove`, { account: await idOf(reader) }],
    [`/impulspapiere/${paper}?/remove`, { account: await idOf(owner) }],
    [`/impulspapiere/${paper}/veroeffentlichen`, {}],
    [`/impulspapiere/${paper}?/delete`, {}],
    [`/einladungen/${'A'.repeat(43)}`, {}],
  ];
  await owner.page.goto(`/impulspapiere/${paper}`);
  for (const member of [editor, reader]) {
    await expect(owner.page.locator(`input[name="account"][value="${await idOf(member)}"]`)).not.toHaveCount(
      0,
    );
  }
  const before = await seeAsOwner();
  for (const [path, form] of posts) {
    const isGuess = path.startsWith('/einladungen');
    const asStranger = await postForAnswer(stranger.context, site, path, form);
    expect(asStranger, path).toMatchObject({ type: 'failure', status: isGuess ? 410 : 403 });
    const asNobody = await postForAnswer(anonymous, site, path, form);
    expect(asNobody.type, path).toBe('failure');
    expect([401, 403], path).toContain(asNobody.status);
  }
  expect(await seeAsOwner()).toEqual(before);
});

test('a reader reads, and changes nothing by any form post', async ({ site }) => {
  const { owner, editor, reader, paper, invitation } = world;
  const before = await seeAsOwner();
  const posts: [action: string, form: Record<string, string>][] = [
    ['settings', { title: 'Gekapert', area: 'administration' }],
    ['invite', { email: 'komplizin@example.org', role: 'editor' }],
    ['withdraw', { invitation }],
    ['role', { account: await idOf(reader), role: 'editor' }],
    ['role', { account: await idOf(editor), role: 'reader' }],
    ['remove', { account: await idOf(owner) }],
    ['remove', { account: await idOf(editor) }],
    ['delete', {}],
  ];
  const paths: [path: string, form: Record<string, string>][] = posts.map(([action, form]) => [
    `?/${action}`,
    form,
  ]);
  for (const [path, form] of [...paths, ['/veroeffentlichen', {}] as const]) {
    const answer = await postForAnswer(reader.context, site, `/impulspapiere/${paper}${path}`, form);
    expect(answer, path).toMatchObject({ type: 'failure', status: 403 });
  }
  await reader.page.goto(`/impulspapiere/${paper}`);
  await expect(reader.page.getByRole('heading', { name: 'Geheimes Papier' })).toBeVisible();
  await expect(reader.page.getByText('offen@example.org'), 'invitations are the owner’s').toBeHidden();
  expect(await seeAsOwner()).toEqual(before);
});

/** The id of a person's account, as her own pages are given it. */
async function idOf(person: Person): Promise<string> {
  const response = await person.context.request.get('/konto/__data.json');
  const id = (await response.text()).match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0];
  if (!id) throw new Error(`no account id for ${person.name}`);
  return id;
}

/** All that the owner has: her paper with its people, its text and her draft. */
async function seeAsOwner(): Promise<string[]> {
  const { owner, paper, draft, organisation } = world;
  const page = await owner.context.newPage();
  const seen: string[] = [];
  for (const path of [`/impulspapiere/${paper}`, `/projekte/${draft}`, `/organisationen/${organisation}`]) {
    await page.goto(path);
    seen.push(await page.locator('main').innerText());
  }
  await page.goto(`/impulspapiere/${paper}/schreiben`);
  await expect(editorOf(page)).toContainText('Nur für Mitglieder.');
  seen.push(await editorOf(page).innerText());
  await page.close();
  return seen;
}

test('an invitation’s link works once', async ({ site, browser }) => {
  const { owner, stranger, paper } = world;
  const guest = await enrol(browser, site, 'Gerda Gast');
  const link = await invite(owner, site, paper, guest.email, 'reader');
  await guest.page.goto(link);
  await guest.page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest.page.getByText('Ihre Rolle: Liest mit')).toBeVisible();
  await stranger.page.goto(link);
  await expect(stranger.page.getByText('Diese Einladung gilt nicht mehr')).toBeVisible();
  const answer = await postForAnswer(stranger.context, site, new URL(link).pathname);
  expect(answer).toMatchObject({ type: 'failure', status: 410 });
  await stranger.page.goto(`/impulspapiere/${paper}`);
  await expect(stranger.page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible();
});
