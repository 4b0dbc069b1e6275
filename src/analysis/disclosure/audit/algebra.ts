import type { Factors } from './classes.js';

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
export function revealsFew(sizes: Float64Array, covers: readonly Factors[], least: number): boolean {
  const basis = orthonormal(covers);
  const leverages = sizes.map((_, at) => basis.reduce((sum, row) => sum + (row[at] ?? 0) ** 2, 0));
  const axes = axesBeyond(basis, sizes.length);
  const small = Array.from(sizes.keys()).filter((at) => (sizes[at] ?? 0) < least && (leverages[at] ?? 0) > NEARLY);
  small.sort((a, b) => (leverages[b] ?? 0) - (leverages[a] ?? 0));
  const vectors = new Float64Array(small.length * DIMENSIONS);
  small.forEach((at, place) => {
    axes.forEach((axis, dimension) => {
      vectors[place * DIMENSIONS + dimension] = axis[at] ?? 0;
    });
    normalise(vectors, place);
  });
  const directions = {
    sizes: Float64Array.from(small, (at) => sizes[at] ?? 0),
    leverages: Float64Array.from(small, (at) => leverages[at] ?? 0),
    vectors,
  };
  return isDependent(directions, least, 1, { steps: 0 });
}

/**
 * Small classes, those of the largest leverage first. The leverages of classes with dependent directions add up to at least 1. `vectors`
 * has the direction of each, one after the other: of length 1, or of zeros.
 */
interface Directions {
  readonly sizes: Float64Array;
  readonly leverages: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Whether some of the directions, of classes with fewer than `least` respondents together and leverages of at least `leverage`, are
 * linearly dependent.
 */
function isDependent(directions: Directions, least: number, leverage: number, search: { steps: number }): boolean {
  const { sizes, leverages, vectors } = directions;
  if (sizes.some((size, at) => size < least && isNothing(vectors, at))) return true;
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
  const most = Math.ceil(least / smallest) - 1;
  if (most < 2) return false;
  for (let at = 0; at < sizes.length - 1; at += 1) {
    const reachable = leverages.subarray(at, at + most).reduce((sum, one) => sum + one, 0);
    if (reachable < leverage - NEARLY) return false;
    const room = least - (sizes[at] ?? 0);
    const beside = besideOne(directions, at, room);
    search.steps += beside.sizes.length;
    if (search.steps > MOST_STEPS) return true;
    if (isDependent(beside, room, leverage - (leverages[at] ?? 0), search)) return true;
  }
  return false;
}

/** The directions after one, of classes of fewer than `room` respondents, without what points in the direction of that one. */
function besideOne({ sizes, leverages, vectors }: Directions, one: number, room: number): Directions {
  const kept: number[] = [];
  for (let at = one + 1; at < sizes.length; at += 1) if ((sizes[at] ?? 0) < room) kept.push(at);
  const beyond = new Float64Array(kept.length * DIMENSIONS);
  for (let place = 0; place < kept.length; place += 1) {
    const at = kept[place] ?? 0;
    let along = 0;
    for (let of = 0; of < DIMENSIONS; of += 1) along += entry(vectors, at, of) * entry(vectors, one, of);
    for (let of = 0; of < DIMENSIONS; of += 1) {
      beyond[place * DIMENSIONS + of] = entry(vectors, at, of) - along * entry(vectors, one, of);
    }
    normalise(beyond, place);
  }
  return {
    sizes: Float64Array.from(kept, (at) => sizes[at] ?? 0),
    leverages: Float64Array.from(kept, (at) => leverages[at] ?? 0),
    vectors: beyond,
  };
}

function entry(vectors: Float64Array, at: number, dimension: number): number {
  return vectors[at * DIMENSIONS + dimension] ?? 0;
}

/** Gives one of several vectors the length 1, or 0 where nothing but rounding errors is left of it. */
function normalise(vectors: Float64Array, at: number): void {
  let square = 0;
  for (let of = 0; of < DIMENSIONS; of += 1) square += entry(vectors, at, of) ** 2;
  const length = Math.sqrt(square);
  for (let of = 0; of < DIMENSIONS; of += 1) {
    vectors[at * DIMENSIONS + of] = length < NEARLY ? 0 : entry(vectors, at, of) / length;
  }
}

function isNothing(vectors: Float64Array, at: number): boolean {
  for (let of = 0; of < DIMENSIONS; of += 1) if (entry(vectors, at, of) !== 0) return false;
  return true;
}

/** Gram and Schmidt, twice for accuracy; cells that follow from the others are left out. */
function orthonormal(rows: readonly Factors[]): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  for (const row of rows) {
    const rest = Float64Array.from(row);
    takeAway(rest, basis);
    takeAway(rest, basis);
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-6) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** Random vectors at right angles to a basis. */
function axesBeyond(basis: readonly Float64Array[], classes: number): readonly Float64Array[] {
  const next = noise();
  return Array.from({ length: DIMENSIONS }, () => {
    const axis = new Float64Array(classes).map(next);
    takeAway(axis, basis);
    takeAway(axis, basis);
    return axis;
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

/** Takes what points in the direction of any vector of a basis out of a vector. */
function takeAway(from: Float64Array, basis: readonly Float64Array[]): void {
  for (const one of basis) {
    const times = dot(from, one);
    if (times === 0) continue;
    for (let at = 0; at < from.length; at += 1) from[at] = (from[at] ?? 0) - times * (one[at] ?? 0);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
