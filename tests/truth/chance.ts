/** Numbers by chance that are the same for the same seed (mulberry32: small, seeded, good enough for drawing surveys). */
export interface Chance {
  /** 0 up to 1, 1 excluded. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Whether something of this probability, 0..1, happens. */
  happens(probability: number): boolean;
  one<T>(of: readonly T[]): T;
  /** `count` different ones, in the order in which they were drawn. */
  some<T>(count: number, of: readonly T[]): readonly T[];
  /** Of a standard normal distribution. */
  normal(): number;
}

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const one = <T>(of: readonly T[]): T => {
    const chosen = of[whole(0, of.length - 1)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
  return {
    next,
    whole,
    one,
    happens: (probability) => next() < probability,
    some: (count, of) => {
      const left = [...of];
      return Array.from({ length: Math.min(count, of.length) }, () => left.splice(whole(0, left.length - 1), 1)).flat();
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
