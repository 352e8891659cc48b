/** Presence as stock clients make it. */
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** A stock client's awareness without its timers. */
export function createAwareness(state: Record<string, unknown> | null = {}): Awareness {
  const awareness = new Awareness(new Y.Doc());
  clearInterval(awareness._checkInterval);
  awareness.setLocalState(state);
  return awareness;
}

export function announceOf(awareness: Awareness, clients = [awareness.clientID]): Uint8Array {
  return encodeAwarenessUpdate(awareness, clients);
}
