import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
/** Half of what a whole token would be: enough that no two of a survey are equal by chance. */
const TOKEN_BYTES = 9;

export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('hex');
}

export function isKey(text: string): boolean {
  return new RegExp(`^[0-9a-f]{${2 * KEY_BYTES}}$`).test(text);
}

/** Stands for the words, and says nothing about them without the key. */
export function token(key: string, ...words: readonly string[]): string {
  return mac(key, JSON.stringify(words)).subarray(0, TOKEN_BYTES).toString('base64url');
}

/** Proves that a line was written with the key, and not changed since. */
export function sealOf(key: string, line: string): string {
  return mac(key, `line ${line}`).toString('hex');
}

export function isSealed(key: string, line: string, seal: string): boolean {
  const [expected, got] = [Buffer.from(sealOf(key, line)), Buffer.from(seal)];
  return expected.length === got.length && timingSafeEqual(expected, got);
}

export function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

function mac(key: string, text: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest();
}
