import { readMatchMails, stopMatchMails } from '#lib/matching/server/found/settings.ts';

/** Opening the link changes nothing yet: mail scanners open links too. */
export async function load({ locals, params }) {
  return { mails: await readMatchMails(locals.db, params.token) };
}

export const actions = {
  default: async ({ locals, params }) => {
    await stopMatchMails(locals.db, params.token);
    return { stopped: true };
  },
};
