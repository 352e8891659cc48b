import { expect, test } from 'vitest';
import { readEnvironment } from '#lib/platform/server/environment.ts';
import { readLimits } from './limits.ts';

test('what the environment does not name stays as it is', () => {
  expect(readLimits(readEnvironment({}))).toEqual({});
});

test('limits are set by their variables', () => {
  const environment = readEnvironment({ COLLAB_PEOPLE_PER_ROOM: '50', COLLAB_COMMIT_DELAY_MS: '25' });
  expect(readLimits(environment)).toEqual({ peoplePerRoom: 50, commitDelayMs: 25 });
});

test('COLLAB_LIMITS=off takes away what counts people, and nothing else; a number given still holds', () => {
  const environment = readEnvironment({ COLLAB_LIMITS: 'off', COLLAB_PEOPLE_PER_ROOM: '5000' });
  expect(readLimits(environment)).toEqual({
    peoplePerRoom: 5000,
    socketsPerPerson: Infinity,
    updatesPerSecond: Infinity,
  });
});

test('a wrong limit stops the start with one line', () => {
  expect(() => readEnvironment({ COLLAB_LAG_BYTES: '1.5' })).toThrow(
    'COLLAB_LAG_BYTES: expected a whole number from 65536 to 1000000000, such as COLLAB_LAG_BYTES=1048576.',
  );
});

test('a window cannot be closed before it counts as behind', () => {
  const environment = readEnvironment({ COLLAB_LAG_BYTES: '9000000' });
  expect(() => readLimits(environment)).toThrow(
    'COLLAB_UNSENT_BYTES: must be more than COLLAB_LAG_BYTES (9000000), or windows are closed before they can catch up.',
  );
});
