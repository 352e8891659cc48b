import { openTestDatabase } from './tests/database/open-database.ts';
import { generateProjects } from './tests/bench/generate.ts';
const d = await openTestDatabase();
try {
  const places = await d.sql('select ags, name from public.municipalities order by ags') as any;
  const topics = (await d.sql('select id from public.topics order by id') as any).map((t: any) => t.id);
  let t = performance.now();
  for (const s of generateProjects(10000, { places, topics, today: new Date('2026-11-01') })) await d.sql(s);
  console.log('fill', Math.round(performance.now() - t));
  const anon = d.as(null);
  const cases: [string, any][] = [
    ['list_projects', {}], ['list_projects', {p_sort:'nearest',p_near:'05315000'}], ['list_projects', {p_sort:'supported'}],
    ['list_projects', {p_filter:{q:'Beteiligung'},p_sort:'relevant'}], ['list_projects', {p_filter:{q:'Bürgerbeteiligung Kiel'},p_sort:'relevant'}],
    ['list_projects', {p_filter:{q:'Software'},p_sort:'relevant'}],
    ['list_projects', {p_filter:{q:'gibtesnicht'}}],
    ['list_projects', {p_filter:{topic:'participation'}}], ['list_projects', {p_filter:{seeks:'pilot',state:'05'}}],
    ['list_projects', {p_filter:{by:'science'}}], ['list_projects', {p_filter:{topic:'participation',seeks:'pilot',gives:'data',by:'science',coop:'1'}}],
    ['list_projects', {p_filter:{place:'05315'}}], ['list_projects', {p_filter:{area:'ecosystem',kind:'idea'}}],
    ['count_projects', {}], ['count_projects', {p_filter:{q:'gibtesnicht'}}], ['count_projects', {p_filter:{q:'Beteiligung'}}],
    ['count_projects', {p_filter:{seeks:'pilot',state:'05'}}], ['count_projects', {p_filter:{topic:'participation',seeks:'pilot',gives:'data',by:'science',coop:'1'}}],
    ['map_projects', {}], ['map_projects', {p_filter:{seeks:'pilot'}}],['map_projects', {p_filter:{q:'Beteiligung'}}],
  ];
  for (const [name, args] of cases) {
    const times: number[] = [];
    let n = 0;
    for (let i = 0; i < 12; i++) { const t = performance.now(); const r = await anon.rpc(name, args); if (r.error) throw new Error(JSON.stringify(r.error)); times.push(performance.now() - t); n = Array.isArray(r.data) ? r.data.length : r.data as any; }
    times.sort((a, b) => a - b);
    console.log(times[6]!.toFixed(1).padStart(7), times[10]!.toFixed(1).padStart(7), n, name, JSON.stringify(args));
  }
} finally { await d.close(); }
