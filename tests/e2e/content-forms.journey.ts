// The forms of organisations, projects and papers: what they refuse, and that nothing typed is lost.
import type { Page } from '@playwright/test';
import {
  choice,
  chooseOne,
  expectKept,
  expectRefusal,
  forgeChoice,
  formOf,
  markup,
  notAnAddress,
  openPlain,
  required,
  tooLong,
  tooShort,
} from './form-parts.ts';
import { beginPaper, enrol, foundOrganisation, postDraft } from './quick.ts';
import { expect, test, type Person } from './site.ts';

/** What a new project lacks at least. */
const allRequired = { kind: required, title: required, summary: required, stage: required };

let anna: Person;
/** Anna's pages without scripts. */
let plain: Page;

test.beforeAll(async ({ browser, site }) => {
  anna = await enrol(browser, site, 'Anna Formular');
  plain = await openPlain(anna.context, site);
});

test('the organisation form tells what is wrong, and markup in a name is only text', async () => {
  await plain.goto('/organisationen/neu?kind=company');
  const form = formOf(plain);
  const place = form.locator('input[name="place"]');
  await expectRefusal(form, { name: required, place: required });
  await form.getByLabel('Name der Organisation').fill('N'.repeat(121));
  await place.fill('🎈');
  await expectRefusal(form, { name: tooLong(120, 121), place: tooShort(2) });
  await expectKept(form, { 'Name der Organisation': 'N'.repeat(121) });
  await expect(place).toHaveValue('🎈');
  await form.getByLabel('Name der Organisation').fill(markup);
  await place.fill('🎈🎈');
  await form.getByRole('button').last().click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(markup);
  await expect(plain.locator('main b, main script')).toHaveCount(0);
});

test('both project forms tell what is wrong and lose nothing', async ({ site, browser }) => {
  const foreign = await foundOrganisation(await enrol(browser, site, 'Fred Fremd'), site, 'Fremdstadt');
  const own = await foundOrganisation(anna, site, 'Eigenstadt');
  const draft = await postDraft(anna, site, 'Wird gleich geändert', own);
  for (const address of ['/projekte/neu', `/projekte/${draft}/bearbeiten`]) {
    await plain.goto(address);
    const form = formOf(plain);
    await form.getByLabel('Titel').fill('');
    await form.getByLabel('Kurzfassung').fill(' \n ');
    if (address.endsWith('neu')) {
      const { kind, title, summary, stage } = allRequired;
      await expectRefusal(form, { kind, title, summary, areas: chooseOne, stage });
      await form.getByRole('radio', { name: 'Idee' }).check();
      await form.getByLabel('Stand').selectOption('Planung');
    } else await expectRefusal(form, { title: required, summary: required });
    const summary = `${markup}\n${'s'.repeat(280)}`;
    await form.getByLabel('Titel').fill('😀😀');
    await form.getByLabel('Kurzfassung').fill(summary);
    await forgeChoice(form, 'areas', 'everything');
    await forgeChoice(form, 'organisation', 'not-an-id');
    await expectRefusal(form, {
      title: tooShort(3),
      summary: tooLong(280, [...summary].length),
      areas: choice,
      organisation: choice,
    });
    await expectKept(form, { Titel: '😀😀', Kurzfassung: summary });

    await form.getByLabel('Titel').fill(`${'😀'.repeat(100)} ${markup.slice(0, 19)}`);
    await form.getByLabel('Kurzfassung').fill(markup);
    await form.getByLabel('Wirksame digitale Verwaltung').check();
    await forgeChoice(form, 'organisation', foreign);
    await form.getByRole('button').click();
    await expect(form.getByRole('alert')).toBeVisible();
    await expectKept(form, { Kurzfassung: markup });
    await expect(form.getByLabel('Wirksame digitale Verwaltung')).toBeChecked();
    await form.getByLabel('Im Namen von').selectOption(own);
    await form.getByRole('button').click();
    await expect(plain.getByText(markup)).toBeVisible();
    await expect(plain.locator('main b, main script')).toHaveCount(0);
  }
});

test('the forms of a paper tell what is wrong and lose nothing', async ({ site }) => {
  await plain.goto('/impulspapiere/neu');
  await expectRefusal(formOf(plain), { title: required, area: required });
  await formOf(plain).getByLabel('Titel').fill('T'.repeat(161));
  await forgeChoice(formOf(plain), 'area', 'everything');
  await expectRefusal(formOf(plain), { title: tooLong(160, 161), area: choice });
  await expectKept(formOf(plain), { Titel: 'T'.repeat(161) });

  await plain.goto(`/impulspapiere/${await beginPaper(anna, site, markup)}`);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(markup);
  const settings = formOf(plain, 'settings');
  await settings.getByLabel('Titel').fill(' ');
  await expectRefusal(settings, { title: required });
  await settings.getByLabel('Titel').fill('😀😀');
  await forgeChoice(settings, 'area', 'everything');
  await expectRefusal(settings, { title: tooShort(3), area: choice });
  await expectKept(settings, { Titel: '😀😀' });

  const invite = formOf(plain, 'invite');
  await expectRefusal(invite, { email: required });
  await invite.getByLabel('E-Mail-Adresse').fill(`${'l'.repeat(250)}@example.org`);
  await expectRefusal(invite, { email: tooLong(254, 262) });
  await invite.getByLabel('E-Mail-Adresse').fill(markup);
  await forgeChoice(invite, 'role', 'owner');
  await expectRefusal(invite, { email: notAnAddress, role: choice });
  await expectKept(invite, { 'E-Mail-Adresse': markup });
  await expect(formOf(plain, 'settings').getByRole('alert')).toHaveCount(0);
});
