// `npm run --silent bench:rooms -- --url http://127.0.0.1:3000 --count 100 --people 8`: makes papers in the running
// process of DATA_DIR, and prints as one JSON object where and as whom a load generator can write in them.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BenchRooms } from '../src/lib/paper/server/bench-rooms.ts';
import { livePath, SCHEMA_VERSION } from '../src/lib/paper/wire.ts';
import { askProcess } from '../src/lib/platform/server/admin-socket.ts';
import { readEnvironment } from '../src/lib/platform/server/environment.ts';
import { CommandRefused, runCommand } from './command.ts';

const Options = z.object({
  url: z.url({ protocol: /^https?$/ }),
  count: z.coerce.number().int().positive(),
  people: z.coerce.number().int().positive(),
});

await runCommand(async () => {
  const options = {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    count: { type: 'string', default: '10' },
    people: { type: 'string', default: '3' },
  } as const;
  const given = Options.safeParse(parseArgs({ options, strict: false }).values);
  if (!given.success) {
    throw new CommandRefused(
      'Where, how many papers, how many people? npm run bench:rooms -- --url http://127.0.0.1:3000 --count 100 --people 8',
    );
  }
  const { url, ...wish } = given.data;
  const { origin } = new URL(url);
  const folder = resolve(readEnvironment(process.env).DATA_DIR);
  const made = BenchRooms.parse(await askProcess(folder, 'bench-rooms', wish));
  const address = `${origin.replace(/^http/, 'ws')}${livePath}/${SCHEMA_VERSION}/`;
  console.log(JSON.stringify({ url: address, origin, ...made }));
});
