/** Figures over one set of respondents, as classes of respondents that are in the same cells. */
export interface Classes {
  /** Respondents in each class; one who is in two of them counts for a half in each. */
  readonly sizes: readonly number[];
  /** Each cell as the classes that it covers: 1 or 0 by class. */
  readonly cells: readonly (readonly number[])[];
}

const NEARLY = 1e-9;
/** Beyond so many combinations the search stops, and the cells count as unsafe. */
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

/**
 * Classes of respondents by the cells that they are in: `membership[cell][respondent]`. `weights` are what each counts for where
 * that is not 1.
 */
export function classesOf(membership: readonly (readonly boolean[])[], weights: readonly number[] = []): Classes {
  const patterns = new Map<string, { size: number; readonly pattern: readonly number[] }>();
  for (let respondent = 0; respondent < (membership[0]?.length ?? 0); respondent += 1) {
    const pattern = membership.map((cell) => (cell[respondent] ? 1 : 0));
    const key = pattern.join('');
    const known = patterns.get(key) ?? { size: 0, pattern };
    known.size += weights[respondent] ?? 1;
    patterns.set(key, known);
  }
  const classes = [...patterns.values()].filter(({ pattern }) => pattern.includes(1));
  return {
    sizes: classes.map(({ size }) => size),
    cells: membership.map((_, cell) => classes.map(({ pattern }) => pattern[cell] ?? 0)),
  };
}
