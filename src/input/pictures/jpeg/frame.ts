import { greatest } from '../../../model/extremes.js';
import { partDamaged } from '../messages.js';
import { PictureFault, refuseSize } from '../picture.js';

/** One colour of a picture, in blocks of 8 x 8 samples. */
export interface Component {
  readonly id: number;
  /** How many blocks of it a unit of all colours has across and down. */
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
  /** Its blocks, and how many there are where units fill the picture up to its edges. */
  readonly columns: number;
  readonly rows: number;
  readonly columnsInUnits: number;
  readonly rowsInUnits: number;
}

/** What a frame header (T.81, B.2.2) says of the picture. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly progressive: boolean;
  readonly components: readonly Component[];
  /** Units of all colours, across and down. */
  readonly unitColumns: number;
  readonly unitRows: number;
}

const PROGRESSIVE = 0xc2;
/** Sequential, in two forms, and progressive; other kinds are shown by no browser. */
export const FRAMES: readonly number[] = [0xc0, 0xc1, PROGRESSIVE];

const BLOCK = 8;
const MOST_SAMPLING = 4;
/** Grey; three colours; four colours of a printer. */
const COMPONENTS = [1, 3, 4];

/** Throws PictureFault for a header that browsers do not read, TooManyPixels for more pixels than are read. */
export function frameOf(marker: number, content: Buffer): Frame {
  const count = content[5] ?? 0;
  const isKnown = content[0] === 8 && COMPONENTS.includes(count) && content.length === 6 + 3 * count;
  if (!isKnown) throw new PictureFault(partDamaged('SOF'));
  const [height, width] = [content.readUInt16BE(1), content.readUInt16BE(3)];
  refuseSize(width, height);
  const sampled = Array.from({ length: count }, (_, index) => samplingAt(content, 6 + 3 * index));
  const [most, deepest] = [greatest(sampled.map(({ across }) => across)), greatest(sampled.map(({ down }) => down))];
  const unitColumns = Math.ceil(width / (BLOCK * most));
  const unitRows = Math.ceil(height / (BLOCK * deepest));
  const components = sampled.map((one) => ({
    ...one,
    columns: Math.ceil(Math.ceil((width * one.across) / most) / BLOCK),
    rows: Math.ceil(Math.ceil((height * one.down) / deepest) / BLOCK),
    columnsInUnits: unitColumns * one.across,
    rowsInUnits: unitRows * one.down,
  }));
  if (new Set(components.map(({ id }) => id)).size < count) throw new PictureFault(partDamaged('SOF'));
  return { width, height, progressive: marker === PROGRESSIVE, components, unitColumns, unitRows };
}

function samplingAt(content: Buffer, at: number): Pick<Component, 'id' | 'across' | 'down' | 'quantization'> {
  const [id = 0, sampling = 0, quantization = 0] = content.subarray(at, at + 3);
  const [across, down] = [sampling >> 4, sampling & 15];
  const isRight = across >= 1 && across <= MOST_SAMPLING && down >= 1 && down <= MOST_SAMPLING && quantization <= 3;
  if (!isRight) throw new PictureFault(partDamaged('SOF'));
  return { id, across, down, quantization };
}
