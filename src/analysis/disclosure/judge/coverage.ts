import { areAlike, DISSENTERS, INSIDERS } from '../rules/index.js';

/** An option of an item with several answers as it is shown of some respondents. */
export interface CoveringOption {
  readonly option: string;
  readonly isWithheld: boolean;
  /** How many of them at most can have chosen it, for what is shown of it elsewhere. */
  readonly most: number;
}

/** So many at most choose an option that nearly nobody chooses. */
const FEW = DISSENTERS - 1;

/**
 * Options of which the others tell that nearly all of some respondents chose them, rather than nearly nobody, which withholding them
 * leaves open. Since who answers chooses one at least, the others must be enough for all but the few who would have chosen that one, also
 * without two insiders, whoever they are, and all that they chose. Another option that is withheld for being chosen by nearly all, or by
 * nearly nobody, may be the one that nearly all chose. `answers` has what each of the respondents chose.
 */
export function toldOfNearlyAll(answers: readonly (readonly string[])[], options: readonly CoveringOption[]): readonly string[] {
  const n = answers.length;
  const counts = new Map<string, number>();
  for (const option of answers.flat()) counts.set(option, (counts.get(option) ?? 0) + 1);
  const countOf = ({ option }: CoveringOption) => counts.get(option) ?? 0;
  const nearlyAll = options.filter((one) => one.isWithheld && countOf(one) >= n - FEW);
  if (nearlyAll.length === 0) return [];
  const ofInsiders = answers
    .map(({ length }) => length)
    .sort((a, b) => b - a)
    .slice(0, INSIDERS)
    .reduce((sum, count) => sum + count, 0);
  const mostOf = (one: CoveringOption) => {
    const count = countOf(one);
    return one.isWithheld && areAlike([count, n - count]) && one.most >= n - FEW ? Math.min(n, one.most) : count;
  };
  const all = options.reduce((sum, one) => sum + mostOf(one), 0);
  return nearlyAll.flatMap((one) => (all - mostOf(one) - ofInsiders < n - INSIDERS - FEW ? [one.option] : []));
}
