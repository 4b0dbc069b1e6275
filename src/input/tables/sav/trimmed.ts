import type { TextReader } from '../binary/index.js';
import { namesUnreadable } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { UNIT } from './dictionary.js';

/** A name or label without the spaces that fill its field up. Refuses a file in whose encoding it is not. */
export function trimmed(bytes: Uint8Array, text: TextReader): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.read(bytes.subarray(0, trimmedEnd(view, 0, bytes.length))) ?? giveUp(namesUnreadable(text.encoding));
}

const SPACE = 0x20;
/** Eight spaces, as a number that no text is compared with otherwise. */
const SPACES = new DataView(new Uint8Array(UNIT).fill(SPACE).buffer).getFloat64(0);

/** Where a field ends without the spaces and zeros that fill it up. Texts may be 32,767 bytes wide, most of them spaces. */
export function trimmedEnd(view: DataView, start: number, end: number): number {
  let last = end;
  while (last - UNIT >= start && view.getFloat64(last - UNIT) === SPACES) last -= UNIT;
  while (last > start && isFilling(view.getUint8(last - 1))) last -= 1;
  return last;
}

function isFilling(byte: number): boolean {
  return byte === SPACE || byte === 0;
}
