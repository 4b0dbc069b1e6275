import type { Correlation, CorrelationAnalysis } from '../../model/inference.js';
import { has } from '../../model/item-traits.js';
import type { Adjustment, CorrelationSettings } from '../../model/project.js';
import type { Outcome, RankCorrelation } from '../../model/statistics.js';
import { adjustBy, available, correlationInterval, jointOf, spearman, unavailable, whereAvailable } from '../statistics/index.js';
import { stepsOf, turnedRound } from './levels.js';
import { scoresOf } from './score.js';
import { itemsOf, type Survey } from './survey.js';

/** Every entry of `analyses.correlations`, in their order, with p-values adjusted over all pairs of an entry. */
export function analyseCorrelations(survey: Survey): readonly CorrelationAnalysis[] {
  return survey.project.analyses.correlations.map((settings) => analyseEntry(survey, settings));
}

function analyseEntry(survey: Survey, { id, label, adjust, ...settings }: CorrelationSettings): CorrelationAnalysis {
  const columns = new Map([...settings.of, ...settings.with].map((of) => [of, numbersOf(survey, of)]));
  const level = survey.project.statistics.confidence;
  const pairs = pairsOf(settings).map(([first, second]) => ({
    first,
    second,
    result: correlate(survey, [first, second], [columns.get(first) ?? NOTHING, columns.get(second) ?? NOTHING]),
  }));
  return { id, label, adjust, pairs: correlationsOf(pairs, adjust, level) };
}

/** The correlations of one family with their intervals, of the confidence `level` (0..1), and p-values adjusted over all of them. */
export function correlationsOf(
  pairs: readonly Pick<Correlation, 'first' | 'second' | 'result'>[],
  adjust: Adjustment,
  level: number,
): readonly Correlation[] {
  const adjusted = adjustBy(
    adjust,
    pairs.map(({ result }) => (available(result) ? result.p : null)),
  );
  return pairs.map((pair, index) => ({
    ...pair,
    interval: whereAvailable(pair.result, (found) => correlationInterval(found, level)),
    adjusted: adjusted[index] ?? null,
  }));
}

const NOTHING = new Float64Array();

/** Every two of `of`, or each of `of` with each of `with`; none with itself, and none twice. */
function pairsOf({ of, with: others }: Pick<CorrelationSettings, 'of' | 'with'>): readonly (readonly [string, string])[] {
  const all = of.flatMap((first, at) =>
    (others.length === 0 ? of.slice(at + 1) : others).map((second) => [first, second] as const),
  );
  return all.filter(
    ([first, second], at) => first !== second && !all.slice(0, at).some(([one, other]) => one === second && other === first),
  );
}

function correlate(
  { project }: Survey,
  ids: readonly [string, string],
  [a, b]: readonly [Float64Array, Float64Array],
): Outcome<RankCorrelation> {
  const isPart = project.questionnaire.sections.some(
    (section) => ids.includes(section.id) && section.items.some((item) => ids.includes(item.id)),
  );
  if (isPart) return unavailable('The item is a part of the score.');
  const both = Array.from(a.keys()).filter((row) => !Number.isNaN(a[row]) && !Number.isNaN(b[row]));
  return spearman(
    jointOf(
      both.map((row) => a[row] ?? Number.NaN),
      both.map((row) => b[row] ?? Number.NaN),
    ),
  );
}

/** Of each row: steps of a scale item, or the score of a section; NaN where there is none. An item counts before a section. */
function numbersOf(survey: Survey, id: string): Float64Array {
  const item = itemsOf(survey).find((each) => each.id === id);
  if (item !== undefined && has(item, 'levels'))
    return Float64Array.from(turnedRound(item, stepsOf(survey, item)), (step) => (step < 0 ? Number.NaN : step));
  const section = survey.project.questionnaire.sections.find((each) => each.id === id);
  if (!section) throw new Error(`There is no scale item and no section ${id}.`);
  return scoresOf(survey, section, survey.rows);
}
