// Addresses of the coordinator's view, with what was chosen in them.
import { localizeHref } from '#lib/platform/localize.ts';
import { usualPeriod, type Period, type TableName } from './network.ts';

interface Chosen {
  area: string | null;
  period?: Period;
  topic?: string | null;
  before?: string | null;
}

function addQuery(path: string, { area, period = usualPeriod, topic, before }: Chosen): string {
  const query = new URLSearchParams();
  if (area) query.set('area', area);
  if (period !== usualPeriod) query.set('period', period);
  if (topic) query.set('topic', topic);
  if (before) query.set('before', before);
  return query.size > 0 ? `${localizeHref(path)}?${query}` : localizeHref(path);
}

export const toNetwork = (chosen: Chosen) => addQuery('/coordination/network', chosen);
export const toNetworkList = (list: 'needs' | 'organisations', chosen: Chosen) =>
  addQuery(`/coordination/network/${list}`, chosen);
export const toTable = (table: TableName, chosen: Chosen) =>
  addQuery(`/coordination/network/csv/${table}`, chosen);
