/** Costs are compared in whole steps of this, so that equal ones are found equal. */
const STEPS_PER_UNIT = 2 ** 36;
const AT_FIRST = 1024;

/** Steps that adding a way costs, compared with finding a filling. */
export const STEPS_OF_A_WAY = 5;

/** The ways to one place: what each costs, and how probable it is. */
export interface Ways {
  readonly costs: Float64Array;
  readonly probabilities: Float64Array;
}

export const NO_WAYS: Ways = { costs: new Float64Array(), probabilities: new Float64Array() };

/** Ways to fill columns, by the place that they lead to and by what they cost: a hash table without objects. */
export class Paths {
  #size = 0;
  #places = new Int32Array(AT_FIRST).fill(-1);
  #keys = new Float64Array(AT_FIRST);
  #probabilities = new Float64Array(AT_FIRST);

  /** Adds a way. Ways to one place that cost the same are one. */
  add(place: number, cost: number, probability: number): void {
    const key = Math.round(cost * STEPS_PER_UNIT);
    const slot = this.#slot(place, key);
    if (this.#places[slot] === place) {
      this.#probabilities[slot] = (this.#probabilities[slot] ?? 0) + probability;
      return;
    }
    this.#places[slot] = place;
    this.#keys[slot] = key;
    this.#probabilities[slot] = probability;
    this.#size += 1;
    if (2 * this.#size > this.#places.length) this.#grow();
  }

  /** The ways to each of the places 0 .. `places` - 1. */
  byPlace(places: number): readonly Ways[] {
    const counts = new Int32Array(places);
    for (const place of this.#places) if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    const ways = Array.from(counts, (count) => ({ costs: new Float64Array(count), probabilities: new Float64Array(count) }));
    this.#places.forEach((place, slot) => {
      const into = ways[place];
      if (into === undefined) return;
      const at = (counts[place] ?? 0) - 1;
      counts[place] = at;
      into.costs[at] = (this.#keys[slot] ?? 0) / STEPS_PER_UNIT;
      into.probabilities[at] = this.#probabilities[slot] ?? 0;
    });
    return ways;
  }

  /** Where such a way is, or would be. */
  #slot(place: number, key: number): number {
    const mask = this.#places.length - 1;
    let hash = Math.imul(place, 0x9e3779b1) ^ Math.imul(key % 0x7fffffff, 0x85ebca6b) ^ Math.imul(key / 0x10000, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.#places[slot] !== -1 && (this.#places[slot] !== place || this.#keys[slot] !== key)) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [places, keys, probabilities] = [this.#places, this.#keys, this.#probabilities];
    this.#places = new Int32Array(4 * places.length).fill(-1);
    this.#keys = new Float64Array(4 * places.length);
    this.#probabilities = new Float64Array(4 * places.length);
    places.forEach((place, old) => {
      if (place < 0) return;
      const slot = this.#slot(place, keys[old] ?? 0);
      this.#places[slot] = place;
      this.#keys[slot] = keys[old] ?? 0;
      this.#probabilities[slot] = probabilities[old] ?? 0;
    });
  }
}
