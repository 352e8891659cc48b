import { expect, test } from 'vitest';
import { writeLetter } from './letter.ts';

const letter = writeLetter({
  locale: 'de',
  subject: 'Einladung von <Ada>',
  paragraphs: [
    'Guten Tag,',
    '<img src=x onerror=alert(1)> & "Co." lädt Sie ein.',
    { label: 'Annehmen', href: 'https://impulswerk.example/a?b=1&c="d"' },
    'Impulswerk',
  ],
});

test('the text has one paragraph after the other, and a link is its address', () => {
  expect(letter.text).toBe(
    'Guten Tag,\n\n<img src=x onerror=alert(1)> & "Co." lädt Sie ein.\n\nhttps://impulswerk.example/a?b=1&c="d"\n\nImpulswerk\n',
  );
});

test('the HTML says the same, and nothing in it is markup that somebody typed', () => {
  expect(letter.html).toContain('<html lang="de">');
  expect(letter.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co.&quot; lädt Sie ein.');
  expect(letter.html).toContain('<title>Einladung von &lt;Ada&gt;</title>');
  expect(letter.html).toContain('href="https://impulswerk.example/a?b=1&amp;c=&quot;d&quot;"');
  expect(letter.html).not.toContain('<img');
});

test('the HTML asks nobody for anything when it is opened', () => {
  expect(letter.html).not.toMatch(/<[^>]*\\ssrc=|url\(|<link|<script|@import/);
});
