import type { WeightAnalysis, WeightedItem, Weighting } from '../../model/inference.js';
import { has, type KindWith } from '../../model/item-traits.js';
import type { WeightSettings } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import type { Column, TextColumn } from '../../model/responses.js';
import type { Outcome } from '../../model/statistics.js';
import { refusal } from '../../problems/index.js';
import { kish, type Margin, postStratify, rake, trim, unavailable, weightedMean, whereAvailable } from '../statistics/index.js';
import { isAnswered, levelsOf } from './answers.js';
import { type Grouping, groupingOf } from './grouping.js';
import { countMembers } from './margins.js';
import { weightsNotConverged } from './messages.js';
import { columnAs, columnOf, itemsOf, type Survey } from './survey.js';

/**
 * Weights that bring the respondents to the frame's margins, and every item weighted by them. Null for a project without weights.
 * A respondent with an unknown category has no weight. Unavailable where a category has respondents but no units in the frame, or
 * the other way round. Throws InputError where raking does not converge.
 */
export function analyseWeights(survey: Survey): WeightAnalysis | null {
  const settings = survey.project.weights;
  if (settings === null) return null;
  const groupings = settings.by.map((id) => groupingOf(survey, id));
  const empty = emptyStratum(survey, groupings);
  if (empty !== null) return empty;
  const rows = survey.rows.flatMap((_, index) => (groupings.every(({ members }) => (members[index] ?? -1) >= 0) ? [index] : []));
  const margins = groupings.map((grouping) => marginOf(survey, grouping, rows));
  return whereAvailable(weightsFor(settings, margins), ({ weights, rounds }) =>
    whereAvailable(settings.trim ? trim(weights, settings.trim) : weights, (trimmed) =>
      weighting(survey, settings, rows, trimmed, rounds),
    ),
  );
}

/** A stratum of the frame without respondents cannot be weighted up; which one it is helps to merge it with another. */
function emptyStratum(survey: Survey, groupings: readonly Grouping[]): ReturnType<typeof unavailable> | null {
  for (const grouping of groupings) {
    const counts = countMembers(grouping);
    const margin = survey.project.frame?.margins.get(grouping.id);
    const at = grouping.categories.findIndex(({ id }, index) => (counts[index] ?? 0) === 0 && (margin?.get(id) ?? 0) > 0);
    const category = grouping.categories[at];
    if (category) return unavailable(`Nobody in "${category.id}" of "${grouping.id}" answered, but the frame has some there.`);
    const strange = grouping.categories.find(({ id }, index) => (counts[index] ?? 0) > 0 && (margin?.get(id) ?? 0) === 0);
    if (strange) return unavailable(`Some in "${strange.id}" of "${grouping.id}" answered, but the frame has none there.`);
  }
  return null;
}

function marginOf({ project }: Survey, { id, categories, members }: Grouping, rows: readonly number[]): Margin {
  const margin = project.frame?.margins.get(id);
  return {
    strata: rows.map((index) => members[index] ?? -1),
    shares: categories.map((category) => margin?.get(category.id) ?? 0),
  };
}

function weightsFor(
  settings: WeightSettings,
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

function weighting(
  survey: Survey,
  { method, by, trim: bounds }: WeightSettings,
  rows: readonly number[],
  weights: readonly number[],
  rounds: number | null,
): Weighting {
  return {
    method,
    by,
    trim: bounds,
    n: rows.length,
    unknown: survey.rows.length - rows.length,
    ...kish(weights),
    lowest: weights.reduce((lowest, weight) => Math.min(lowest, weight), Number.POSITIVE_INFINITY),
    highest: weights.reduce((highest, weight) => Math.max(highest, weight), 0),
    rounds,
    items: itemsOf(survey).flatMap((item) => (has(item, 'counted') ? [weighItem(survey, item, rows, weights)] : [])),
  };
}

type CountedItem = Extract<Item, { readonly kind: KindWith<'counted'> }>;

/** `rows` are positions in the survey's rows. */
function weighItem(survey: Survey, item: CountedItem, rows: readonly number[], weights: readonly number[]): WeightedItem {
  const column = columnAs(item, columnOf(survey, item.id));
  const frame = survey.project.frame?.size ?? null;
  const answered = rows.flatMap((position, index) => {
    const row = survey.rows[position] ?? 0;
    return isAnswered(column, row) ? [{ row, weight: weights[index] ?? 0 }] : [];
  });
  const ofAnswered = answered.map(({ weight }) => weight);
  const values = answered.map(({ row }) => (column.kind === 'numeric' ? (column.values[row] ?? 0) : 0));
  const chosen = keysOf(item).map((key, index): readonly [string, readonly number[]] => [
    key,
    answered.map(({ row }) => markAt(column, row, key, index)),
  ]);
  return {
    id: item.id,
    n: answered.length,
    weightedN: ofAnswered.reduce((sum, weight) => sum + weight, 0),
    mean: column.kind === 'numeric' ? weightedMean(values, ofAnswered, frame) : null,
    counts: Object.fromEntries(
      chosen.map(([key, marks]) => [key, marks.reduce((sum, mark, index) => sum + mark * (ofAnswered[index] ?? 0), 0)]),
    ),
    shares: Object.fromEntries(chosen.map(([key, marks]) => [key, weightedMean(marks, ofAnswered, frame)])),
  };
}

/** 1 where the answer is the level `key`, or holds the option at `index`; else 0. */
function markAt(column: Exclude<Column, TextColumn>, row: number, key: string, index: number): number {
  switch (column.kind) {
    case 'numeric':
      return String(column.values[row] ?? 0) === key ? 1 : 0;
    case 'single':
      return column.choice[row] === index ? 1 : 0;
    case 'multiple':
      return column.chosen[index]?.[row] ?? 0;
  }
}

/** Levels as text, or option ids; empty for a number. */
function keysOf(item: CountedItem): readonly string[] {
  switch (item.kind) {
    case 'scale':
      return levelsOf(item.scale).map(String);
    case 'single':
    case 'multiple':
      return item.options.map(({ id }) => id);
    case 'number':
      return [];
  }
}
