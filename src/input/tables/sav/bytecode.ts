import type { CaseSource } from './case-source.js';
import { UNIT } from './dictionary.js';
import type { Header } from './header.js';

/** Codes of eight units follow each other, then what they do not tell themselves. A number from 1 to 251 stands for itself. */
const CODE = { ignored: 0, end: 252, follows: 253, spaces: 254, missing: 255 } as const;
const SPACE = 0x20;

/** Cases, each of `size` bytes, that are compressed by codes. Where blocks end has no meaning. */
export function bytecodeCases(
  { bias, isLittleEndian }: Pick<Header, 'bias' | 'isLittleEndian'>,
  blocks: Iterable<Uint8Array>,
  size: number,
): CaseSource {
  const units = unitsByCode(bias, isLittleEndian);
  const stream = new Stream(blocks);
  const bytes = new Uint8Array(size);
  const halves = new Uint32Array(bytes.buffer);
  const codes = new Uint8Array(UNIT);
  let [code, codeCount] = [0, 0];
  let ended = false;
  return { next, view: new DataView(bytes.buffer), bytes, at: 0 };

  function next(): ReturnType<CaseSource['next']> {
    for (let at = 0; at < size; at += UNIT) {
      const found = ended ? CODE.end : nextCode();
      if (found === CODE.end) {
        ended = true;
        return at === 0 ? 'none' : 'part';
      }
      if (found === CODE.follows) {
        if (stream.fill(bytes, at) < UNIT) return 'part';
      } else {
        halves[at / 4] = units[2 * found] ?? 0;
        halves[at / 4 + 1] = units[2 * found + 1] ?? 0;
      }
    }
    return 'whole';
  }

  function nextCode(): number {
    for (;;) {
      if (code === codeCount) {
        codeCount = stream.fill(codes, 0);
        code = 0;
        if (codeCount === 0) return CODE.end;
      }
      const found = codes[code] ?? CODE.end;
      code += 1;
      if (found !== CODE.ignored) return found;
    }
  }
}

/** What each code stands for, as it would stand in the file: two halves of a unit for each. */
function unitsByCode(bias: number, isLittleEndian: boolean): Uint32Array {
  const units = new DataView(new ArrayBuffer(256 * UNIT));
  for (let code = 1; code < CODE.end; code += 1) units.setFloat64(code * UNIT, code - bias, isLittleEndian);
  for (let at = 0; at < UNIT; at += 1) units.setUint8(CODE.spaces * UNIT + at, SPACE);
  units.setFloat64(CODE.missing * UNIT, -Number.MAX_VALUE, isLittleEndian);
  return new Uint32Array(units.buffer);
}

/** Bytes of blocks as if they were one. */
class Stream {
  readonly #blocks: Iterator<Uint8Array>;
  #block: Uint8Array = new Uint8Array();
  #at = 0;

  constructor(blocks: Iterable<Uint8Array>) {
    this.#blocks = blocks[Symbol.iterator]();
  }

  /** Copies the bytes of the next unit, or as many as there are, and tells how many. */
  fill(target: Uint8Array, start: number): number {
    const [block, at] = [this.#block, this.#at];
    if (at + UNIT > block.length) return this.#fillAcross(target, start);
    for (let index = 0; index < UNIT; index += 1) target[start + index] = block[at + index] ?? 0;
    this.#at = at + UNIT;
    return UNIT;
  }

  #fillAcross(target: Uint8Array, start: number): number {
    for (let done = 0; done < UNIT; done += 1) {
      while (this.#at === this.#block.length) if (!this.#advance()) return done;
      target[start + done] = this.#block[this.#at] ?? 0;
      this.#at += 1;
    }
    return UNIT;
  }

  #advance(): boolean {
    const { done, value } = this.#blocks.next();
    if (done) return false;
    [this.#block, this.#at] = [value, 0];
    return true;
  }
}
