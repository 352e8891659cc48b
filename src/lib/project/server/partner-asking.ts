// A project's people ask an organisation to take part: what may be wrong with it, and who hears of it.
import type { RequestEvent } from '@sveltejs/kit';
import { speakerRoles } from '#lib/organisation/roles.ts';
import { listContacts } from '#lib/organisation/server/contacts.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { PartnerInput } from '../partner.ts';
import type { ProjectProfile } from '../project.ts';
import { sendPartnerRequest } from './mails.ts';
import { askPartner } from './partners.ts';

/** Asks, and writes to those who speak for the organisation. */
export async function postPartner(event: RequestEvent, project: ProjectProfile) {
  const { request, locals, url } = event;
  const form = await readForm(request, PartnerInput);
  if (!form.ok) return form.failure;
  const { account, db } = locals;
  if (!account) return form.refuse({ message: m.form_signed_out() }, 401);
  const organisation = await readOrganisation(db, form.data.organisation);
  if (!organisation) return form.refuse({ errors: { organisation: m.project_partner_unknown() } });
  if (organisation.id === project.organisation?.id) {
    return form.refuse({ errors: { organisation: m.project_partner_own() } });
  }
  const minutes = await countTry(event, 'ask a partner', account.id);
  if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);

  const outcome = await askPartner(db, project.id, form.data);
  if (outcome === 'already there') {
    return form.refuse({ errors: { organisation: m.project_partner_known() } }, 409);
  }
  if (outcome === 'forbidden') return form.refuse({ message: m.project_not_allowed() }, 403);

  const mail = { organisation, projectTitle: project.title, name: account.name, origin: url.origin };
  // the service: the addresses of those who are asked are for their mail alone
  const contacts = await listContacts(openServiceDb(), organisation.id, speakerRoles);
  const sent = await Promise.allSettled(contacts.map((contact) => sendPartnerRequest(contact, mail)));
  for (const each of sent) {
    if (each.status === 'rejected') reportFault(each.reason, 'a request to a partner could not be sent');
  }
  // the request stands on the organisation's page all the same
  return { asked: organisation.name, told: sent.some(({ status }) => status === 'fulfilled') };
}
