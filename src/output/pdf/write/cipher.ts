import { createCipheriv, createHash, createHmac, scryptSync } from 'node:crypto';
import { passwordHash } from './password-hash.js';
import { hexString } from './rewrite.js';

/**
 * Encrypts the contents of one PDF: AES-256 as in PDF 2.0 (ISO 32000-2:2020, 7.6: security handler of revision 6). The ciphers and
 * hashes are those of Node (OpenSSL).
 */
export interface Cipher {
  /** Each call has an initialisation vector of its own, which depends on the number of calls before. */
  encrypted(bytes: Uint8Array): Uint8Array;
  /** The value of /Encrypt. */
  readonly dictionary: string;
  /** The value of /ID. */
  readonly id: string;
}

/** Readers may print, copy and have the text read aloud: the password keeps others out, and restricts nobody who has it. */
const PERMISSIONS = -4;
/** Takes a few milliseconds. Its result is as hard to guess as the password. */
const SCRYPT = { N: 4096, r: 8, p: 1 };

/**
 * `password` is printable ASCII of at most 127 characters; `content` is the document. Keys and salts, which other programs take
 * from a random generator, are derived from both: so the same document under the same password has the same bytes, and another
 * document or password another key. Nobody knows the owner's password.
 */
export function openCipher(password: string, content: Uint8Array): Cipher {
  const secrets = scryptSync(password, createHash('sha256').update(content).digest(), 148, SCRYPT);
  const [key, seed, owner] = [secrets.subarray(0, 32), secrets.subarray(32, 64), secrets.subarray(64, 96)];
  const [userSalts, ownerSalts] = [secrets.subarray(96, 112), secrets.subarray(112, 128)];
  const [filler, name] = [secrets.subarray(128, 132), secrets.subarray(132, 148)];
  const user = access(Buffer.from(password), userSalts, Buffer.alloc(0), key);
  const whole = access(Buffer.from(owner.toString('hex')), ownerSalts, user.check, key);
  let count = 0;
  return {
    encrypted(bytes) {
      count += 1;
      const vector = createHmac('sha256', seed).update(String(count)).digest().subarray(0, 16);
      const cipher = createCipheriv('aes-256-cbc', key, vector);
      return Buffer.concat([vector, cipher.update(bytes), cipher.final()]);
    },
    dictionary: `<</Filter /Standard /V 5 /R 6 /Length 256
/CF <</StdCF <</Type /CryptFilter /CFM /AESV3 /AuthEvent /DocOpen /Length 32>>>>
/StmF /StdCF /StrF /StdCF /P ${PERMISSIONS} /EncryptMetadata true
/U ${hexString(user.check)} /UE ${hexString(user.key)}
/O ${hexString(whole.check)} /OE ${hexString(whole.key)}
/Perms ${hexString(sealedPermissions(key, filler))}>>`,
    id: `[${hexString(name)} ${hexString(name)}]`,
  };
}

/**
 * What a program checks a password against, and the key of the file, encrypted under that password. `salts`: two of 8 bytes each.
 */
function access(password: Uint8Array, salts: Uint8Array, about: Uint8Array, key: Uint8Array) {
  const [checking, wrapping] = [salts.subarray(0, 8), salts.subarray(8, 16)];
  const check = Buffer.concat([passwordHash(password, checking, about), salts]);
  const cipher = createCipheriv('aes-256-cbc', passwordHash(password, wrapping, about), Buffer.alloc(16)).setAutoPadding(false);
  return { check, key: Buffer.concat([cipher.update(key), cipher.final()]) };
}

/** Proves that nobody has changed the permissions; `filler`: 4 bytes. */
function sealedPermissions(key: Uint8Array, filler: Uint8Array): Uint8Array {
  const plain = Buffer.concat([Buffer.alloc(4), Buffer.alloc(4, 0xff), Buffer.from('Tadb'), filler]);
  plain.writeInt32LE(PERMISSIONS, 0);
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}
