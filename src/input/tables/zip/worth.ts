import { LIMITS } from '../../../model/limits.js';
import { unpacksTooLarge } from '../messages.js';
import { giveUp } from '../unreadable.js';

/**
 * Passes pieces on as long as something comes of them: `worth` tells how many bytes what was found so far may take. A file made to
 * keep a reader busy is given up long before its end.
 */
export async function* whileWorthIt(pieces: AsyncIterable<Buffer>, worth: () => number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > FREE + worth()) giveUp(unpacksTooLarge(LIMITS.unpackedBytes));
    yield piece;
  }
}

/** Bytes: empty cells that only have a border are read in vain. */
const FREE = 30_000_000;
