import { LIMITS } from '../../../model/limits.js';
import { unpacksTooLarge } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { directoryOf, type ZipEntry } from './directory.js';
import { type UnpackAllowance, unpacked, wholeUnpackAllowance } from './unpack.js';

/** A zip file, of which single files can be read. What is unpacked of it in all has an end. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #allowance: UnpackAllowance = wholeUnpackAllowance();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = directoryOf(bytes);
  }

  /** Of all files, as written. */
  get names(): readonly string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The bytes of a file, piece by piece; null where there is no such file. */
  pieces(name: string): AsyncGenerator<Buffer> | null {
    const entry = this.#entries.get(name.toLowerCase());
    return entry ? unpacked(this.#bytes, entry, this.#allowance) : null;
  }

  /** All bytes of a file that is no larger than a table may be; null where there is no such file. */
  async whole(name: string): Promise<Buffer | null> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.size > LIMITS.tableBytes) giveUp(unpacksTooLarge(LIMITS.tableBytes));
    const all: Buffer[] = [];
    for await (const piece of unpacked(this.#bytes, entry, this.#allowance)) all.push(piece);
    return Buffer.concat(all);
  }
}
