import { standsAt } from './units.js';

/** Something to be found. */
export interface Sought {
  readonly units: Uint16Array;
}

const NO_UNITS = new Uint16Array();

/** Finds many texts at once. */
export interface Lookup<E extends Sought> {
  /** Calls `found` for each place at which an entry stands. */
  search(units: Uint16Array, found: (entry: E, at: number) => void): void;
}

const SLOT_BITS = 18;

/** A number of 16 bits for two units: their own where both are bytes. */
function tailOf(first: number, second: number): number {
  return ((first << 8) ^ second) & 0xffff;
}

/** A number for two units, and a slot for two such numbers. */
function pairOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}
function slotOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x27d4eb2f) ^ (second + (second >>> 15)), 0xc2b2ae35) >>> (32 - SLOT_BITS);
}

/**
 * A lookup of these texts. Each is kept under four of its units (under two if it is short) that few others share, so there is
 * seldom anything to compare at a place.
 */
export function lookupOf<E extends Sought>(entries: readonly E[]): Lookup<E> {
  const slots = entries.map(({ units }) => slotsOf(units));
  const counts = new Uint32Array(2 ** SLOT_BITS);
  for (const each of slots) for (const slot of each) counts[slot] = (counts[slot] ?? 0) + 1;
  const [long, short] = [new Int32Array(2 ** SLOT_BITS), new Int32Array(2 ** SLOT_BITS)];
  /** 1 for the last two of the units that entries are kept under: few places have any of these, and the table is small. */
  const tails = new Uint8Array(2 ** 16);
  /** By number of an entry, from 1 on: the next in its slot, and where in it the units end that it is kept under. */
  const [next, ends] = [new Int32Array(entries.length + 1), new Int32Array(entries.length + 1)];
  for (const [index, own] of slots.entries()) {
    const isShort = (entries[index]?.units.length ?? 0) < 4;
    const rarest = own.reduce((best, slot, at) => ((counts[slot] ?? 0) < (counts[own[best] ?? 0] ?? 0) ? at : best), 0);
    const [slot, heads] = [own[rarest] ?? 0, isShort ? short : long];
    const end = rarest + (isShort ? 1 : 3);
    const { units } = entries[index] ?? { units: NO_UNITS };
    tails[tailOf(units[end - 1] ?? 0, units[end] ?? 0)] = 1;
    ends[index + 1] = end;
    next[index + 1] = heads[slot] ?? 0;
    heads[slot] = index + 1;
  }
  const hasShort = entries.some(({ units }) => units.length < 4);

  function compare(first: number, units: Uint16Array, end: number, found: (entry: E, at: number) => void): void {
    for (let number = first; number > 0; number = next[number] ?? 0) {
      const entry = entries[number - 1];
      const at = end - (ends[number] ?? 0);
      if (entry && at >= 0 && standsAt(entry.units, units, at)) found(entry, at);
    }
  }

  return {
    search(units, found) {
      let [before, unit] = [0, units[0] ?? 0];
      for (let at = 1; at < units.length; at += 1) {
        before = unit;
        unit = units[at] ?? 0;
        if (tails[tailOf(before, unit)] === 0) continue;
        const pair = pairOf(before, unit);
        const longOne = at < 3 ? 0 : (long[slotOf(pairOf(units[at - 3] ?? 0, units[at - 2] ?? 0), pair)] ?? 0);
        if (longOne > 0) compare(longOne, units, at, found);
        const shortOne = hasShort ? (short[slotOf(0, pair)] ?? 0) : 0;
        if (shortOne > 0) compare(shortOne, units, at, found);
      }
    },
  };
}

/** The slots of all its fours of units, or of its pairs where it has less than four. */
function slotsOf(units: Uint16Array): Int32Array {
  const isShort = units.length < 4;
  const first = isShort ? 1 : 3;
  return Int32Array.from({ length: Math.max(0, units.length - first) }, (_, index) => {
    const at = first + index;
    const pair = pairOf(units[at - 1] ?? 0, units[at] ?? 0);
    return isShort ? slotOf(0, pair) : slotOf(pairOf(units[at - 3] ?? 0, units[at - 2] ?? 0), pair);
  });
}
