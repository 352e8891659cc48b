import { describe, expect, test } from 'vitest';
import { projectLimits } from './kinds.ts';
import { ProjectInput } from './project.ts';

const posted = (change: Record<string, unknown> = {}) => ({
  kind: 'project',
  title: 'Ein Titel',
  summary: 'Zehn Zeichen und mehr.',
  description: '',
  areas: ['ecosystem'],
  topics: [],
  stage: 'idea',
  organisation: '',
  place: '',
  ags: '',
  link_label: [],
  link_url: [],
  licence: '',
  repository: '',
  ...change,
});

const paths = (change: Record<string, unknown>) =>
  ProjectInput.safeParse(posted(change)).error?.issues.map(({ path }) => path.join('.')) ?? [];

test('what is left empty is nothing, and partners are wanted only if said so', () => {
  const project = ProjectInput.parse(posted());
  expect(project).toMatchObject({ links: [], repository: null, cooperationWanted: false });
  expect([project.organisation, project.ags, project.licence]).toEqual([undefined, undefined, undefined]);
  expect(ProjectInput.parse(posted({ cooperation: 'on' })).cooperationWanted).toBe(true);
});

describe('links', () => {
  const links = (link_url: string[], link_label: string[] = []) =>
    ProjectInput.parse(posted({ link_url, link_label })).links;

  test('empty rows do not count, and a link without a name bears that of its site', () => {
    expect(links(['', ' https://www.example.org/a ', ''], ['', '', ''])).toEqual([
      { label: 'example.org', url: 'https://www.example.org/a' },
    ]);
  });

  test('an address as people write it is one', () => {
    expect(links(['example.org/karte?x=1'])[0]?.url).toBe('https://example.org/karte?x=1');
    expect(links(['http://example.org'])[0]?.url).toBe('http://example.org');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://',
    'https://localhost',
    'https://example.org"><script>',
    'https://example.org/\0',
    'https://name:secret@example.org',
    '/projekte',
    'keine Adresse',
    `https://example.org/${'x'.repeat(500)}`,
  ])('%s is refused', (url) => {
    expect(paths({ link_url: ['', url], link_label: ['', ''] })).toEqual(['link_url.1']);
  });

  test('a name without an address is told at the address', () => {
    expect(paths({ link_label: ['', 'Karte'], link_url: ['', ''] })).toEqual(['link_url.1']);
  });

  test('ten are enough, also at their longest', () => {
    const url = `https://example.org/${'x'.repeat(480)}`;
    const ten = { link_url: Array(10).fill(url), link_label: Array(10).fill('"'.repeat(80)) };
    const project = ProjectInput.parse(posted(ten));
    // the database takes 8,000 characters, as PostgreSQL writes them: with a space after each colon and comma
    expect(JSON.stringify(project.links).length + 60).toBeLessThanOrEqual(8000);
    expect(paths({ link_url: Array(11).fill(url), link_label: [] })).toEqual(['link_url']);
  });
});

test('the description has room for 20,000 characters, emoji counted once, and keeps its Markdown', () => {
  const most = '🚌'.repeat(projectLimits.description);
  expect(ProjectInput.parse(posted({ description: most })).description).toBe(most);
  expect(paths({ description: `${most}x` })).toEqual(['description']);
  const markdown = '## Ziel\n\n- *eins*\n\t- <b>zwei</b>';
  expect(ProjectInput.parse(posted({ description: `\n${markdown}\u0000 ` })).description).toBe(markdown);
});

test('source code lies where nobody changes it on the way', () => {
  expect(ProjectInput.parse(posted({ repository: 'gitlab.opencode.de/a/b' })).repository).toBe(
    'https://gitlab.opencode.de/a/b',
  );
  expect(paths({ repository: 'http://example.org' })).toEqual(['repository']);
});

test('areas and topics are named once, within their limits', () => {
  const project = ProjectInput.parse(
    posted({ areas: ['administration', 'administration'], topics: ['water', 'water'] }),
  );
  expect([project.areas, project.topics]).toEqual([['administration'], ['water']]);
  expect(paths({ areas: [] })).toEqual(['areas']);
  expect(paths({ areas: ['ecosystem', 'moon'] })).toEqual(['areas.1']);
  expect(paths({ topics: Array.from({ length: 9 }, (_, at) => `topic-${'abcdefghi'[at]}`) })).toEqual([
    'topics',
  ]);
  expect(paths({ topics: ["'; drop"] })).toEqual(['topics.0']);
});
