import { describe, expect, test } from 'vitest';
import { closeCodes } from '#lib/paper/wire.ts';
import { stateOf } from './testing/memory-store.ts';
import { visit } from './testing/people.ts';
import { startWithText } from './testing/written-paper.ts';

describe('a commenter', () => {
  test('reads the text as a reader does, and is refused when she writes into it', async () => {
    const { server, state } = await startWithText();
    server.guard.roles.set('kim', 'commenter');
    const kim = await visit(server, 'kim');
    expect(kim.text.toString()).toBe('nser Wald');
    kim.type('falsch');
    await kim.wasRefused();
    expect(kim.refused).toBe(closeCodes.refused);
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });
});
