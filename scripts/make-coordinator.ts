// `npm run make:coordinator -- EMAIL AREA`: gives somebody with an account the say over organisations, and an area.
import { Email } from '../src/lib/account/account.ts';
import { AreaId } from '../src/lib/area/area.ts';
import { makeCoordinator } from '../src/lib/area/server/coordinators.ts';
import { CommandRefused, runCommand, withDatabase } from './command.ts';

await runCommand(async () => {
  const [given = '', area = ''] = process.argv.slice(2);
  const [email, areaId] = [Email.safeParse(given), AreaId.safeParse(area)];
  if (!email.success || !areaId.success) {
    throw new CommandRefused(
      `Who, and which area? npm run make:coordinator -- EMAIL AREA; the areas are ${AreaId.options.join(' and ')}.`,
    );
  }
  const isMade = await withDatabase((service) => makeCoordinator(service, email.data, areaId.data));
  if (!isMade) {
    throw new CommandRefused(
      `There is no account with the address ${email.data}, or it is not confirmed. Sign up there first.`,
    );
  }
  console.log(`${email.data} coordinates the area ${areaId.data}.`);
});
