import { inflateSync } from 'node:zlib';
import type { ByteReader } from '../binary/index.js';
import { fileDamaged, textsTooWide } from '../messages.js';
import { giveUp } from '../unreadable.js';

/** Programs write blocks of 4 MB; of small ones there could be so many that to open them takes minutes. */
const MOST_BLOCKS = 10_000;
const MOST_BLOCK_BYTES = 16_000_000;
/** Of all blocks together, inflated: 10 million cells of numbers have 90 MB. */
const MOST_INFLATED = 256_000_000;

interface Block {
  readonly compressed: Uint8Array;
  /** In bytes, inflated. */
  readonly size: number;
}

/** The blocks of a .zsav file, inflated one after the other. `reader` is at the header in front of them. */
export function* inflatedBlocks(reader: ByteReader): Generator<Uint8Array> {
  for (const [index, { compressed, size }] of blocksOf(reader).entries()) {
    const block = inflated(compressed, size);
    if (block?.length !== size) giveUp(fileDamaged(`block ${index + 1} of its cases cannot be decompressed`));
    yield block;
  }
}

/** Never more than `size` bytes. */
function inflated(compressed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(compressed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

/** Places are told by a trailer, and the place of the trailer by the header. */
function blocksOf(reader: ByteReader): readonly Block[] {
  const start = reader.at;
  const isPlaced = reader.int64() === start;
  const trailerAt = reader.int64();
  const trailerLength = reader.int64();
  let at = reader.at;
  if (!isPlaced || trailerAt < at || trailerAt + trailerLength !== reader.bytes.length)
    giveUp(fileDamaged('the list of its blocks is not where it says'));
  reader.skip(trailerAt - at);
  // The bias, which the header of the file tells, a zero, and the size of a block, which each block tells.
  reader.skip(20);
  const count = reader.int32();
  if (count < 0 || count > MOST_BLOCKS) giveUp(fileDamaged('the list of its blocks is not written as SPSS does'));
  let total = 0;
  const blocks = Array.from({ length: count }, (_, index): Block => {
    reader.skip(8);
    const place = reader.int64();
    const size = reader.int32();
    const length = reader.int32();
    if (place !== at || size < 0 || size > MOST_BLOCK_BYTES || length < 0 || place + length > trailerAt)
      giveUp(fileDamaged(`block ${index + 1} of its cases is not where it says`));
    at = place + length;
    total += size;
    return { compressed: reader.bytes.subarray(place, at), size };
  });
  if (at !== trailerAt) giveUp(fileDamaged('it has data in no block'));
  return total <= MOST_INFLATED ? blocks : giveUp(textsTooWide());
}
