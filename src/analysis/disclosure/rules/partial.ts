import type { Readers, ScaleAnalysis, ScoreAnalysis } from '../../../model/analysis.js';
import type { Scale } from '../../../model/questionnaire.js';
import { roundHalfUp } from '../../statistics/index.js';
import { DISSENTERS } from './alike.js';

/**
 * The most decimal places of published scores. The rounding protects those who left some items out, so whatever publishes a score
 * must not use more than `givesAwayPartial` reckons with.
 */
export const SCORE_DIGITS = 1;

/**
 * By the number of items answered: whether of each item that some of those answered who left others out, three at least answered it above
 * the low end of the scale and three below its high end, so that one answer makes up for another, whoever two others are.
 */
export type MakingUp = readonly boolean[];

/** Looks it up for respondents chosen by their position among the readers. */
export function openMakingUp(
  readers: Readers,
  items: readonly ScaleAnalysis[],
): (keep: (position: number) => boolean) => MakingUp {
  const partial = partialIn(readers, items);
  return (keep) => {
    const kept = partial.filter(({ position }) => keep(position));
    return Array.from({ length: items.length + 1 }, (_, answered) => {
      const among = kept.filter(({ own }) => own.filter((answer) => answer !== null).length === answered);
      return items.every(({ scale: { low, high } }, at) => {
        const answers = among.flatMap(({ own }) => own[at] ?? []);
        const [aboveLow, belowHigh] = [answers.filter((one) => one > low).length, answers.filter((one) => one < high).length];
        return answers.length === 0 || Math.min(aboveLow, belowHigh) >= DISSENTERS;
      });
    });
  };
}

/** A respondent who answered only some of the items of a section, by position among the readers, and the answer to each. */
interface Partial {
  readonly position: number;
  readonly own: readonly (number | null)[];
}

/** By the items of a section, since each of its groups asks for the same. */
const opened = new WeakMap<Readers, Map<string, readonly Partial[]>>();

function partialIn(readers: Readers, items: readonly ScaleAnalysis[]): readonly Partial[] {
  const ofReaders = opened.get(readers) ?? new Map<string, readonly Partial[]>();
  opened.set(readers, ofReaders);
  const section = JSON.stringify(items.map(({ id }) => id));
  const partial = ofReaders.get(section) ?? findPartial(readers, items);
  ofReaders.set(section, partial);
  return partial;
}

function findPartial(readers: Readers, items: readonly ScaleAnalysis[]): readonly Partial[] {
  const answers = items.map(({ id }) => readers.answersTo(id));
  return readers.ids.flatMap((_, position) => {
    const own = answers.map((ofItem) => ((ofItem[position] ?? null) === null ? null : Number(ofItem[position])));
    const given = own.filter((answer) => answer !== null).length;
    return given > 0 && given < items.length ? [{ position, own }] : [];
  });
}

/**
 * Whether the mean of `n` scores gives away respondents who answered only some of the items. A score is the sum of m answers over
 * m; so n times the mean, minus a k-th of all answers to the k items, leaves S (1/m - 1/k), where S is the sum of the answers of
 * those few; of those who answered too few items to have a score it leaves -S/k. The rounding of the mean hides n times half a unit of
 * it, which must be at least half of the range of S, and hide one level up of an answer as well as one level down: it is known of some that
 * they cannot have answered lower, or higher. Of `enough` respondents or more who answered m items not all need cover, but one does, since
 * the others may be known from elsewhere; and none must hide one level where their answers make up for each other (`makingUp`, which is
 * asked only there).
 * `byAnswered` counts respondents by m, also those without a score. `mean` is the exact one; null where there is none.
 */
export function givesAwayPartial(
  { n, mean, byAnswered }: Pick<ScoreAnalysis, 'n' | 'mean' | 'byAnswered'>,
  { low, high }: Scale,
  makingUp: () => MakingUp,
  enough: number,
): boolean {
  const items = byAnswered.length - 1;
  const half = 0.5 * 10 ** -SCORE_DIGITS;
  const hidden = n * half;
  const above = mean === null ? 0 : mean - roundHalfUp(mean, SCORE_DIGITS);
  const room = n * (half - Math.abs(above));
  return byAnswered.some((respondents, answered) => {
    if (answered === 0 || answered === items || respondents === 0) return false;
    const isScored = atLeast(byAnswered, answered) <= n;
    const isMany = respondents >= enough;
    const covered = isMany ? 1 : respondents;
    const share = isScored ? 1 / answered - 1 / items : 1 / items;
    const isAtEdge = room < share && !(isMany && makingUp()[answered] === true);
    return isAtEdge || hidden / share < (covered * answered * (high - low)) / 2;
  });
}

/** How many answered so many items or more. As long as those are no more than have a score, so many are enough for one. */
function atLeast(byAnswered: readonly number[], answered: number): number {
  return byAnswered.slice(answered).reduce((sum, respondents) => sum + respondents, 0);
}
