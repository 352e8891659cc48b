import { defineParams } from '@sveltejs/kit/params';
import { z } from 'zod';
import { LinkToken } from '#lib/account/account.ts';

/** What addresses may hold; anything else is a page that does not exist. */
export const params = defineParams({
  uuid: z.uuid(),
  number: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  token: LinkToken,
});
