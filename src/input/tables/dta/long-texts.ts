import type { ByteReader } from '../binary/index.js';
import { fileDamaged } from '../messages.js';
import { giveUp } from '../unreadable.js';
import type { Header } from './header.js';

/** Texts that stand after the cases, by the key that stands in a case. */
export type LongTexts = ReadonlyMap<number, Uint8Array>;

/** Binary content may hold zeros; text ends with one. */
const TEXT = 130;

/** Reads the texts up to the end of their part; `cells`: how many of them there may be at most. */
export function readLongTexts(reader: ByteReader, { version }: Header, cells: number): LongTexts {
  const texts = new Map<number, Uint8Array>();
  while (reader.isNext('GSO')) {
    const at = reader.at;
    reader.expect('GSO');
    const variable = reader.uint32();
    const observation = version === 117 ? reader.uint32() : reader.int64();
    const kind = reader.uint8();
    const content = reader.take(reader.uint32());
    const key = keyOf(variable, observation);
    if (key === null) giveUp(fileDamaged(`the long text at byte ${at} belongs to no case`));
    if (texts.size === cells) giveUp(fileDamaged('it has more long texts than cells for them'));
    texts.set(key, kind === TEXT && content.at(-1) === 0 ? content.subarray(0, -1) : content);
  }
  return texts;
}

/** The text to which 8 bytes of a case point; null where the file has none such. */
export function longTextAt(
  texts: LongTexts,
  { version }: Pick<Header, 'version'>,
  view: DataView,
  at: number,
  isLittleEndian: boolean,
): Uint8Array | null {
  const bits = view.getBigUint64(at, isLittleEndian);
  if (bits === 0n) return NONE;
  for (const width of VARIABLE_BITS[version] ?? []) {
    const key = keyOf(...pointer(bits, width, isLittleEndian));
    const text = key === null ? undefined : texts.get(key);
    if (text) return text;
  }
  return null;
}

const NONE = new Uint8Array();
const HALF = 2 ** 32;

/**
 * How many of the 64 bits tell the variable; the others tell the observation. Format 119 has 24, but some programs other than Stata
 * write 16 there too.
 */
const VARIABLE_BITS: Readonly<Record<number, readonly bigint[]>> = { 117: [32n], 118: [16n], 119: [24n, 16n] };

function pointer(bits: bigint, width: bigint, isLittleEndian: boolean): readonly [number, number] {
  const low = isLittleEndian ? width : 64n - width;
  const [rest, last] = [Number(bits >> low), Number(BigInt.asUintN(Number(low), bits))];
  return isLittleEndian ? [last, rest] : [rest, last];
}

/** Null for what no file of a size that is read can hold. */
function keyOf(variable: number, observation: number): number | null {
  const isTold = variable < 2 ** 20 && observation >= 0 && observation < HALF;
  return isTold ? variable * HALF + observation : null;
}
