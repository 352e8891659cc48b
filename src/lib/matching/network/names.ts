// Words of the coordinator's view, in the language of the page.
import { nameSizeClass } from '#lib/organisation/names.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { measureGini } from './gini.ts';
import type { Exposure, Period, Step, TableName } from './network.ts';

const periodNames: Record<Period, () => string> = {
  '30': m.network_period_30,
  '90': m.network_period_90,
  year: m.network_period_year,
  all: m.network_period_all,
};
export const namePeriod = (period: Period) => periodNames[period]();

const stepNames: Record<Step, () => string> = {
  proposed: m.network_step_proposed,
  interesting: m.network_step_interesting,
  asked: m.network_step_asked,
  accepted: m.network_step_accepted,
  agreed: m.network_step_agreed,
};
export const nameStep = (step: Step) => stepNames[step]();

const tables: Record<TableName, () => string> = {
  needs: m.network_needs,
  organisations: m.network_organisations,
  topics: m.network_table_topics,
  links: m.network_table_links,
  steps: m.network_steps,
  sizes: m.network_table_sizes,
};
export const nameTable = (table: TableName) => tables[table]();

export const nameSize = (size: number | null) =>
  size === null ? m.network_size_none() : nameSizeClass(size);

export const countProjects = (topic: string, count: number) =>
  count === 1 ? m.network_topic_count_one({ topic }) : m.network_topic_count({ topic, count });

/** A part of a whole in per cent; nothing where there is no whole. */
export const formatShare = (part: number, whole: number) =>
  whole > 0
    ? new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(part / whole)
    : '–';

/** Up to here nobody would see a difference, and from there on everybody would. */
const [even, uneven] = [0.1, 0.3];

/** What the Gini coefficient of these sizes is, and says. */
export function explainGini(sizes: readonly Exposure[]): string[] {
  const placed = sizes.filter(({ size, parties }) => size !== null && parties > 0);
  const gini = measureGini(placed.map(({ parties, shown }) => ({ members: parties, total: shown })));
  if (gini === null) return [m.network_gini_none()];
  const value = new Intl.NumberFormat(getLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(gini);
  const meaning =
    gini < even ? m.network_gini_even : gini < uneven ? m.network_gini_some : m.network_gini_much;
  const least = findLeast(placed);
  return [
    meaning(),
    ...(gini >= even && least ? [m.network_gini_least({ size: nameSize(least.size) })] : []),
    m.network_gini({ value }),
  ];
}

/** Who is shown least for how many they are; of equals the smaller places. */
const findLeast = (sizes: Exposure[]) =>
  sizes.reduce<Exposure | null>(
    (least, each) => (least && each.shown / each.parties > least.shown / least.parties ? least : each),
    null,
  );
