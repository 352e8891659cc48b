// sent_forms: what a form has made
import { randomUUID } from 'node:crypto';
import type { Role, Side, World } from '../policy-world.ts';
import { put } from '../put.ts';
import { privateTo, type Entry, type Kind } from './entry.ts';

const aForm = async (world: World, role: Role, side: Side) => ({
  account_id: await world.person(role, side),
  form_id: randomUUID(),
  made_id: randomUUID(),
});

const sentForm: Kind = {
  what: 'what a form has made',
  key: ['account_id', 'form_id'],
  put: async (world, role, side) => {
    const row = await aForm(world, role, side);
    await put(world.service, 'sent_forms', row);
    return row;
  },
  draft: aForm,
  change: () => ({ made_id: randomUUID() }),
  may: privateTo,
};

const all = 'account_id, form_id, made_id';

export const onceTables: Record<string, Entry> = {
  sent_forms: { kinds: [sentForm], columns: { see: all, give: all, set: '' } },
};
