import pino, { type Logger } from 'pino';

/** Structured lines on standard error, so that standard output stays for people. Errors go under `error`. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    pino.destination(2),
  );
}
