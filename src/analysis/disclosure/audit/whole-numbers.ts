import { type Answers, mergedIn } from './answers.js';
import { classesOf, type Factors } from './classes.js';
import { type Exchanges, openExchanges } from './exchanges.js';

/** Respondents who may put their own answers together. */
const INSIDERS = 2;

/**
 * Whether it follows from the counts of the cells, since they are sums of whole numbers not below 0, that all of some class whose
 * answers are not known to the insiders gave one answer. It does not follow where somebody's answer can be exchanged for another
 * without changing a count. Insiders know their own answers, so that an exchange protects only from those who are not in it: there must
 * be one for every choice of insiders. Where they are not found it is true, even if a longer chain of exchanges would do. `told` has the
 * cells that say how often each answer was given, as the classes that they cover.
 */
export function pinsAnswer(told: readonly Factors[], answers: Answers): boolean {
  const classes = classesOf(told, answers.sizes.length);
  // The answers of a class that is a cell itself are told outright: rules for single cells judge them.
  if (classes.count < 2) return false;
  const { counts } = mergedIn(classes, answers);
  const exchanges = openExchanges(counts, classes.covers);
  return counts.some((row, at) =>
    row.some((given, level) => {
      const others = row.reduce((sum, one) => sum + one, 0) - given;
      // Those of the class who answered otherwise must be insiders, for the others to be known.
      return given > 0 && others <= INSIDERS && !isExchangeable(exchanges, at, level, INSIDERS - others);
    }),
  );
}

/** Whether somebody of a class who gave this answer could as well have given another, whoever the `insiders` in other classes are. */
function isExchangeable(exchanges: Exchanges, at: number, level: number, insiders: number): boolean {
  const needed: (readonly Rare[])[] = [];
  let askedAt = 1;
  for (const given of exchanges.of(at, level)) {
    const rare = given.flatMap(([group, answer]) => {
      const respondents = exchanges.answers(group, answer);
      return respondents <= insiders ? [{ answer: exchanges.nameOf(group, answer), respondents }] : [];
    });
    if (rare.length === 0) return true;
    needed.push(rare);
    if (needed.length < askedAt) continue;
    if (!isPrevented(needed, insiders)) return true;
    askedAt *= 2;
  }
  return needed.length > 0 && !isPrevented(needed, insiders);
}

/** An answer of a class that so few gave that they may all be insiders. */
interface Rare {
  readonly answer: number;
  readonly respondents: number;
}

/** Whether some choice of insiders has one in every exchange. `exchanges` has the rare answers that each needs. */
function isPrevented(exchanges: readonly (readonly Rare[])[], insiders: number): boolean {
  const [first, ...others] = exchanges;
  if (first === undefined) return true;
  return first.some(({ answer, respondents }) => {
    if (respondents > insiders) return false;
    const left = others.filter((needed) => needed.every((rare) => rare.answer !== answer));
    return isPrevented(left, insiders - respondents);
  });
}
