import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isEmpty, listEmptySections } from './letters.ts';
import { readText } from './server/versions.ts';
import { writeTemplate } from './server/template.ts';
import { listTemplateHeadings, parseTemplate } from './template.ts';

const source = `Nichts über der ersten Überschrift.

## Ausgangslage
Wie war es?
Wen betraf das?

## Schritte
- [ ] Fragen
- [x] Planen

### Zuletzt
1. Ankommen
2. Gehen
- ein Punkt`;
const template = parseTemplate(source);
const read = (...updates: Uint8Array[]) => readText({ snapshot: null, updates, seq: updates.length });

test('headings and lists are text, all other lines are guidance for the heading above', () => {
  expect(template.guidance).toEqual({ Ausgangslage: 'Wie war es? Wen betraf das?' });
  expect(template.content.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'paragraph',
    'taskList',
    'heading',
    'paragraph',
    'orderedList',
    'bulletList',
  ]);
  expect(listTemplateHeadings(template)).toEqual(['Ausgangslage', 'Schritte', 'Zuletzt']);
  expect(JSON.stringify(template.content)).toContain('"checked":true');
});

test('the template is the same update each time, and entered twice it stands there once', () => {
  const bytes = writeTemplate(template);
  expect(writeTemplate(parseTemplate(source))).toEqual(bytes);
  expect(read(bytes, bytes)).toEqual(read(bytes));
  expect(read(bytes)?.content).toEqual(template.content);
});

test('headings alone are an empty text, and none of the guidance is in it', () => {
  const text = read(writeTemplate(parseTemplate('## Anlass\nWarum jetzt?\n## Gründe\nWelche?')));
  expect(text && isEmpty(text)).toBe(true);
  expect(text && listEmptySections(text)).toEqual(['Anlass', 'Gründe']);
  expect(JSON.stringify(text)).not.toContain('Warum');
});

test('the templates that come with the site can be read, and say something below every heading', () => {
  const sql = readFileSync('supabase/migrations/20261124010200_create_paper_templates.sql', 'utf8');
  const texts = [...sql.matchAll(/'(##[^']*(?:''[^']*)*)'/g)].map(([, text = '']) =>
    text.replaceAll("''", "'"),
  );
  expect(texts).toHaveLength(8);
  for (const each of texts) {
    const { content, guidance } = parseTemplate(each);
    expect(read(writeTemplate({ content, guidance }))?.content).toEqual(content);
    for (const heading of listTemplateHeadings({ content, guidance }))
      expect(guidance[heading]).toMatch(/[.?]$/);
  }
});
