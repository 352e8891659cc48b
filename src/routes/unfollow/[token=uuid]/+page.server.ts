import { readFollowing, stopFollowing } from '#lib/project/server/talk/participation.ts';

/** Opening the link changes nothing yet: mail scanners open links too. */
export async function load({ locals, params }) {
  return { project: await readFollowing(locals.db, params.token) };
}

export const actions = {
  default: async ({ locals, params }) => {
    await stopFollowing(locals.db, params.token);
    return { stopped: true };
  },
};
