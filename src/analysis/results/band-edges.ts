/** As many bands as can be taken in at a glance. */
const MOST = 10;
/** Fewer bands of one width than this say little of answers of which most are small. */
const ENOUGH = 4;

/** A range of numbers; null for an open end. */
export interface Range {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Which of the ends are in the range. */
  readonly includes: 'both' | 'from';
}

/**
 * Round numbers at which the next band begins, ascending, so that each band, also the open ones below the first and above the last, has
 * at least `least` of `values`: of the finest width of 1, 2 or 5 (times a power of ten) that does so; or, where that gives few bands since
 * most answers are small, at 1, 2, 5, 10, 20, 50 and so on. Empty where there are not two such bands.
 */
export function bandEdges(values: readonly number[], least: number): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  if (smallest === undefined || largest === undefined || sorted.length < 2 * least || smallest === largest) return [];
  const even = evenEdges(sorted, least, largest - smallest);
  const growing = smallest >= 0 ? growingEdges(sorted, least, largest) : [];
  return even.length + 1 >= ENOUGH || even.length >= growing.length ? even : growing;
}

/** How many of the sorted values are below `edge`. */
function below(sorted: readonly number[], edge: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

function evenEdges(sorted: readonly number[], least: number, range: number): readonly number[] {
  for (const width of widthsFrom(range / (4 * MOST), sorted.every(Number.isInteger))) {
    const edges = edgesOf(width, sorted, least);
    if (edges.length > 0 && edges.length < MOST && areFilled(edges, sorted, least)) return edges;
    if (width > range) return [];
  }
  return [];
}

/** 1, 2 and 5 times powers of ten, ascending without end; the first is at least `from`, and of whole numbers at least 1. */
function* widthsFrom(from: number, isWhole: boolean): Generator<number> {
  for (let power = Math.floor(Math.log10(from)); ; power += 1) {
    for (const digit of [1, 2, 5]) {
      const width = digit * 10 ** power;
      if (width >= from && !(isWhole && width < 1)) yield width;
    }
  }
}

/** Multiples of a width from the first that enough are below to the last that enough are not below. */
function edgesOf(width: number, sorted: readonly number[], least: number): readonly number[] {
  const first = Math.ceil((sorted[least - 1] ?? 0) / width);
  const last = Math.floor((sorted[sorted.length - least] ?? 0) / width);
  const multiples = Array.from({ length: Math.max(0, Math.min(last - first, MOST) + 1) }, (_, at) =>
    rounded((first + at) * width),
  );
  return multiples.filter((edge) => below(sorted, edge) >= least);
}

function areFilled(edges: readonly number[], sorted: readonly number[], least: number): boolean {
  const counts = [...edges.map((edge) => below(sorted, edge)), sorted.length];
  return counts.every((count, at) => count - (counts[at - 1] ?? 0) >= least);
}

/** Those of 1, 2, 5, 10, ... at which a band is full, the last only where those above it fill one, too. */
function growingEdges(sorted: readonly number[], least: number, largest: number): readonly number[] {
  const edges: number[] = [];
  let before = 0;
  for (const edge of widthsFrom(sorted.find((value) => value > 0) ?? 1, sorted.every(Number.isInteger))) {
    if (edge > largest || edges.length === MOST - 1) return edges;
    const count = below(sorted, edge);
    if (count - before < least || sorted.length - count < least) continue;
    edges.push(edge);
    before = count;
  }
  return edges;
}

/** Without what floating point leaves: 0.30000000000000004 is 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** The ranges between edges, with open ends. Each begins at an edge; one of whole numbers ends one before the next edge. */
export function rangesBetween(edges: readonly number[], isWhole: boolean): readonly Range[] {
  const ends = [null, ...edges, null];
  return ends.slice(1).map((next, at): Range => {
    const from = ends[at] ?? null;
    const to = next === null || !isWhole ? next : next - 1;
    return { id: `${from ?? ''}..${next ?? ''}`, from, to, includes: isWhole ? 'both' : 'from' };
  });
}
