import { partDamaged } from '../messages.js';
import { PictureFault, refuseSize } from '../picture.js';
import type { Chunk } from './chunks.js';

/** What the first chunk says of the pixels. */
export interface Header {
  readonly width: number;
  readonly height: number;
  /** Bits of one sample, or of one number of a palette. */
  readonly depth: number;
  readonly colour: ColourType;
  /** True where the pixels come in seven passes (Adam7). */
  readonly interlaced: boolean;
}

/** Numbers of the standard. */
export type ColourType = 0 | 2 | 3 | 4 | 6;
export const PALETTE: ColourType = 3;

/** What follows from a colour type. */
interface Colours {
  readonly samples: number;
  readonly depths: readonly number[];
  /** Bytes of those chunks whose length depends on it; null where they have no place. */
  readonly tRNS: number | null;
  readonly sBIT: number;
  readonly bKGD: number;
}
export const COLOURS: Readonly<Record<ColourType, Colours>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16], tRNS: 2, sBIT: 1, bKGD: 2 },
  2: { samples: 3, depths: [8, 16], tRNS: 6, sBIT: 3, bKGD: 6 },
  // Of a palette, tRNS has a byte for each of the first colours.
  3: { samples: 1, depths: [1, 2, 4, 8], tRNS: null, sBIT: 3, bKGD: 1 },
  4: { samples: 2, depths: [8, 16], tRNS: null, sBIT: 2, bKGD: 2 },
  6: { samples: 4, depths: [8, 16], tRNS: null, sBIT: 4, bKGD: 6 },
};

const LENGTH = 13;

/** Throws PictureFault for a header that the standard does not have, TooManyPixels for more pixels than are read. */
export function headerOf({ type, content }: Chunk): Header {
  if (type !== 'IHDR' || content.length !== LENGTH) throw new PictureFault(partDamaged('IHDR'));
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = content.subarray(8);
  const isKnown = isColourType(colour) && COLOURS[colour].depths.includes(depth);
  if (!isKnown || compression !== 0 || filter !== 0 || interlace > 1) throw new PictureFault(partDamaged(type));
  refuseSize(width, height);
  return { width, height, depth, colour, interlaced: interlace === 1 };
}

function isColourType(number: number): number is ColourType {
  return Object.hasOwn(COLOURS, number);
}
