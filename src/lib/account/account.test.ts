import { expect, test } from 'vitest';
import { Email, ReturnPath, SignUp } from './account.ts';

test('an address is kept trimmed and in small letters', () => {
  expect(Email.parse('  Ada@Example.ORG ')).toBe('ada@example.org');
  for (const wrong of ['', 'ada', 'ada@', '@example.org', 'ada@example.org, b@example.org']) {
    expect(Email.safeParse(wrong).success, wrong).toBe(false);
  }
});

test('a name is one line, so that it cannot write headers of a mail', () => {
  const name = 'Ada\r\nBcc: all@example.org';
  const input = { name, email: 'ada@example.org', password: 'long enough' };
  expect(SignUp.parse(input).name).toBe('Ada Bcc: all@example.org');
});

test('a password has at least ten characters', () => {
  const input = { name: 'Ada', email: 'ada@example.org' };
  expect(SignUp.safeParse({ ...input, password: '123456789' }).success).toBe(false);
  expect(SignUp.safeParse({ ...input, password: '1234567890' }).success).toBe(true);
});

test('nobody is led to another site after signing in', () => {
  expect(ReturnPath.parse('/projekte/neu?a=b')).toBe('/projekte/neu?a=b');
  const foreign = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a b',
    null,
  ];
  for (const path of foreign) expect(ReturnPath.parse(path), String(path)).toBe('/');
});
