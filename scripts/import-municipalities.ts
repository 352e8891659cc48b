// `npm run import:municipalities -- FILE`: fills the register of municipalities from the official file (GV100AD) or a CSV.
import { readFileSync } from 'node:fs';
import { importMunicipalities } from '../src/lib/organisation/server/municipalities.ts';
import { readRegister, RegisterFault, type Register } from '../src/lib/organisation/server/register.ts';
import { CommandRefused, runCommand, withDatabase } from './command.ts';

function readFile(path: string): Register {
  try {
    return readRegister(readFileSync(path));
  } catch (error) {
    if (error instanceof RegisterFault) {
      throw new CommandRefused(`${path} was not imported:\n${error.message}`, { cause: error });
    }
    throw new CommandRefused(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

await runCommand(async () => {
  const [path] = process.argv.slice(2);
  if (!path) throw new CommandRefused('Which file? npm run import:municipalities -- FILE');
  const { records, uninhabited } = readFile(path);
  const { added, changed, missing } = await withDatabase((service) => importMunicipalities(service, records));
  const unchanged = records.length - added - changed;
  console.log(
    `${records.length} municipalities read: ${added} new, ${changed} changed, ${unchanged} unchanged.`,
  );
  if (uninhabited > 0) console.log(`${uninhabited} areas without inhabitants were left out.`);
  if (missing > 0) console.log(`${missing} of the register are not in the file; they stay.`);
});
