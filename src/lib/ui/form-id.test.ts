import { expect, test } from 'vitest';
import { z } from 'zod';
import { createFormId } from './form-id.ts';

test('the id of a form is a uuid, and another one each time', () => {
  const ids = Array.from({ length: 200 }, createFormId);
  expect(z.uuidv4().array().safeParse(ids).success).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
