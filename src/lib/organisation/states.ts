// The sixteen states, without the schema library, which would weigh in the browser.

/** The first two digits of every official key. */
export const stateIds = [
  ...(['01', '02', '03', '04', '05', '06', '07', '08'] as const),
  ...(['09', '10', '11', '12', '13', '14', '15', '16'] as const),
] as const;
export type StateId = (typeof stateIds)[number];
