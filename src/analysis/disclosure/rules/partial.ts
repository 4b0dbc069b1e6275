import type { Readers, ScaleAnalysis, ScoreAnalysis } from '../../../model/analysis.js';
import type { Scale } from '../../../model/questionnaire.js';
import { roundHalfUp } from '../../statistics/index.js';

/**
 * The most decimal places of published scores. The rounding protects those who left some items out, so whatever publishes a score
 * must not use more than `givesAwayPartial` reckons with.
 */
export const SCORE_DIGITS = 1;

/** Whether some of those who left items out answered at an end of the scale, reverse-worded items turned round. */
export interface PartialEnds {
  readonly low: boolean;
  readonly high: boolean;
}

/** Looks up, for respondents chosen by their position among the readers, at which ends those of them answered who left items out. */
export function openPartialEnds(
  readers: Readers,
  items: readonly ScaleAnalysis[],
): (keep: (position: number) => boolean) => PartialEnds {
  const partial = partialIn(readers, items);
  const { low = 0, high = 0 } = items[0]?.scale ?? {};
  return (keep) => {
    const own = partial.flatMap((one) => (keep(one.position) ? one.own : []));
    return { low: own.includes(low), high: own.includes(high) };
  };
}

/** A respondent who answered only some of the items of a section, by position among the readers, and those answers. */
interface Partial {
  readonly position: number;
  readonly own: readonly number[];
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
  const answers = items.map(({ id, scale, reverse }) =>
    readers.answersTo(id).map((answer) => {
      if (answer === null) return null;
      return reverse ? scale.low + scale.high - Number(answer) : Number(answer);
    }),
  );
  return readers.ids.flatMap((_, position) => {
    const own = answers.flatMap((ofItem) => ofItem[position] ?? []);
    return own.length > 0 && own.length < items.length ? [{ position, own }] : [];
  });
}

/**
 * Whether the mean of `n` scores gives away respondents who answered only some of the items. A score is the sum of m answers over
 * m; so n times the mean, minus a k-th of all answers to the k items, leaves S (1/m - 1/k), where S is the sum of the answers of
 * those few. The rounding of the mean hides n times half a unit of it, which must be at least half of the range of S.
 * `byAnswered` counts respondents by m. Of `enough` respondents or more not all need such cover, but one does, since the others may be
 * known from elsewhere. Of fewer it must also hide one level up for an answer at the lowest level, one level down for an answer at the
 * highest, and one of both for any other: they may not make up for each other. `mean` is the exact one; null where there is none.
 */
export function givesAwayPartial(
  { n, mean, byAnswered }: Pick<ScoreAnalysis, 'n' | 'mean' | 'byAnswered'>,
  { low, high }: Scale,
  ends: PartialEnds,
  enough: number,
): boolean {
  const items = byAnswered.length - 1;
  const half = 0.5 * 10 ** -SCORE_DIGITS;
  const hidden = n * half;
  const above = mean === null ? 0 : mean - roundHalfUp(mean, SCORE_DIGITS);
  const [up, down] = [n * (half - above), n * (half + above)];
  return byAnswered.some((respondents, answered) => {
    if (answered === 0 || answered === items || respondents === 0) return false;
    const isFew = respondents < enough;
    const covered = isFew ? respondents : 1;
    const share = 1 / answered - 1 / items;
    const isNarrow = hidden / share < (covered * answered * (high - low)) / 2;
    const isAtEdge = (up < share && (down < share || ends.low)) || (down < share && ends.high);
    return isNarrow || (isFew && isAtEdge);
  });
}
