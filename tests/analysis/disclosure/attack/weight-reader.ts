import { available } from '../../../../src/analysis/statistics/outcome.js';
import { postStratify } from '../../../../src/analysis/statistics/post-stratification.js';
import { rake } from '../../../../src/analysis/statistics/raking.js';
import { trim } from '../../../../src/analysis/statistics/trim.js';
import type { PublishedItem } from '../../../../src/model/publication.js';
import { type Bound, type Fact, jointTerm, type Sum, term } from './facts.js';
import type { GroupingKnown } from './groupings.js';
import { optionQuestion, type Question } from './questions.js';
import type { Reading } from './reading.js';

/** Weighted figures are not more exact than this in any report. */
const MEAN_DIGITS = 1;
const SHARE_DIGITS = 2;

/**
 * The weights of an edition: of each respondent, where attributes make the categories; or of each state of the question that
 * makes them, where the sizes of the categories are published.
 */
type Weights =
  | { readonly of: 'respondents'; readonly weights: ReadonlyMap<string, number> }
  | { readonly of: 'states'; readonly question: Question; readonly weights: readonly number[] };

/** What weighted means and shares say: unequal weights make them equations of their own beside the unweighted ones. */
export function readWeighted(reading: Reading): readonly Fact[] {
  return reading.publication.sections.flatMap(({ items }) =>
    items.flatMap((item): readonly Fact[] => {
      if (item.kind === 'text' || item.kind === 'number' || !item.weighted.shown) return [];
      const edition = reading.editionOf(item.held);
      const weights = weightsIn(reading, edition);
      if (weights === null) return [];
      const bounds = boundsOf(reading, edition, weights, item, item.weighted.value);
      return bounds.length === 0
        ? []
        : [{ kind: 'weighted', cell: `${reading.name}: ${item.id} weighted`, edition, bounds, either: [] }];
    }),
  );
}

type Weighted = { readonly mean: number | null; readonly shares: Readonly<Record<string, number>> };

function boundsOf(
  reading: Reading,
  edition: number,
  weights: Weights,
  item: PublishedItem,
  { mean, shares }: Weighted,
): readonly Bound[] {
  const { questions } = reading.knowledge;
  const question = questions.get(item.id);
  const ofMean =
    mean !== null && question?.kind === 'answer'
      ? ratio(reading, edition, weights, question, mean, MEAN_DIGITS, (index) => question.values[index] ?? 0)
      : [];
  const ofShares = Object.entries(shares).flatMap(([key, share]) => {
    const option = questions.get(optionQuestion(item.id, key)) ?? question;
    if (!option || option.kind === 'given') return [];
    const wanted = option.kind === 'option' ? 'yes' : key;
    return ratio(reading, edition, weights, option, share, SHARE_DIGITS, (index) => (option.states[index] === wanted ? 1 : 0));
  });
  return [...ofMean, ...ofShares];
}

/** A weighted mean lies within its rounding: the weighted sum of what exceeds its upper end is not above 0, and so below. */
function ratio(
  reading: Reading,
  edition: number,
  weights: Weights,
  question: Question,
  value: number,
  digits: number,
  counts: (state: number) => number,
): readonly Bound[] {
  const half = 0.5000001 * 10 ** -digits;
  const excess = (end: number) => (state: number) => (question.isAnswer[state] ? counts(state) - end : 0);
  const terms = (end: number): Bound['terms'] => {
    const over = excess(end);
    if (weights.of === 'respondents')
      return [term(reading.weighted(edition, weights.weights), question, (_, index) => over(index))];
    const crowd = reading.crowd(edition);
    if (weights.question === question) return [term(crowd, question, (_, index) => (weights.weights[index] ?? 0) * over(index))];
    return [jointTerm(crowd, weights.question, question, (i, j) => (weights.weights[i] ?? 0) * over(j))];
  };
  return [
    { terms: terms(value + half), low: Number.NEGATIVE_INFINITY, high: 1e-9 },
    { terms: terms(value - half), low: -1e-9, high: Number.POSITIVE_INFINITY },
  ];
}

