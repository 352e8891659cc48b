import { fillSite } from './fill.ts';
await fillSite('/tmp/perf/none', 'postgres://iw:iw@127.0.0.1:5432/perf_4430', 10000);
process.exit(0);
