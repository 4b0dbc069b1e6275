/** Lines of a file from one to another, both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Of more, nobody would look up each. */
const MOST = 12;

/** Gathers lines as ranges, as many as a message can name. */
export class LineRanges {
  readonly #ranges: { from: number; to: number }[] = [];
  #all = true;

  add(line: number): void {
    const last = this.#ranges.at(-1);
    if (last && line >= last.from && line <= last.to + 1) last.to = Math.max(last.to, line);
    else if (this.#ranges.length < MOST) this.#ranges.push({ from: line, to: line });
    else this.#all = false;
  }

  get ranges(): readonly LineRange[] {
    return this.#ranges;
  }

  /** False where there were more ranges than are kept. */
  get all(): boolean {
    return this.#all;
  }
}
