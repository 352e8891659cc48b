// The kinds of papers, in the order in which they are offered. A plain list, which pages may load.
export const paperKinds = ['experience_report', 'recommendation', 'method', 'position'] as const;
