// outbox
import { randomInt, randomUUID } from 'node:crypto';
import { anyEmail, mark, put } from '../put.ts';
import { serviceOnly, type Entry, type Kind } from './entry.ts';

const aMail = () => ({
  id: randomUUID(),
  recipient: anyEmail(),
  subject: mark(),
  body_text: 'A text',
  body_html: '<p>A text</p>',
});

const mails: Kind = {
  what: 'a mail on its way',
  key: ['id'],
  put: async (world) => {
    const row = aMail();
    await put(world.service, 'outbox', row);
    return row;
  },
  draft: async () => aMail(),
  change: () => ({ attempts: randomInt(1, 1e6) }),
  may: serviceOnly,
};

export const outboxTables: Record<string, Entry> = {
  outbox: { kinds: [mails], columns: { see: '', give: '', set: '' } },
};
