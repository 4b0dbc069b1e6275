// @ts-check

/**
 * @typedef {object} Random
 * @property {() => number} uniform at least 0 and below 1
 * @property {() => number} normal close to the standard normal distribution
 * @property {(size: number) => number} below a whole number from 0 to size - 1
 * @property {<T>(list: readonly T[]) => T[]} shuffled a copy in random order
 */

/**
 * A generator of its own for every named purpose, so that a change in one part of the data leaves the others as they were.
 * Uniform numbers: mulberry32 (T. Ettinger), seeded with the FNV-1a hash of the name.
 * @param {string} name
 * @returns {Random}
 */
export function randomFor(name) {
  let state = hash(name);

  function uniform() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** The sum of twelve uniform numbers: only additions, which every machine rounds alike. */
  function normal() {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += uniform();
    return sum;
  }

  /** @param {number} size */
  function below(size) {
    return Math.floor(uniform() * size);
  }

  /** @template T @param {readonly T[]} list */
  function shuffled(list) {
    const keyed = list.map((value) => ({ value, key: uniform() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
  }

  return { uniform, normal, below, shuffled };
}

/** @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
