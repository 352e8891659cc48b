// docs/performance.md: each bench writes its own part of it and leaves the others alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';

const target = 'docs/performance.md';
const parts = ['pages', 'rooms', 'typing'] as const;

/** Replaces the part of this name. */
export async function writeReport(part: (typeof parts)[number], text: string): Promise<void> {
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  const read = (name: string) =>
    new RegExp(`<!-- ${name} -->\\n([^]*?)<!-- /${name} -->`).exec(before)?.[1]?.trim() ?? '';
  const bodies = parts
    .map((name) => [name, name === part ? text.trim() : read(name)])
    .filter(([, body]) => body)
    .map(([name, body]) => `<!-- ${name} -->\n\n${body}\n\n<!-- /${name} -->`);
  const whole = `# How fast it is\n\nWritten by the benches named in each part; run them again after a change.\n\n${bodies.join('\n\n')}\n`;
  writeFileSync(target, await format(whole, { ...(await resolveConfig(target)), filepath: target }));
  console.log(target);
}

/** Such as `2 × Some Processor, 8 GB, linux x64, Node v24.0.0, load at the end 1.9`. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = `load at the end ${loadavg()[0]?.toFixed(1)} (above ${cpus().length} means that something else was running too)`;
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, ${platform()} ${arch()}, Node ${process.version}, ${load}`;
}
