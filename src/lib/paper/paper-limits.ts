/** How much fits; the database holds everyone to the same. A plain object, which pages may load. */
export const paperLimits = { title: 160 };
