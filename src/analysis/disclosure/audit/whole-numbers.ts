import { INSIDERS } from '../rules/index.js';
import { type Answers, mergedIn } from './answers.js';
import { classesOf, type Factors, withoutWeights } from './classes.js';
import { openExchanges } from './exchanges.js';
import { isOpen, type Rare } from './insiders.js';

/**
 * Whether it follows from the counts of the cells, since they are sums of whole numbers not below 0, that all of some class whose
 * answers are not known to the insiders gave one answer. It does not follow where somebody's answer can be exchanged for another
 * without changing a count. Insiders know their own answers, so that an exchange protects only from those who are not in it: there must
 * be one for every choice of insiders. Where they are not found it is true, even if a longer chain of exchanges would do. `told` has the
 * cells that say how often each answer was given, and weighted ones, as what they multiply the answers of each class with.
 */
export function pinsAnswer(told: readonly Factors[], answers: Answers): boolean {
  const classes = classesOf(told, answers.sizes.length);
  // The answers of a class that is a cell itself are told outright: rules for single cells judge them.
  if (classes.count < 2) return false;
  const { counts } = mergedIn(classes, answers);
  const exchanges = openExchanges(counts, classes.covers.flatMap(withoutWeights));
  return counts.some((row, at) =>
    row.some((given, level) => {
      const others = row.reduce((sum, one) => sum + one, 0) - given;
      // Those of the class who answered otherwise must be insiders, for the others to be known.
      return given > 0 && others <= INSIDERS && !isOpen(exchangesOf(at, level), INSIDERS - others);
    }),
  );

  /** The answers that each exchange needs, with how many gave them. */
  function* exchangesOf(at: number, level: number): Generator<readonly Rare[]> {
    for (const given of exchanges.of(at, level)) {
      yield given.map(([group, answer]) => ({
        of: exchanges.nameOf(group, answer),
        respondents: exchanges.answers(group, answer),
      }));
    }
  }
}
