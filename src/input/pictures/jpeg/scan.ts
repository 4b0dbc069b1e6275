import { partDamaged, partMissing } from '../messages.js';
import { PictureFault } from '../picture.js';
import { BitReader } from './bits.js';
import { type Band, type BlockReader, bands, bitsOfBands, bitsOfMeans, type Coded, means, wholeBlocks } from './blocks.js';
import { Coefficients } from './coefficients.js';
import type { Component, Frame } from './frame.js';
import { type HuffmanTable, huffmanTable, LONGEST } from './huffman.js';
import type { Tables } from './tables.js';

/** A colour of the picture in a scan. */
interface ScannedComponent extends Coded {
  readonly component: Component;
}

/** What a scan header (T.81, B.2.3) says of the data behind it. */
interface Scan extends Band {
  readonly components: readonly ScannedComponent[];
  /** True where it adds one bit to what earlier scans said. */
  readonly refines: boolean;
}

const MOST_BLOCKS_OF_UNIT = 10;
const MOST_SHIFT = 13;

/** The scans of a picture, one after the other. */
export class Scans {
  readonly #frame: Frame;
  /** Colours whose means were read. */
  readonly #begun = new Set<Component>();
  readonly #coefficients = new Map<Component, Coefficients>();

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Whether there is something of every colour. */
  get complete(): boolean {
    return this.#begun.size === this.#frame.components.length;
  }

  /**
   * Reads a scan whose data begin at `at`; returns where they end. Throws PictureFault where the header or the data are damaged,
   * or the data end early.
   */
  read(content: Buffer, tables: Tables, bytes: Uint8Array, at: number): number {
    const scan = this.#scanOf(content, tables);
    const bits = new BitReader(bytes, at);
    readUnits(this.#frame, scan, blockReader(this.#frame, scan, bits), bits, tables.restartInterval);
    if (scan.from === 0) for (const { component } of scan.components) this.#begun.add(component);
    return bits.end();
  }

  #scanOf(content: Buffer, tables: Tables): Scan {
    const count = content[0] ?? 0;
    if (count < 1 || count > 4 || content.length !== 4 + 2 * count) throw new PictureFault(partDamaged('SOS'));
    const { progressive } = this.#frame;
    const [start = 0, end = 0, shifts = 0] = content.subarray(1 + 2 * count);
    const [from, to] = progressive ? [start, end] : [0, 63];
    const [before, shift] = [shifts >> 4, shifts & 15];
    const refines = progressive && before > 0;
    const isBand = from === 0 ? to === 0 : count === 1 && to >= from && to <= 63;
    const isRight = isBand && shift <= MOST_SHIFT && (before === 0 || before === shift + 1);
    if (progressive && !isRight) throw new PictureFault(partDamaged('SOS'));
    const components = Array.from({ length: count }, (_, index) =>
      this.#scanned(content.subarray(1 + 2 * index, 3 + 2 * index), tables, { from, to, refines }),
    );
    const blocks = components.reduce((sum, { component: { across, down } }) => sum + across * down, 0);
    const isTwice = new Set(components.map(({ component }) => component)).size < count;
    if (isTwice || (count > 1 && blocks > MOST_BLOCKS_OF_UNIT)) throw new PictureFault(partDamaged('SOS'));
    return { components, from, to, refines };
  }

  #scanned([id, numbers = 0]: Uint8Array, tables: Tables, { from, to, refines }: Omit<Scan, 'components'>): ScannedComponent {
    const component = this.#frame.components.find((one) => one.id === id);
    if (!component || (!this.#frame.progressive && this.#begun.has(component))) throw new PictureFault(partDamaged('SOS'));
    if (!tables.quantization.has(component.quantization)) throw new PictureFault(partMissing('DQT'));
    const first = from > 0 || refines ? NO_CODES : tables.first.get(numbers >> 4);
    const others = to === 0 ? NO_CODES : tables.others.get(numbers & 15);
    if (!first || !others) throw new PictureFault(partMissing('DHT'));
    return { component, first, others, coefficients: this.#coefficientsOf(component) };
  }

  #coefficientsOf(component: Component): Coefficients {
    const { columnsInUnits, rowsInUnits } = component;
    const known = this.#coefficients.get(component);
    const made = known ?? new Coefficients(this.#frame.progressive ? columnsInUnits * rowsInUnits : 0);
    this.#coefficients.set(component, made);
    return made;
  }
}

const NO_CODES: HuffmanTable = huffmanTable(new Uint8Array(LONGEST), new Uint8Array());

function blockReader({ progressive }: Frame, { from, to, refines }: Scan, bits: BitReader): BlockReader {
  if (!progressive) return wholeBlocks(bits);
  if (from === 0) return refines ? bitsOfMeans(bits) : means(bits);
  return refines ? bitsOfBands(bits, { from, to }) : bands(bits, { from, to });
}

/** A unit is a block where a scan has one colour, else some blocks of each. */
function readUnits(frame: Frame, { components }: Scan, reader: BlockReader, bits: BitReader, interval: number): void {
  const [only, ...more] = components;
  const isSingle = only !== undefined && more.length === 0;
  const [columns, rows] = isSingle ? [only.component.columns, only.component.rows] : [frame.unitColumns, frame.unitRows];
  let unit = 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1, unit += 1) {
      if (interval > 0 && unit > 0 && unit % interval === 0) {
        bits.restart(unit / interval - 1);
        reader.restart();
      }
      if (isSingle) reader.read(only, row * only.component.columnsInUnits + column);
      else for (const one of components) readUnit(reader, one, column, row);
    }
}

function readUnit(reader: BlockReader, one: ScannedComponent, column: number, row: number): void {
  const { across, down, columnsInUnits } = one.component;
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) reader.read(one, (row * down + y) * columnsInUnits + column * across + x);
}
