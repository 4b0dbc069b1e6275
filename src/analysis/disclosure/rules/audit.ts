import { areAlike } from './alike.js';

/** Figures over one set of respondents. Respondents who are in the same figures form a class. */
export interface Classes {
  /** Respondents in each class. A respondent who corrected an answer is in two classes and counts for a half in each. */
  readonly sizes: readonly number[];
  /** Each cell as the classes that it covers: 1 or 0 by class. */
  readonly cells: readonly (readonly number[])[];
}

/** Room for rounding errors. */
const NEARLY = 1e-9;
/** The search stops after this many combinations, and the cells then count as unsafe. */
const MOST_STEPS = 200_000;

/**
 * Whether adding and subtracting the cells, in any way, gives a figure over fewer than `least` respondents. Such a combination is
 * a vector of the cells' row space that is 0 outside a few small classes; it exists just where the projection onto that space has
 * an eigenvalue 1 on those classes. Their diagonal entries then add up to at least 1, which leaves few sets of classes to try.
 */
export function revealsFew({ sizes, cells }: Classes, least: number): boolean {
  const basis = orthonormal(cells);
  const project = (i: number, j: number) => basis.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0);
  const small = sizes
    .map((size, at) => ({ at, size, leverage: project(at, at) }))
    .filter(({ size, leverage }) => size > 0 && size < least && leverage > NEARLY)
    .sort((a, b) => b.leverage - a.leverage);
  const smallest = Math.min(...small.map(({ size }) => size));
  let steps = 0;
  const search = (from: number, chosen: readonly number[], size: number, leverage: number): boolean => {
    for (let index = from; index < small.length; index += 1) {
      const next = small[index];
      if (!next || size + next.size >= least) continue;
      steps += 1;
      if (steps > MOST_STEPS) return true;
      // No choice of what follows, each with a smaller leverage, reaches 1 any more.
      if (leverage + next.leverage * ((least - size) / smallest) < 1 - NEARLY) return false;
      const classes = [...chosen, next.at];
      if (leverage + next.leverage >= 1 - NEARLY && isSingular(classes, project)) return true;
      if (search(index + 1, classes, size + next.size, leverage + next.leverage)) return true;
    }
    return false;
  };
  return search(0, [], 0, 0);
}

/** Gram and Schmidt, twice for accuracy; cells that follow from the others are left out. */
function orthonormal(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const basis: (readonly number[])[] = [];
  for (const row of rows) {
    let rest = row;
    for (let pass = 0; pass < 2; pass += 1) {
      for (const one of basis) {
        const along = dot(rest, one);
        rest = rest.map((value, index) => value - along * (one[index] ?? 0));
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-6) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** Whether the projection has an eigenvalue 1 on these classes: the identity less it is then singular there. */
function isSingular(classes: readonly number[], project: (i: number, j: number) => number): boolean {
  const matrix = classes.map((i, a) => classes.map((j, b) => (a === b ? 1 : 0) - project(i, j)));
  for (let pivot = 0; pivot < matrix.length; pivot += 1) {
    const best = matrix.slice(pivot).reduce((at, row, offset) => {
      const held = Math.abs(matrix[at]?.[pivot] ?? 0);
      return Math.abs(row[pivot] ?? 0) > held ? pivot + offset : at;
    }, pivot);
    const [upper, lower] = [matrix[best], matrix[pivot]];
    if (!upper || !lower || Math.abs(upper[pivot] ?? 0) < 1e-7) return true;
    matrix[best] = lower;
    matrix[pivot] = upper;
    for (let below = pivot + 1; below < matrix.length; below += 1) {
      const factor = (matrix[below]?.[pivot] ?? 0) / (upper[pivot] ?? 1);
      matrix[below] = (matrix[below] ?? []).map((value, index) => value - factor * (upper[index] ?? 0));
    }
  }
  return false;
}

/** A published figure: whose answers it counts, and how often each answer was given. */
export interface MarkedCounts {
  /** 1 for every version of a respondent's answer that is in the figure, else 0; see RespondentsBehind. */
  readonly marks: Uint8Array;
  /** In one order for all figures of an item; null where the figure does not say. */
  readonly counts: readonly number[] | null;
}

/** Rounds in which figures are subtracted from each other, and the most figures that are followed. */
const ROUNDS = 2;
const MOST_DERIVED = 300;

/**
 * Whether figures, added and subtracted, give away fewer than `least` respondents, or answers that are nearly alike. `parts` is
 * what each version of a respondent's answer counts for: a respondent who corrected an answer has two, each a half.
 */
export function giveAway(figures: readonly MarkedCounts[], parts: ArrayLike<number>, least: number): boolean {
  const { classes, cells } = classesOf(figures, parts);
  if (revealsFew({ sizes: classes, cells }, least)) return true;
  const known = new Map(cells.map((cell, index) => [cell.join(''), { cell, counts: figures[index]?.counts ?? null }]));
  let fresh = [...known.values()];
  for (let round = 0; round < ROUNDS && fresh.length > 0; round += 1) {
    const next: typeof fresh = [];
    const all = [...known.values()];
    for (const large of all) {
      for (const small of all) {
        if (round > 0 && !fresh.includes(large) && !fresh.includes(small)) continue;
        const rest = subtracted(large, small);
        if (rest === null || known.has(rest.cell.join('')) || known.size > MOST_DERIVED) continue;
        if (isTelling(rest, classes, least)) return true;
        known.set(rest.cell.join(''), rest);
        next.push(rest);
      }
    }
    fresh = next;
  }
  return false;
}

interface Known {
  readonly cell: readonly number[];
  readonly counts: readonly number[] | null;
}

/** What is left of the larger; null where the smaller is not all in it. */
function subtracted(large: Known, small: Known): Known | null {
  const isWithin = small.cell.every((mark, index) => mark <= (large.cell[index] ?? 0));
  if (!isWithin || small.cell.every((mark, index) => mark === large.cell[index])) return null;
  const counts = large.counts && small.counts ? large.counts.map((count, level) => count - (small.counts?.[level] ?? 0)) : null;
  return { cell: large.cell.map((mark, index) => mark - (small.cell[index] ?? 0)), counts };
}

function isTelling({ cell, counts }: Known, classes: readonly number[], least: number): boolean {
  const size = cell.reduce((sum, mark, index) => sum + mark * (classes[index] ?? 0), 0);
  return size < least - NEARLY || (counts !== null && areAlike(counts));
}

/**
 * Puts versions that are in the same figures into one class: how many respondents each class has, and which classes each figure
 * covers.
 */
function classesOf(
  figures: readonly MarkedCounts[],
  parts: ArrayLike<number>,
): { readonly classes: readonly number[]; readonly cells: readonly (readonly number[])[] } {
  const sizes = new Map<string, number>();
  for (let person = 0; person < parts.length; person += 1) {
    let pattern = '';
    for (const { marks } of figures) pattern += marks[person] === 1 ? '1' : '0';
    sizes.set(pattern, (sizes.get(pattern) ?? 0) + (parts[person] ?? 1));
  }
  const patterns = [...sizes.keys()].filter((pattern) => pattern.includes('1'));
  return {
    classes: patterns.map((pattern) => sizes.get(pattern) ?? 0),
    cells: figures.map((_, index) => patterns.map((pattern) => (pattern[index] === '1' ? 1 : 0))),
  };
}
