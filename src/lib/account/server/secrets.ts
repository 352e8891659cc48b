import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';

/** A secret for a cookie or a link: 256 random bits as 43 characters of base64url. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret: its SHA-256 in hex. A stolen database signs nobody in. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** argon2id with OWASP's first choice of cost: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** What the database keeps of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export function matchesPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

/** When a link of a mail ends that is sent now, in ISO 8601. */
export function endOfLink(hours: number): string {
  return new Date(Date.now() + hours * 60 * 60 * 1000).toISOString();
}
