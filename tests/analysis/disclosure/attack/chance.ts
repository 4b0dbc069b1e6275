/** A reproducible source of chance. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** From `least` to `most`, both possible. */
  between(least: number, most: number): number;
  /** True in so many per cent of calls. */
  percent(percent: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** Each with the given probability in per cent. */
  some<T>(values: readonly T[], percent: number): readonly T[];
  shuffled<T>(values: readonly T[]): readonly T[];
}

export function chanceFrom(seed: number): Chance {
  let state = (Math.imul(seed, 2_654_435_761) + 0x9e3779b9) | 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  const percent = (value: number) => below(100) < value;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    percent,
    pick<T>(values: readonly T[]): T {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('Nothing to pick from.');
      return value;
    },
    some: (values, value) => values.filter(() => percent(value)),
    shuffled: (values) =>
      values
        .map((value) => ({ value, order: below(1_000_000_000) }))
        .sort((a, b) => a.order - b.order)
        .map(({ value }) => value),
  };
}
