import { openBackend } from '#lib/platform/server/backend.ts';
import { generateProjects } from './tests/bench/generate.ts';
const b = await openBackend({ folder: '/tmp/nowhere', databaseUrl: 'postgres://iw:iw@127.0.0.1:5432/iw_list_hand', jwtSecret: 'x'.repeat(40) });
const places = await b.exec('select ags, name from public.municipalities order by ags') as any;
const topics = (await b.exec('select id from public.topics order by id') as any).map((t: any) => t.id);
for (const s of generateProjects(10000, { places, topics, today: new Date('2026-11-01') })) { const t=performance.now(); await b.exec(s); if (performance.now()-t>500) console.log(s.slice(0,60), Math.round(performance.now()-t)); }
await b.close();
