// A process for outbox-kill.test.ts: opens the house of the environment, queues a mail, says so, and goes on.
import { sendMail } from '#lib/platform/server/mail.ts';
import { openHouse, readEnvironment } from '../../src/server.ts';

await openHouse(readEnvironment(process.env), { empty: true, demo: false });
await sendMail({ to: 'ada@example.org', subject: 'S', text: 'Ein Text', html: '<p>Ein Text</p>' });
console.log('queued');
setInterval(() => {}, 1000);
