// What the operator reads once the site is up.
import type { Environment } from './environment.ts';

/** The sign-ins of supabase/seed. */
const demoPeople = ['anna@example.org', 'ben@example.org', 'clara@example.org'];
const demoPassword = 'impulswerk-demo';

interface Started {
  demo: boolean;
  databaseKind: string;
  folder: string;
}

/** Prints the address, the database, where mails are and, in the demo, who can sign in. */
export function greet(environment: Environment, { demo, databaseKind, folder }: Started): void {
  const host =
    environment.HOST === '127.0.0.1' || environment.HOST === '0.0.0.0' ? 'localhost' : environment.HOST;
  const address = environment.ORIGIN ?? `http://${host}:${environment.PORT}`;
  const lines = [
    '',
    `  Impulswerk   ${address}`,
    `  Database     ${databaseKind}${databaseKind === 'embedded' ? ` in ${folder}/database` : ''}`,
    environment.SMTP_URL
      ? '  Mails        go out over SMTP'
      : `  Mails        kept in ${folder}/mail${demo ? `, readable at ${address}/postausgang` : ''}`,
  ];
  if (demo) lines.push(`  Demo         sign in as ${demoPeople.join(', ')}; password ${demoPassword}`);
  console.log([...lines, '  Stop         Ctrl-C', ''].join('\n'));
}
