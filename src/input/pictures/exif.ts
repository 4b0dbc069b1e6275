/** What a camera writes about a picture: read only to know which way up it is. */

const ORIENTATION = 0x0112;
/** Bytes of an entry: tag, type, count and value. */
const ENTRY = 12;

/**
 * Whether the first directory of a TIFF block (laid out as in EXIF 2.32) says that the picture must be turned or mirrored. False
 * for a damaged block.
 */
export function isTurned(tiff: Buffer): boolean {
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return false;
  const read = (at: number, size: 2 | 4): number => {
    if (at + size > tiff.length) return 0;
    if (size === 2) return order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
    return order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  };
  const directory = read(4, 4);
  const entries = Array.from({ length: read(directory, 2) }, (_, index) => directory + 2 + index * ENTRY);
  return entries.some((at) => read(at, 2) === ORIENTATION && read(at + 8, 2) > 1);
}
