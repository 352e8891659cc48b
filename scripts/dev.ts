// `npm run dev`: what src/server.ts does around the build, done around Vite, with sockets and the embedded database.
import type { Plugin } from 'vite';
import type { House } from '../src/server.ts';

// Vite loads this file anew when its configuration changes; the house (and its lock) must outlast that.
const key = Symbol.for('impulswerk.dev-house');
const holder: typeof globalThis & { [key]?: Promise<House> } = globalThis;

export function devHouse(): Plugin {
  return {
    name: 'impulswerk-dev-house',
    apply: 'serve',
    config: () => ({ server: { port: Number(process.env.PORT || 3000), strictPort: true } }),
    async configureServer(server) {
      if (!server.httpServer) return;
      // not bundled into Vite's configuration, but run by Node as it is
      const own: typeof import('../src/server.ts') = await import(
        new URL('../src/server.ts', import.meta.url).href
      );
      holder[key] ??= own
        .openHouse(own.readEnvironment(process.env), { empty: false, demo: false })
        .catch(own.fail);
      const house = await holder[key];
      house.attachSockets(server.httpServer);
      server.httpServer.once('listening', () => own.greet(own.readEnvironment(process.env), house));
    },
  };
}
