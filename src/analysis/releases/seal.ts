import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
/** 72 of the 256 bits: enough that no two tokens of a survey are equal by chance, and half the length in the file. */
const TOKEN_BYTES = 9;

/** A random key: 64 hexadecimal digits. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('hex');
}

/** Whether a text has the form of a key, as `newKey` makes them. */
export function isKey(text: string): boolean {
  return new RegExp(`^[0-9a-f]{${2 * KEY_BYTES}}$`).test(text);
}

/** A token for some words: the same for the same words and key, and without the key it says nothing about them. */
export function token(key: string, ...words: readonly string[]): string {
  return mac(key, '', JSON.stringify(words)).subarray(0, TOKEN_BYTES).toString('base64url');
}

/** The seal of a line: it proves that the line was written with this key and was not changed since. */
export function sealOf(key: string, line: string): string {
  return mac(key, LINE, line).toString('hex');
}

/** Whether the seal is right for this line and key; takes the same time whether it is or not. */
export function isSealed(key: string, line: Uint8Array, seal: Uint8Array): boolean {
  const expected = Buffer.from(mac(key, LINE, line).toString('hex'));
  return expected.length === seal.length && timingSafeEqual(expected, seal);
}

/** SHA-256 of a line as hexadecimal digits: the next line holds it, which chains the two. */
export function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** Stands before what is sealed, so that a seal is never the token of the same words. */
const LINE = 'line ';

function mac(key: string, before: string, text: string | Uint8Array): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(before).update(text).digest();
}
