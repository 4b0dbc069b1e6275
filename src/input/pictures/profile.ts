/** Bytes of a colour profile's header (ICC.1), and where its mark stands in it. */
const HEADER = 128;
const [MARK_AT, MARK] = [36, 'acsp'];

/** Profiles of printers, the largest that there are, have less than 2 MB. */
export const LARGEST_PROFILE = 4_000_000;

/** Whether the bytes are a colour profile, and nothing besides. Browsers ignore what is none. */
export function isProfile(bytes: Uint8Array): boolean {
  const profile = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (profile.length < HEADER || profile.length > LARGEST_PROFILE) return false;
  return profile.readUInt32BE(0) === profile.length && profile.toString('latin1', MARK_AT, MARK_AT + 4) === MARK;
}
