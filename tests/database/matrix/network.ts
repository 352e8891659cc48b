// The coordinator's view: functions alone, each of which asks who calls it.
import type { Caller } from '../policy-matrix.ts';

const people: Caller[] = ['stranger'];
const service: Caller[] = ['service'];

export const networkFunctions: Record<string, { may: Caller[]; args: Record<string, unknown> }> = {
  list_unserved_needs: { may: people, args: { p_area_id: 'ecosystem' } },
  list_unconnected_organisations: { may: people, args: { p_area_id: 'ecosystem' } },
  list_network_topics: { may: people, args: { p_area_id: 'ecosystem' } },
  list_topic_projects: { may: people, args: { p_area_id: 'ecosystem', p_topic_id: 'mobility' } },
  count_network_steps: { may: people, args: { p_area_id: 'ecosystem', p_days: 30 } },
  count_network_exposure: { may: people, args: { p_area_id: 'ecosystem' } },
  claim_need_search: { may: service, args: {} },
  save_need_search: { may: service, args: { p_entries: [], p_served: [], p_unserved: [] } },
};

export const networkDefiners = {
  'public.list_unconnected_organisations':
    'introductions are for their two sides; it tells coordinators of whom there is none',
  'public.count_network_steps':
    'answers and introductions are for their sides; it tells coordinators how many there are',
  'public.count_network_exposure':
    'lists of matches are for their organisations; it tells coordinators how many there are, by size',
};
