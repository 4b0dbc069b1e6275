import type { GroupAnalysis, WeightAnalysis, Weighting } from '../../model/inference.js';
import { has } from '../../model/item-traits.js';
import type { FrameWeights } from '../../model/project.js';
import type { Outcome } from '../../model/statistics.js';
import { refusal } from '../../problems/index.js';
import { calibrationOf, kish, type Margin, postStratify, rake, trim, whereAvailable } from '../statistics/index.js';
import { type Grouping, groupingOf, WEIGHT_GROUPING } from './grouping.js';
import { intervalsOf } from './item-inference.js';
import { weightsNotConverged } from './messages.js';
import { columnAs, columnOf, itemsOf, type Survey } from './survey.js';
import { weighItem } from './weighted-item.js';
import { testWeighted, type Weighted } from './weighted-tests.js';

/**
 * Weights that bring the respondents to the frame's margins, and every item and every comparison of `groups` weighted by them. Null for a project without weights.
 * A respondent with an unknown category has no weight. Throws InputError where raking does not converge; that every category of the
 * frame has respondents, and no other, is for `checkFrame` to see.
 */
export function analyseWeights(survey: Survey, groups: readonly GroupAnalysis[]): WeightAnalysis | null {
  const settings = survey.project.weights;
  if (settings === null) return null;
  if (settings.method === 'column') return weightByColumn(survey, groups);
  const groupings = settings.by.map((id) => groupingOf(survey, id));
  const rows = survey.rows.flatMap((_, index) => (groupings.every(({ members }) => (members[index] ?? -1) >= 0) ? [index] : []));
  const margins = groupings.map((grouping) => marginOf(survey, grouping, rows));
  return whereAvailable(weightsFor(settings, margins), ({ weights, rounds }) =>
    whereAvailable(settings.trim ? trim(weights, settings.trim) : weights, (trimmed) =>
      weighting(
        { survey, settings, groups },
        { positions: rows, calibration: calibrationOf(margins, trimmed, isWithin(weights, settings.trim)) },
        { weights: trimmed, rounds },
      ),
    ),
  );
}

/**
 * Weights that the response files hold, brought to a mean of 1. How they were made is not known, so they are taken as fixed. Throws
 * InputError where more of them differ than respondents can be told apart by.
 */
function weightByColumn(survey: Survey, groups: readonly GroupAnalysis[]): WeightAnalysis {
  const written = survey.rows.map((row) => survey.responses.weights?.[row] ?? 0);
  const mean = written.reduce((sum, weight) => sum + weight, 0) / written.length;
  const grouping = groupingOf(survey, WEIGHT_GROUPING);
  const weights = written.map((weight) => weight / mean);
  return weighting(
    { survey, settings: { method: 'column', by: [WEIGHT_GROUPING], trim: null }, groups },
    {
      positions: survey.rows.map((_, index) => index),
      calibration: calibrationOf(
        [
          marginOf(
            survey,
            grouping,
            weights.map((_, index) => index),
          ),
        ],
        weights,
        false,
      ),
    },
    { weights, rounds: null },
  );
}

/** Whether bringing weights within the bounds changes none, so that they meet the margins as they did. */
function isWithin(weights: readonly number[], bounds: FrameWeights['trim']): boolean {
  return bounds === null || weights.every((weight) => weight >= bounds.least && weight <= bounds.most);
}

function marginOf({ project }: Survey, { id, categories, members }: Grouping, rows: readonly number[]): Margin {
  const margin = project.frame?.margins.get(id);
  return {
    strata: rows.map((index) => members[index] ?? -1),
    shares: categories.map((category) => margin?.get(category.id) ?? 0),
  };
}

function weightsFor(
  settings: FrameWeights,
  margins: readonly Margin[],
): Outcome<{ readonly weights: readonly number[]; readonly rounds: number | null }> {
  switch (settings.method) {
    case 'post-stratification': {
      const [margin] = margins;
      if (!margin) throw new Error('There is no margin to post-stratify by.');
      return whereAvailable(postStratify(margin), (weights) => ({ weights, rounds: null }));
    }
    case 'raking':
      return whereAvailable(rake(margins), ({ weights, rounds, converged }) => {
        if (!converged) throw refusal([weightsNotConverged(settings.by, rounds)]);
        return { weights, rounds };
      });
  }
}

/** What is weighted, and how. */
interface Asked {
  readonly survey: Survey;
  readonly settings: Pick<Weighting, 'method' | 'by' | 'trim'>;
  readonly groups: readonly GroupAnalysis[];
}

function weighting(
  { survey, settings, groups }: Asked,
  weighted: Weighted,
  { weights, rounds }: { readonly weights: readonly number[]; readonly rounds: number | null },
): Weighting {
  const { method, by, trim: bounds } = settings;
  const { positions, calibration } = weighted;
  const rows = positions.map((position) => survey.rows[position] ?? 0);
  const intervals = intervalsOf(survey);
  return {
    method,
    by,
    trim: bounds,
    n: rows.length,
    unknown: survey.rows.length - rows.length,
    standardErrors: calibration.isMet ? 'residuals' : 'fixed-weights',
    tests: 'unweighted',
    ...kish(weights),
    lowest: weights.reduce((lowest, weight) => Math.min(lowest, weight), Number.POSITIVE_INFINITY),
    highest: weights.reduce((highest, weight) => Math.max(highest, weight), 0),
    rounds,
    items: itemsOf(survey).flatMap((item) =>
      has(item, 'counted') ? [weighItem(item, columnAs(item, columnOf(survey, item.id)), rows, calibration, intervals)] : [],
    ),
    groups: testWeighted(survey, groups, weighted),
  };
}
