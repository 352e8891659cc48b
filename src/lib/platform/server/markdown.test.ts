import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

test('paragraphs, emphasis, lists and tables are shown', () => {
  expect(renderMarkdown('**Wichtig** ist\n*das*.')).toBe(
    '<p><strong>Wichtig</strong> ist<br>\n<em>das</em>.</p>\n',
  );
  expect(renderMarkdown('- eins\n- zwei')).toContain('<li>zwei</li>');
  expect(renderMarkdown('2. zwei\n3. drei')).toContain('<ol start="2">');
  const table = renderMarkdown('| a | b |\n| - | - |\n| 1 | 2 |');
  expect(table).toContain('<td>2</td>');
  expect(table).toContain('tabindex="0"');
});

test('headings begin below that of the page and skip no level', () => {
  const tags = (text: string) => [...renderMarkdown(text).matchAll(/<(h\d)>/g)].map(([, tag]) => tag);
  expect(tags('# A\n## B\n# C')).toEqual(['h2', 'h3', 'h2']);
  expect(tags('### A\n##### B\n### C\n# D')).toEqual(['h2', 'h3', 'h2', 'h2']);
  expect(tags('# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6')).toEqual(['h2', 'h3', 'h4', 'h5', 'h6', 'h6']);
});

test('links lead to web and mail addresses and to pages of the site', () => {
  const link = (text: string) => renderMarkdown(text).match(/<a [^>]*>/)?.[0];
  const rel = 'rel="nofollow ugc noreferrer"';
  expect(link('[a](https://example.org/?a=1&b=2)')).toBe(
    `<a href="https://example.org/?a=1&amp;b=2" ${rel}>`,
  );
  expect(link('siehe https://example.org.')).toBe(`<a href="https://example.org" ${rel}>`);
  expect(link('info@example.org')).toBe(`<a href="mailto:info@example.org" ${rel}>`);
  expect(link('[a](/datenschutz)')).toBe(`<a href="/datenschutz" ${rel}>`);
  // a backslash would lead elsewhere if it were not written as part of the path
  expect(link('[a](/\\example.org)')).toBe(`<a href="/%5Cexample.org" ${rel}>`);
  expect(link('liesmich.md')).toBeUndefined();
});

test.each([
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt&colon;alert(1))',
  '[a](data:text/html,x)',
  '[a](vbscript:x)',
  '[a](file:///etc/passwd)',
  '[a](ftp://example.org)',
  '[a](//example.org)',
  '//example.org',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
])('%s is no link', (text) => {
  expect(renderMarkdown(text)).not.toContain('<a');
});

test('raw HTML and pictures are only text', () => {
  expect(renderMarkdown('<script>alert(1)</script>')).not.toContain('<script');
  expect(renderMarkdown('a <img src=x onerror=alert(1)>')).toContain('&lt;img');
  expect(renderMarkdown('![a](https://example.org/a.png)')).not.toContain('<img');
});

const allowed =
  /^\/?(p|br|a|em|strong|s|ul|ol|li|h[2-6]|blockquote|code|pre|hr|div|table|thead|tbody|tr|th|td)$/;

test('whatever is typed, only harmless elements come out', () => {
  const pieces = [
    '<',
    '>',
    '"',
    "'",
    '&',
    '[a](',
    ')',
    '![',
    '`',
    '\n',
    '|',
    '-',
    '#',
    'javascript:',
    ' onx=',
    'p',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      for (const [, name = '', attributes = ''] of renderMarkdown(parts.join('')).matchAll(
        /<([^\s>]+)([^>]*)>/g,
      )) {
        expect(name).toMatch(allowed);
        expect(attributes.replaceAll(/="[^"]*"/g, '')).toMatch(
          /^( (href|rel|title|start|style|class|tabindex))*$/,
        );
        expect(attributes).not.toMatch(/href="(?!https?:|mailto:|\/[^/])/i);
      }
    }),
    { numRuns: 500 },
  );
});
