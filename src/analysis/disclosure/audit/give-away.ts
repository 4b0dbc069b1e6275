import {
  type AuditRules,
  areAlike,
  type Cell,
  isDominated,
  magnitudesOf,
  type Truth,
  together,
  type Variable,
} from '../rules/index.js';
import { revealsFew } from './algebra.js';
import { bitsOf } from './bits.js';
import { type Classes, classesOf } from './classes.js';
import { pinsAnswer } from './whole-numbers.js';

/** Room for rounding errors. */
const NEARLY = 1e-9;
/** Rounds in which cells are subtracted from each other, and the most differences that are followed. */
const ROUNDS = 2;
const MOST_DERIVED = 300;

/**
 * Whether the cells of a variable give away somebody's answer, to whoever knows who is behind each of them and two answers besides:
 * by sums and differences over fewer than `least` respondents, over answers that are nearly alike, or over amounts of which one is
 * nearly all; or because counts must be whole numbers that are not below 0.
 */
export function giveAway(variable: Pick<Variable, 'parts' | 'truth'>, cells: readonly Cell[], rules: AuditRules): boolean {
  const { parts, truth } = variable;
  const classes = classesOf(cells, parts.length);
  const sizes = classes.members.map((members) => members.reduce((sum, person) => sum + (parts[person] ?? 1), 0));
  if (revealsFew(sizes, classes.covers, rules.least)) return true;
  const plain = cells.flatMap(({ counts, weights }, index): readonly Known[] =>
    weights === null ? [{ cover: bitsOf(classes.covers[index] ?? []), counts }] : [],
  );
  if (tellsByDifference(plain, tellingOf(classes, sizes, truth, rules))) return true;
  return truth.kind === 'levels' && pinsAnswer(cells, truth);
}

/** Classes of persons, and what is known of their answers together. */
interface Known {
  /** A bit for each class. */
  readonly cover: Uint32Array;
  readonly counts: readonly number[] | null;
}

/** Subtracts every cell from every other that holds it, and the differences again. */
function tellsByDifference(cells: readonly Known[], isTelling: (rest: Known) => boolean): boolean {
  const known = new Map(cells.map((cell) => [cell.cover.join(), cell]));
  let fresh = [...known.values()];
  for (let round = 0; round < ROUNDS && fresh.length > 0; round += 1) {
    const next: Known[] = [];
    const all = [...known.values()];
    const isFresh = new Set(fresh);
    for (const large of all) {
      for (const small of all) {
        if (large === small || (round > 0 && !isFresh.has(large) && !isFresh.has(small))) continue;
        const rest = subtracted(large, small);
        if (rest === null || known.size > MOST_DERIVED) continue;
        const key = rest.cover.join();
        if (known.has(key)) continue;
        if (isTelling(rest)) return true;
        known.set(key, rest);
        next.push(rest);
      }
    }
    fresh = next;
  }
  return false;
}

/** What is left of the larger; null where the smaller is not all in it, or is all of it. */
function subtracted(large: Known, small: Known): Known | null {
  let isAll = true;
  for (let word = 0; word < small.cover.length; word += 1) {
    const [ofLarge, ofSmall] = [large.cover[word] ?? 0, small.cover[word] ?? 0];
    if ((ofSmall & ~ofLarge) !== 0) return null;
    if (ofSmall !== ofLarge) isAll = false;
  }
  if (isAll) return null;
  const counts = large.counts && small.counts ? large.counts.map((count, level) => count - (small.counts?.[level] ?? 0)) : null;
  return { cover: large.cover.map((bits, word) => bits & ~(small.cover[word] ?? 0)), counts };
}

/** Whether a difference is over too few respondents, over answers nearly alike, or over amounts of which one is nearly all. */
function tellingOf(
  { members }: Classes,
  sizes: readonly number[],
  truth: Truth,
  { least, magnitudes }: AuditRules,
): (rest: Known) => boolean {
  const amounts =
    truth.kind === 'amounts' ? members.map((persons) => magnitudesOf(persons.map((at) => truth.amounts[at]))) : null;
  return ({ cover, counts }) => {
    const isIn = (at: number) => (((cover[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
    const size = sizes.reduce((sum, one, at) => (isIn(at) ? sum + one : sum), 0);
    if (size < least - NEARLY || (counts !== null && areAlike(counts))) return true;
    return amounts !== null && isDominated(together(amounts.filter((_, at) => isIn(at))), magnitudes);
  };
}
