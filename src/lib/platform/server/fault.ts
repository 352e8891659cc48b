import { getHandle } from './handle.ts';

/** Logs a fault that the person is told about in her form. */
export function reportFault(error: unknown, what: string): void {
  getHandle().log.error({ error }, what);
}
