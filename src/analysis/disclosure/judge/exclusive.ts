import type { Analysis, Readers } from '../../../model/analysis.js';
import { areAlike, DISSENTERS } from '../rules/index.js';

/** What each chose of an item with several answers who answered it. `keep` chooses respondents by their position among the readers. */
export function choicesOf(readers: Readers, itemId: string, keep: (position: number) => boolean): readonly (readonly string[])[] {
  return readers.answersTo(itemId).flatMap((answer, position) => (answer !== null && keep(position) ? [answer.split(' ')] : []));
}

/**
 * Whether hardly anyone of some respondents chose more than one option of an item with several answers. Since who answers chooses one
 * at least, the numbers of all options then add up to that of the respondents, and the last one follows from the others.
 */
export function choseOneEach({ readers }: Analysis, itemId: string, keep: (position: number) => boolean): boolean {
  return choicesOf(readers, itemId, keep).filter(({ length }) => length > 1).length < DISSENTERS;
}

/** An option of an item with several answers, and how many chose it. */
export interface OptionCount {
  readonly option: string;
  readonly count: number;
  readonly isWithheld: boolean;
}

/**
 * Options to be withheld, besides those that are, where `n` respondents chose one each: the fewest, until what the withheld ones
 * together must be, the rest, does not tell anything of them.
 */
export function alsoWithheld(options: readonly OptionCount[], n: number): readonly string[] {
  const withheld = options.filter(({ isWithheld }) => isWithheld);
  if (withheld.length === 0) return [];
  const shown = options.filter(({ isWithheld }) => !isWithheld).sort((a, b) => a.count - b.count);
  let sum = withheld.reduce((total, { count }) => total + count, 0);
  const added: string[] = [];
  for (const { option, count } of shown) {
    if (!areAlike([sum, n - sum])) break;
    sum += count;
    added.push(option);
  }
  return added;
}
