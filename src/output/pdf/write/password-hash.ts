import { createCipheriv, createHash } from 'node:crypto';

const HASHES = ['sha256', 'sha384', 'sha512'] as const;
const LEAST_ROUNDS = 64;

/**
 * The hash of a password, slow on purpose: algorithm 2.B of ISO 32000-2:2020, 7.6.4.3.4. `about` is empty for the user's password,
 * and the 48 bytes of /U for the owner's. Returns 32 bytes.
 */
export function passwordHash(password: Uint8Array, salt: Uint8Array, about: Uint8Array): Uint8Array {
  let key = createHash('sha256').update(password).update(salt).update(about).digest();
  for (let round = 0; ; round += 1) {
    const once = Buffer.concat([password, key, about]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => once));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = Buffer.concat([cipher.update(repeated), cipher.final()]);
    // The first 16 bytes as a number, modulo 3: 256 modulo 3 is 1, so the sum of the bytes gives the same.
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(HASHES[sum % 3] ?? 'sha256')
      .update(mixed)
      .digest();
    if (round >= LEAST_ROUNDS - 1 && (mixed.at(-1) ?? 0) <= round + 1 - 32) return key.subarray(0, 32);
  }
}
