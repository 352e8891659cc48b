/** The radio by Redis or Valkey: publish and subscribe, nothing is kept there. */
import { setTimeout } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type { Radio } from './radio.ts';
import type { Log } from './store.ts';

/** Milliseconds after which a connection is tried again; half is chance, so that processes do not knock in step. */
const retryMs = (failures: number) =>
  Math.min(2_000, 50 * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);

const farewellMs = 500;

/**
 * Begins to connect and does not wait for it: without Redis everything works, only later.
 * @param prefix stands before every channel, for those who share a Redis
 */
export function openRedisRadio(url: string, prefix: string, log: Log): Radio {
  const speaker = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: retryMs } });
  const listener = createClient({ url, socket: { reconnectStrategy: retryMs } });
  const channels = new Map<string, () => void>();
  /** For each channel the last command under way: a reply to an old one would undo a new one. */
  const commands = new Map<string, Promise<void>>();
  const inTurn = (channel: string, command: () => Promise<void>) => {
    const last = (commands.get(channel) ?? Promise.resolve()).then(command);
    // what fails, or is too early to be answered, is done when both connections are there
    const settled = last
      .catch(() => {})
      .then(() => {
        if (commands.get(channel) === settled) commands.delete(channel);
      });
    commands.set(channel, settled);
  };
  let isAway = false;
  const isUp = () => speaker.isReady && listener.isReady;
  const noteReady = () => {
    if (!isUp()) return;
    if (isAway) log.info({}, 'Redis is back');
    isAway = false;
    for (const tuned of channels.values()) tuned();
  };
  for (const client of [speaker, listener]) {
    client.on('ready', noteReady);
    client.on('error', (error: unknown) => {
      if (!isAway) log.warn({ error }, 'Redis is away, trying again');
      isAway = true;
    });
    client.connect().catch(() => {}); // said by the listener above
  }

  return {
    tune(channel, hear, tuned) {
      channels.set(channel, tuned);
      const name = prefix + channel;
      inTurn(channel, async () => {
        await listener.subscribe(name, (bytes) => hear(bytes), true);
        if (isUp()) tuned();
      });
    },
    leave(channel) {
      channels.delete(channel);
      inTurn(channel, () => listener.unsubscribe(prefix + channel));
    },
    say(channel, bytes) {
      if (speaker.isReady) speaker.publish(prefix + channel, Buffer.from(bytes)).catch(() => {});
    },
    get isUp() {
      return isUp();
    },
    async close() {
      // what was just said, such as the farewell, goes out first; a Redis that hangs would have it wait for ever
      const said = speaker.isReady ? speaker.close().catch(() => {}) : null;
      await Promise.race([said, setTimeout(farewellMs, undefined, { ref: false })]);
      for (const client of [speaker, listener]) if (client.isOpen) client.destroy();
    },
  };
}
