// The pages about projects, organisations and what comes of their matches, with something on each.
import type { Seen } from './every-page.ts';
import { askToTalk, foundOrganisation, inviteMember, post, postDraft, postForAnswer } from './quick.ts';
import { expect, type Person, type Site } from './site.ts';

export async function fillProjects(anna: Person, ben: Person, site: Site): Promise<Seen> {
  const town = await foundOrganisation(anna, site, 'Verbandsgemeinde Langennamenshausen');
  const workshop = await foundOrganisation(ben, site, 'Offene Werkstatt');
  const neighbours = await foundOrganisation(ben, site, 'Nachbarschaftshilfe');
  const title = 'Verwaltungsmodernisierungsbeschleunigungsgesetz verständlich erklärt';
  const draft = `/projekte/${await postDraft(anna, site, title, town)}`;
  const project = `/projekte/${await postDraft(anna, site, 'Repair-Café für Bildschirme', town)}`;
  const foreign = `/projekte/${await postDraft(ben, site, 'Werkzeug für alle', workshop)}`;
  const postAs = async ({ context }: Person, path: string, form: Record<string, string> = {}) =>
    expect((await post(context, site, path, form)).status(), path).toBeLessThan(400);
  await postAs(anna, `${project}?/publish`);
  await postAs(ben, `${foreign}?/publish`);
  const help = { kind: 'expertise', text: 'Menschen, die Bildschirme reparieren können.' };
  await postAs(anna, `${project}/gesuche/neu`, help);
  await postAs(anna, `${project}/angebote/neu`, help);
  await postAs(ben, `${foreign}/angebote/neu`, help);
  await postAs(anna, `${project}/partner?/ask`, { organisation: workshop, role: 'partner' });
  await postAs(ben, `${foreign}/partner?/ask`, { organisation: town, role: 'partner' });
  await postAs(anna, `${foreign}?/follow`);
  const { location } = await postForAnswer(anna.context, site, `${project}?/comment`, { body: 'Wer kommt?' });
  await postAs(ben, `${project}?/comment`, { body: 'Ich komme!' });
  await postAs(ben, `${project}/melden`, { reason: 'other', text: 'Bitte ansehen.' });
  const { introduction, cooperation } = await agree(anna, ben, site, workshop);
  const [need = '', offer = ''] = await findHelps(anna, project);
  return {
    anna: {
      draft,
      'own project': project,
      'project new': '/projekte/neu',
      'project edit': `${draft}/bearbeiten`,
      'project image': `${draft}/bild`,
      partners: `${project}/partner?q=Werkstatt`,
      missing: `${project}/fehlendes`,
      'need new': `${draft}/gesuche/neu`,
      'offer new': `${draft}/angebote/neu`,
      'need edit': need,
      'offer edit': offer,
      comment: `${project}/kommentare/${location?.match(/comment-(.+)$/)?.[1]}`,
      report: `${foreign}/melden`,
      'organisation new': '/organisationen/neu',
      'own organisation': `/organisationen/${town}`,
      'organisation edit': `/organisationen/${town}/bearbeiten`,
      members: `/organisationen/${town}/mitglieder`,
      partnerships: `/organisationen/${town}/partnerschaften`,
      'need of an organisation': `/organisationen/${town}/gesuche/neu`,
      'offer of an organisation': `/organisationen/${town}/angebote/neu`,
      join: `/organisationen/${workshop}/beitreten`,
      'invitation to an organisation': await inviteMember(ben, site, workshop, anna.email),
      introductions: '/kontaktanfragen',
      introduction,
      cooperation,
      'introduction new': `/kontaktanfragen/neu?to=organisation:${neighbours}`,
    },
    nobody: { project, organisation: `/organisationen/${town}` },
  };
}

/** Anna asks Ben's organisation, they talk, and agree. */
async function agree(anna: Person, ben: Person, site: Site, organisation: string) {
  const introduction = await askToTalk(anna, site, `organisation:${organisation}`);
  const proposal = { agreement: 'Wir reparieren ein Jahr lang zusammen.' };
  for (const [{ context }, action, form] of [
    [ben, 'accept', { answer: '' }],
    [anna, 'say', { body: 'Wann passt es Ihnen?' }],
    [ben, 'propose', proposal],
  ] as [Person, string, Record<string, string>][]) {
    expect((await post(context, site, `${introduction}?/${action}`, form)).status(), action).toBe(303);
  }
  await anna.page.goto('/kontaktanfragen');
  const link = anna.page.locator('a[href^="/zusammenarbeit/"]').first();
  return { introduction, cooperation: (await link.getAttribute('href')) ?? '' };
}

/** Where the need and the offer of an own project are changed. */
async function findHelps({ page }: Person, project: string): Promise<string[]> {
  await page.goto(project);
  const links = ['gesuche', 'angebote'].map((side) =>
    page.locator(`a[href^="/${side}/"][href$="/bearbeiten"]`),
  );
  return Promise.all(links.map(async (link) => (await link.first().getAttribute('href')) ?? ''));
}
