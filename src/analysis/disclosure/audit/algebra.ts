/**
 * The search stops after this many comparisons, and the cells then count as unsafe: so many are needed only where a great many classes
 * have one respondent each.
 */
const MOST_STEPS = 2_000_000;
/** Lengths and angles below this are 0 but for rounding errors. */
const NEARLY = 1e-7;
/** The dimensions of the space that classes are looked at in; one more than the classes that a combination may be over. */
const DIMENSIONS = 8;

/**
 * Whether adding and subtracting the cells, in any way, gives a number over fewer than `least` respondents. `sizes` has the respondents
 * of each class, `covers` each cell as the classes that it covers. What can be told are the sums of the cells' row space; one of them is
 * over no more than a few classes just where, in the space at right angles to it, these classes point in linearly dependent directions.
 * That space is seen through a random projection, in which no other directions are dependent.
 */
export function revealsFew(sizes: readonly number[], covers: readonly (readonly number[])[], least: number): boolean {
  const basis = orthonormal(covers, sizes.length);
  const directions = directionsOf(basis, sizes.length);
  const small = sizes.flatMap((size, at): readonly Direction[] => {
    const leverage = basis.reduce((sum, row) => sum + (row[at] ?? 0) ** 2, 0);
    return size > 0 && size < least && leverage > NEARLY
      ? [{ size, leverage, vector: directions[at] ?? new Float64Array() }]
      : [];
  });
  const search = { steps: 0 };
  return isDependent(
    small.sort((a, b) => b.leverage - a.leverage),
    least,
    1,
    search,
  );
}

/** A small class. The leverages of classes with dependent directions add up to at least 1. */
interface Direction {
  readonly size: number;
  readonly leverage: number;
  readonly vector: Float64Array;
}

/**
 * Whether some of the directions, of classes with fewer than `least` respondents together and leverages of at least `leverage`, are
 * linearly dependent. They are in the order of their leverages, the largest first.
 */
function isDependent(directions: readonly Direction[], least: number, leverage: number, search: { steps: number }): boolean {
  const [smallest] = directions.map(({ size }) => size).sort((a, b) => a - b);
  if (smallest === undefined) return false;
  const most = Math.ceil(least / smallest) - 1;
  if (directions.some(({ size, vector }) => size < least && lengthOf(vector) < NEARLY)) return true;
  if (most < 2) return false;
  for (let at = 0; at < directions.length - 1; at += 1) {
    const first = directions[at];
    if (!first || first.leverage * most < leverage - NEARLY) return false;
    const room = least - first.size;
    const others = directions.slice(at + 1).filter(({ size }) => size < room);
    search.steps += others.length;
    if (search.steps > MOST_STEPS) return true;
    const beside = others.map((other) => ({ ...other, vector: beyond(other.vector, first.vector) }));
    if (isDependent(beside, room, leverage - first.leverage, search)) return true;
  }
  return false;
}

/** What is left of a vector, of length 1, without what points in the direction of another; as it is where nothing is left. */
function beyond(vector: Float64Array, other: Float64Array): Float64Array {
  const rest = vector.slice();
  subtract(rest, other, dot(vector, other) / dot(other, other));
  const length = lengthOf(rest);
  return length < NEARLY ? rest : rest.map((value) => value / length);
}

/** Gram and Schmidt, twice for accuracy; cells that follow from the others are left out. */
function orthonormal(rows: readonly (readonly number[])[], width: number): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  for (const row of rows) {
    const rest = Float64Array.from({ length: width }, (_, index) => row[index] ?? 0);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const one of basis) subtract(rest, one, dot(rest, one));
    }
    const length = lengthOf(rest);
    if (length > 1e-6) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** Each class in the space at right angles to the basis, seen through a random projection; of length 1, or 0 where it is not in it. */
function directionsOf(basis: readonly Float64Array[], classes: number): readonly Float64Array[] {
  const next = noise();
  const axes = Array.from({ length: DIMENSIONS }, () => {
    const axis = Float64Array.from({ length: classes }, next);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const one of basis) subtract(axis, one, dot(axis, one));
    }
    return axis;
  });
  return Array.from({ length: classes }, (_, at) => {
    const vector = Float64Array.from(axes, (axis) => axis[at] ?? 0);
    const length = lengthOf(vector);
    return length < NEARLY ? vector : vector.map((value) => value / length);
  });
}

/** Numbers between -0.5 and 0.5 that follow no rule that matters here; the same ones every time (Steele and Vigna's SplitMix, 32 bits). */
function noise(): () => number {
  let state = 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32 - 0.5;
  };
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let index = 0; index < from.length; index += 1) from[index] = (from[index] ?? 0) - times * (row[index] ?? 0);
}
