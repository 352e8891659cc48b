// Tells people by mail what was decided. It stands already: a mail that fails is for the log, not for who acted.
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import type { Recipient } from '#lib/platform/server/letter.ts';
import type { OrganisationRole } from '../roles.ts';
import { readContact } from './contacts.ts';
import { sendAnswer, sendRequest } from './mails.ts';
import { readOrganisation } from './organisations.ts';

/** Tells who asked to join what came of it: a role, or no. */
export async function tellAnswer(
  origin: string,
  organisationId: string,
  accountId: string,
  role: OrganisationRole | null,
): Promise<void> {
  try {
    // the service: owners do not learn the address of who asked
    const service = openServiceDb();
    const organisation = await readOrganisation(service, organisationId);
    const contact = await readContact(service, accountId);
    if (organisation && contact) await sendAnswer(contact, origin, organisation, role);
  } catch (fault) {
    reportFault(fault, 'the answer to a request could not be sent');
  }
}

/** Tells the owners that somebody asks to join. */
export async function tellOwners(
  owners: Recipient[],
  origin: string,
  organisation: { id: string; name: string },
  name: string,
): Promise<void> {
  const sent = owners.map((owner) => sendRequest(owner, origin, organisation, name));
  for (const mail of await Promise.allSettled(sent)) {
    if (mail.status === 'rejected') reportFault(mail.reason, 'a request to join could not be sent');
  }
}
