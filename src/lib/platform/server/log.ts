import pino, { type Logger } from 'pino';

/** Structured lines on standard error, so that standard output stays for people. */
export function createLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
