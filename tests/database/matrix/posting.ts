// What is called to post and to find projects, needs and offers.
import type { Caller } from '../policy-matrix.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

export const postingFunctions: Record<string, { may: Caller[]; args: Record<string, unknown> }> = {
  save_project: { may: ['stranger'], args: { p_id: nobody, p_project: { topic_ids: [], area_ids: [] } } },
  list_needs_and_offers: { may: ['anonymous', 'stranger'], args: {} },
};
