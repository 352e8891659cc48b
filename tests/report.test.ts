import { expect, test } from 'vitest';
import { replacePart } from './bench/report.ts';

const report = `# How fast

<!-- pages -->

old

<!-- /pages -->

## By hand

stays

<!-- typing -->

typed

<!-- /typing -->
`;

test('a bench writes its own part, and what others or a person wrote stays', () => {
  expect(replacePart(report, 'pages', '\nnew: $& 5 $1\n')).toBe(report.replace('old', () => 'new: $& 5 $1'));
});

test('the part of a bench that never ran comes to the end', () => {
  expect(replacePart(report, 'rooms', 'first')).toBe(
    `${report}\n<!-- rooms -->\n\nfirst\n\n<!-- /rooms -->\n`,
  );
});
