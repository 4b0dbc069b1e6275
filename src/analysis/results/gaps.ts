import type { GapAnalysis, GapPair } from '../../model/inference.js';
import { has } from '../../model/item-traits.js';
import type { GapSettings } from '../../model/project.js';
import type { ScaleItem } from '../../model/questionnaire.js';
import {
  adjustBy,
  available,
  type Frequencies,
  frequenciesFrom,
  mean,
  overlappingDifference,
  signedRank,
} from '../statistics/index.js';
import { intervalsOf } from './item-inference.js';
import { differencesIn, jointOfSteps, stepsOf } from './levels.js';
import { itemsOf, type Survey } from './survey.js';

/**
 * Every entry of `analyses.gaps`, in their order: pairs of items compared. Each mean is over everyone who answered that item, so
 * that it is the mean that stands elsewhere, and nobody can be found by subtracting one from the other; the test is over those who
 * answered both. P-values are adjusted over all pairs of an entry, for the team; see `analyseGroups`.
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
  const steps = [stepsOf(survey, first), stepsOf(survey, second)] as const;
  const joint = jointOfSteps(...steps, high - low + 1);
  const [ofFrom, ofTo] = [levelsIn(steps[0], first), levelsIn(steps[1], second)];
  const [meanFrom, meanTo] = [mean(ofFrom), mean(ofTo)];
  return {
    label,
    from,
    to,
    n: joint.total,
    nFrom: ofFrom.total,
    nTo: ofTo.total,
    meanFrom,
    meanTo,
    difference: meanFrom === null || meanTo === null ? null : meanTo - meanFrom,
    interval: overlappingDifference(joint, ofFrom, ofTo, intervalsOf(survey)),
    test: signedRank(differencesIn(joint)),
  };
}

/** The levels of a scale with how often each was answered. */
function levelsIn(steps: Int16Array, { scale: { low, high } }: ScaleItem): Frequencies {
  const levels = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const counts = levels.map(() => 0);
  for (const step of steps) if (step >= 0) counts[step] = (counts[step] ?? 0) + 1;
  return frequenciesFrom(levels, counts);
}

function scaleItem(survey: Survey, id: string): ScaleItem {
  const item = itemsOf(survey).find((candidate) => candidate.id === id);
  if (!item || !has(item, 'levels')) throw new Error(`${id} is no scale item.`);
  return item;
}
