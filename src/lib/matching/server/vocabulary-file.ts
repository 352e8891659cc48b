// The operator's file of words of one meaning, read once at the start.
import { readFileSync } from 'node:fs';
import { readOperatorList } from '../analysis/operator-list.ts';

interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/**
 * The lines that can be read; each of the others is told in the log, and stops nothing: matching goes on without it.
 * @throws what reading the file throws
 */
export function readVocabularyFile(path: string, log: Log): string {
  const { vocabulary, meanings, flaws } = readOperatorList(readFileSync(path, 'utf8'));
  for (const { line, says } of flaws) {
    log.warn({ file: path, line }, `line ${line} of the vocabulary is left out: it ${says}`);
  }
  log.info({ file: path, meanings, leftOut: flaws.length }, 'the vocabulary of the operator is read');
  return vocabulary;
}