/** Weighted means of number items that everybody is asked, by weights that are known. */
export function readWeightedSums(reading: Reading): readonly Sum[] {
  return reading.publication.sections.flatMap(({ items }) =>
    items.flatMap((item): readonly Sum[] => {
      if (item.kind !== 'number' || !item.weighted.shown || item.weighted.value.mean === null) return [];
      if (reading.knowledge.item(item.id).askedIf) return [];
      const edition = reading.editionOf(item.held);
      const weights = weightsIn(reading, edition);
      if (weights?.of !== 'respondents') return [];
      const answering = [...weights.weights].filter(([id]) => reading.knowledge.answered(id, edition, item.id));
      const whole = answering.reduce((sum, [, weight]) => sum + weight, 0);
      const half = 0.5000001 * 10 ** -MEAN_DIGITS;
      const { mean } = item.weighted.value;
      return [
        {
          cell: `${reading.name}: ${item.id} weighted mean`,
          item: item.id,
          crowd: reading.weighted(edition, new Map(answering)),
          low: (mean - half) * whole,
          high: (mean + half) * whole,
          all: null,
          squares: null,
        },
      ];
    }),
  );
}

function weightsIn(reading: Reading, edition: number): Weights | null {
  const { scenario, knowledge } = reading;
  if (!scenario.weights || !scenario.frame) return null;
  const groupings = scenario.weights.by.map((by) => ({ by, grouping: knowledge.grouping(by) }));
  const [only, ...more] = groupings;
  if (only?.grouping.by === 'question' && more.length === 0) return weightsByQuestion(reading, edition, only.by, only.grouping);
  const known = groupings.flatMap(({ by, grouping }) => (grouping.by === 'known' ? [{ by, grouping }] : []));
  if (known.length < groupings.length) return null;
  const ids = knowledge.members(edition).filter((id) => known.every(({ grouping }) => grouping.categoryOf(id, edition) !== null));
  const margins = known.map(({ by, grouping }) => ({
    strata: ids.map((id) => grouping.categories.indexOf(grouping.categoryOf(id, edition) ?? '')),
    shares: grouping.categories.map((category) => scenario.frame?.margins[by]?.[category] ?? 0),
  }));
  const weights = weightsFor(scenario.weights.method, margins, scenario.weights.trim);
  return weights && { of: 'respondents', weights: new Map(ids.map((id, index) => [id, weights[index] ?? 0])) };
}

type Margins = Parameters<typeof rake>[0];

function weightsFor(
  method: 'post-stratification' | 'raking',
  margins: Margins,
  bounds: { readonly least: number; readonly most: number } | null,
): readonly number[] | null {
  const [margin] = margins;
  const raked = method === 'raking' ? rake(margins) : null;
  const weights = raked ? (available(raked) ? raked.weights : null) : margin ? postStratify(margin) : null;
  if (weights === null || !available(weights)) return null;
  const trimmed = bounds ? trim(weights, bounds) : weights;
  return available(trimmed) ? trimmed : null;
}

/** Where an answer makes the categories, the weights follow from their sizes, if all are published. */
function weightsByQuestion(
  reading: Reading,
  edition: number,
  by: string,
  grouping: Extract<GroupingKnown, { by: 'question' }>,
): Weights | null {
  const { scenario } = reading;
  const margin = edition === reading.edition ? reading.publication.margins.find((one) => one.by === by) : undefined;
  const sizes = margin?.categories.map(({ statistics }) => (statistics.shown ? statistics.value.respondents : null));
  if (!sizes || sizes.includes(null) || !scenario.weights) return null;
  const strata = sizes.flatMap((size, index) => Array.from({ length: size ?? 0 }, () => index));
  const shares = grouping.categories.map((category) => scenario.frame?.margins[by]?.[category] ?? 0);
  const weights = weightsFor(scenario.weights.method, [{ strata, shares }], scenario.weights.trim);
  if (!weights) return null;
  const ofCategory = grouping.categories.map((_, index) => weights[strata.indexOf(index)] ?? 0);
  return {
    of: 'states',
    question: grouping.question,
    weights: grouping.ofState.map((category) =>
      category === null ? 0 : (ofCategory[grouping.categories.indexOf(category)] ?? 0),
    ),
  };
}
