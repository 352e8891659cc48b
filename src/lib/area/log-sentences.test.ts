import { expect, test } from 'vitest';
import type { LogEntry } from './log.ts';
import { sayEntry } from './log-sentences.ts';

const entry = (action: string, rest: Partial<LogEntry> = {}): LogEntry => ({
  id: 'x',
  at: '2026-01-01T00:00:00Z',
  action,
  actor: 'Anna Brandt',
  subject: { kind: 'organisation', id: 'y', name: 'Musterau' },
  details: {},
  ...rest,
});

test('a change of role tells what was and what is', () => {
  const details = { role: 'owner', before: 'member' };
  expect(sayEntry(entry('role_changed', { details }))).toBe(
    'Anna Brandt hat bei „Musterau“ eine Rolle geändert: vorher Mitglied, jetzt Inhaberin oder Inhaber.',
  );
});

test('an edit lists what was changed, in words', () => {
  expect(sayEntry(entry('organisation_edited', { details: { fields: ['name', 'website'] } }))).toBe(
    'Anna Brandt hat die Angaben zu „Musterau“ geändert: Name, Internetseite.',
  );
});

test('who left and what is hidden have no names', () => {
  const subject = { kind: 'project', id: 'y', name: null };
  expect(sayEntry(entry('project_unpublished', { actor: null, subject }))).toBe(
    'Das System hat das Projekt (nicht mehr zu sehen) zurückgezogen.',
  );
});

test('what no sentence is written for is told all the same', () => {
  expect(sayEntry(entry('file_uploaded'))).toBe('Anna Brandt: file_uploaded (organisation „Musterau“)');
});
