/** What each cell multiplies the answer of everybody, or of every class, with: 1 or 0, or another number in a weighted cell. */
export type Factors = Uint8Array | Float64Array;

/** Elements (persons, or classes of them) that all cells treat alike: whoever knows the cells alone cannot tell them apart. */
export interface Classes {
  /** The class of each element; -1 for one in no cell. */
  readonly of: Int32Array;
  /** How many classes there are. */
  readonly count: number;
  /** Each cell, as what it multiplies the answers of each class with. */
  readonly covers: readonly Factors[];
}

/** `rows` has each cell by element, of which there are `elements`. */
export function classesOf(rows: readonly Factors[], elements: number): Classes {
  const named = new Int32Array(elements);
  let count = 1;
  for (const row of rows) count = row instanceof Uint8Array ? refine(named, count, row, 2) : refineByNumber(named, count, row);
  return withoutUncovered(rows, named, count);
}

/** Divides classes whose elements a cell does not treat alike; `row` has one of `kinds` for each. Returns how many there are then. */
function refine(classes: Int32Array, count: number, row: Uint8Array | Int32Array, kinds: number): number {
  const found = new Int32Array(count * kinds).fill(-1);
  let next = 0;
  for (let element = 0; element < classes.length; element += 1) {
    const place = (classes[element] ?? 0) * kinds + (row[element] ?? 0);
    let known = found[place] ?? -1;
    if (known < 0) {
      known = next;
      found[place] = known;
      next += 1;
    }
    classes[element] = known;
  }
  return next;
}

function refineByNumber(classes: Int32Array, count: number, row: Float64Array): number {
  const kinds = new Map<number, number>();
  const ofElements = new Int32Array(row.length);
  for (let element = 0; element < row.length; element += 1) {
    const factor = row[element] ?? 0;
    const kind = kinds.get(factor) ?? kinds.size;
    kinds.set(factor, kind);
    ofElements[element] = kind;
  }
  return refine(classes, count, ofElements, kinds.size);
}

/** Numbers the classes anew without that which no cell covers. */
function withoutUncovered(rows: readonly Factors[], named: Int32Array, count: number): Classes {
  const first = new Int32Array(count);
  for (let element = named.length - 1; element >= 0; element -= 1) first[named[element] ?? 0] = element;
  const covered = first.filter((element) => rows.some((row) => row[element] !== 0));
  const places = new Int32Array(count).fill(-1);
  for (let place = 0; place < covered.length; place += 1) places[named[covered[place] ?? 0] ?? 0] = place;
  return {
    of: named.map((name) => places[name] ?? -1),
    count: covered.length,
    covers: rows.map((row) => chosen(row, covered)),
  };
}

function chosen(row: Factors, elements: Int32Array): Factors {
  const factors = row instanceof Uint8Array ? new Uint8Array(elements.length) : new Float64Array(elements.length);
  for (let place = 0; place < elements.length; place += 1) factors[place] = row[elements[place] ?? 0] ?? 0;
  return factors;
}

/** A weighted cell as one plain cell for each weight: those who have one are exchanged for others who have it. */
export function withoutWeights(cover: Factors): readonly Uint8Array[] {
  if (cover instanceof Uint8Array) return [cover];
  const weights = new Set(cover);
  weights.delete(0);
  return Array.from(weights, (weight) => Uint8Array.from(cover, (factor) => (factor === weight ? 1 : 0)));
}
