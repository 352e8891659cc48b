// docs/performance.md: each bench writes its own part of it and leaves the others alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';

const target = 'docs/performance.md';
const head =
  '# How fast it is\n\nWritten by the benches named in each part; run them again after a change.\n';

type Part = 'pages' | 'rooms' | 'typing';

/** Replaces the part of this name. */
export async function writeReport(part: Part, text: string): Promise<void> {
  const before = existsSync(target) ? readFileSync(target, 'utf8') : head;
  const whole = replacePart(before, part, text);
  writeFileSync(target, await format(whole, { ...(await resolveConfig(target)), filepath: target }));
  console.log(target);
}

/** The report with this part anew, or with it at the end where there was none; all else stays, whoever wrote it. */
export function replacePart(report: string, part: Part, text: string): string {
  const [begin, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const written = `${begin}\n\n${text.trim()}\n\n${end}`;
  const from = report.indexOf(begin);
  const to = report.indexOf(end, from);
  if (from < 0 || to < 0) return `${report.trimEnd()}\n\n${written}\n`;
  return report.slice(0, from) + written + report.slice(to + end.length);
}

/** Such as `2 × Some Processor, 8 GB, linux x64, Node v24.0.0, load at the end 1.9`. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = `load at the end ${loadavg()[0]?.toFixed(1)} (above ${cpus().length} means that something else was running too)`;
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, ${platform()} ${arch()}, Node ${process.version}, ${load}`;
}
