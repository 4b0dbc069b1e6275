import { LIMITS } from '../../../model/limits.js';
import { damagedPackage, packedWithPassword, partsLeaveFolder, partTwice, tooManyParts } from '../messages.js';
import { giveUp } from '../unreadable.js';

/** A file inside a zip file, as its directory tells. Sizes in bytes: what is told may be a lie. */
export interface ZipEntry {
  /** With `/` between folders, as written. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where in the file its own header begins. */
  readonly offset: number;
}

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * The files in a zip file by their names in lower case, since office programs do not tell case apart. Folders are left out. Refused
 * is what no program writes: a name twice, names that lead out of the folder, a directory that is not whole.
 */
export function directoryOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, end } = findDirectory(view);
  if (count > LIMITS.packedFiles) giveUp(tooManyParts(LIMITS.packedFiles));
  const entries = new Map<string, ZipEntry>();
  let position = offset;
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > end || view.getUint32(position, true) !== ENTRY) giveUp(damagedPackage());
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const next = position + 46 + nameLength + extraLength + view.getUint16(position + 32, true);
    if (next > end) giveUp(damagedPackage());
    const entry = entryAt(view, position, nameLength, extraLength);
    position = next;
    const name = entry.name.toLowerCase();
    if (/(^|\/)\.\.(\/|$)|^\/|^[a-z]:/.test(name)) giveUp(partsLeaveFolder());
    if (name.endsWith('/')) continue;
    if (entries.has(name)) giveUp(partTwice(entry.name));
    entries.set(name, entry);
  }
  return entries;
}

function entryAt(view: DataView, position: number, nameLength: number, extraLength: number): ZipEntry {
  if ((view.getUint16(position + 8, true) & ENCRYPTED) !== 0) giveUp(packedWithPassword());
  const sizes = [position + 24, position + 20, position + 42].map((place) => view.getUint32(place, true));
  const [size = 0, packedSize = 0, offset = 0] = wholeSizes(view, sizes, position + 46 + nameLength, extraLength);
  return {
    name: nameAt(view, position + 46, nameLength).replaceAll('\\', '/'),
    method: view.getUint16(position + 10, true),
    crc: view.getUint32(position + 16, true),
    packedSize,
    size,
    offset,
  };
}

/** Sizes that did not fit into 32 bits stand in a field of their own, in this order. Excel's writers add it to small files too. */
function wholeSizes(view: DataView, sizes: readonly number[], start: number, length: number): readonly number[] {
  for (let position = start; position + 4 <= start + length; ) {
    const fieldLength = view.getUint16(position + 2, true);
    const end = Math.min(position + 4 + fieldLength, start + length);
    if (view.getUint16(position, true) === ZIP64) {
      let place = position + 4;
      return sizes.map((size) => {
        if (size !== 0xffffffff) return size;
        if (place + 8 > end) giveUp(damagedPackage());
        place += 8;
        return Number(view.getBigUint64(place - 8, true));
      });
    }
    position += 4 + fieldLength;
  }
  return sizes;
}

/** The directory is told of at the end of the file, in front of a comment of at most 65,535 bytes. */
function findDirectory(view: DataView): { readonly count: number; readonly offset: number; readonly end: number } {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let position = view.byteLength - 22; position >= first; position -= 1) {
    if (view.getUint32(position, true) !== END) continue;
    const far = position >= 20 && view.getUint32(position - 20, true) === FAR_END_PLACE;
    const place = far ? Number(view.getBigUint64(position - 12, true)) : -1;
    if (place >= 0 && place + 56 <= position && view.getUint32(place, true) === FAR_END)
      return {
        count: Number(view.getBigUint64(place + 32, true)),
        offset: Number(view.getBigUint64(place + 48, true)),
        end: place,
      };
    return { count: view.getUint16(position + 10, true), offset: view.getUint32(position + 16, true), end: position };
  }
  return giveUp(damagedPackage());
}

/** Names are in UTF-8, or in an old encoding in which the letters, digits and signs that matter here are the same. */
function nameAt(view: DataView, position: number, length: number): string {
  return Buffer.from(view.buffer, view.byteOffset + position, length).toString('utf8');
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const FAR_END = 0x06064b50;
const FAR_END_PLACE = 0x07064b50;
const ZIP64 = 1;
const ENCRYPTED = 1;
