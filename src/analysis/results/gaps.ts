import type { GapAnalysis, GapPair } from '../../model/inference.js';
import { has } from '../../model/item-traits.js';
import type { GapSettings } from '../../model/project.js';
import type { ScaleItem } from '../../model/questionnaire.js';
import { available, frequenciesFrom, type Joint, mean, meanInterval, signedRank } from '../statistics/index.js';
import { adjustBy } from './groups.js';
import { intervalsOf } from './item-inference.js';
import { differencesIn, jointOfSteps, stepsOf } from './levels.js';
import { itemsOf, type Survey } from './survey.js';

/**
 * Every entry of `analyses.gaps`, in their order: pairs of items compared within respondents. P-values are adjusted over the
 * pairs of an entry.
 */
export function analyseGaps(survey: Survey): readonly GapAnalysis[] {
  return survey.project.analyses.gaps.map((settings) => analyseEntry(survey, settings));
}

function analyseEntry(survey: Survey, { id, label, pairs, adjust }: GapSettings): GapAnalysis {
  const compared = pairs.map((pair) => comparePair(survey, pair));
  const adjusted = adjustBy(
    adjust,
    compared.map(({ test }) => (available(test) ? test.p : null)),
  );
  return { id, label, adjust, pairs: compared.map((pair, index) => ({ ...pair, adjusted: adjusted[index] ?? null })) };
}

/** The two items share their levels: projects are checked on loading. */
function comparePair(survey: Survey, { label, from, to }: GapSettings['pairs'][number]): Omit<GapPair, 'adjusted'> {
  const [first, second] = [scaleItem(survey, from), scaleItem(survey, to)];
  const { low, high } = first.scale;
  const joint = jointOfSteps(stepsOf(survey, first), stepsOf(survey, second), high - low + 1);
  const differences = differencesIn(joint);
  return {
    label,
    from,
    to,
    n: joint.total,
    ...meansOf(joint, low),
    difference: mean(differences),
    interval: meanInterval(differences, intervalsOf(survey)),
    test: signedRank(differences),
  };
}

function scaleItem(survey: Survey, id: string): ScaleItem {
  const item = itemsOf(survey).find((candidate) => candidate.id === id);
  if (!item || !has(item, 'levels')) throw new Error(`${id} is no scale item.`);
  return item;
}

function meansOf({ first, second, counts }: Joint, low: number): Pick<GapPair, 'meanFrom' | 'meanTo'> {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = second.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const meanOf = (steps: readonly number[], totals: readonly number[]) => {
    const value = mean(frequenciesFrom(steps, totals));
    return value === null ? null : low + value;
  };
  return { meanFrom: meanOf(first, rows), meanTo: meanOf(second, columns) };
}
