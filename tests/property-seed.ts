// PROPERTY_SEED makes property tests draw the same cases in every run: continuous integration sets it from the commit,
// so that each commit meets new cases, and a commit that failed fails again. Without it they are drawn anew each time.
const { PROPERTY_SEED: seed } = process.env;

if (seed !== undefined) {
  const { configureGlobal, readConfigureGlobal } = await import('fast-check');
  configureGlobal({ ...readConfigureGlobal(), seed: Number(seed) });
}

export {};
