import type { ScoreAnalysis, SectionAnalysis } from '../../model/analysis.js';
import type { SectionInference } from '../../model/inference.js';
import type { Section } from '../../model/questionnaire.js';
import type { MeanInterval, Outcome } from '../../model/statistics.js';
import { cronbach, intervalAround, spearman } from '../statistics/index.js';
import { correlationsOf } from './correlations.js';
import { intervalsOf } from './item-inference.js';
import { frequenciesOfSteps, jointOfSteps, stepsOf, turnedRound } from './levels.js';
import { type JointItems, rankItems } from './ranking.js';
import { type Survey, scoredItems } from './survey.js';

/**
 * Reliability, correlations and ranking by section id, for every section whose scale items share one range. `analysed` lists the
 * sections in the order of the questionnaire.
 */
export function inferSections(survey: Survey, analysed: readonly SectionAnalysis[]): ReadonlyMap<string, SectionInference> {
  return new Map(
    survey.project.questionnaire.sections.flatMap((section, index) => {
      const results = analysed[index];
      return results && scoredItems(section).length > 0 ? [[section.id, inferSection(survey, section, results)] as const] : [];
    }),
  );
}

function inferSection(survey: Survey, section: Section, analysed: SectionAnalysis): SectionInference {
  const items = scoredItems(section);
  const turned = items.map((item) => turnedRound(item, stepsOf(survey, item)));
  const ids = items.map(({ id }) => id);
  const levels = levelsIn(items[0]?.scale);
  const pairs = pairsOf(ids, turned, levels);
  const steps = new Map(turned.map((column, index) => [ids[index] ?? '', frequenciesOfSteps(column, levels)] as const));
  return {
    items: ids,
    score: scoreInterval(survey, analysed.score),
    reliability: cronbach(completeCases(turned), survey.project.statistics.confidence),
    correlations: correlationsOf(
      pairs.map(({ first, second, joint }) => ({ first, second, result: spearman(joint) })),
      'holm',
      survey.project.statistics.confidence,
    ),
    ranking: rankItems(pairs, steps, survey.project.analyses.similar?.margin ?? null),
  };
}

/**
 * The interval of the mean score. Uses the mean and deviation that are computed already, and turns a population deviation into a
 * sample deviation.
 */
function scoreInterval(survey: Survey, score: ScoreAnalysis | null): Outcome<MeanInterval> {
  const { n, mean, sd } = score ?? { n: 0, mean: null, sd: null };
  const ofSample = survey.project.statistics.sd === 'sample' ? 1 : Math.sqrt(n / (n - 1));
  return intervalAround(n, mean, sd === null || n < 2 ? null : sd * ofSample, intervalsOf(survey));
}

function levelsIn(scale: { readonly low: number; readonly high: number } | undefined): number {
  return scale ? scale.high - scale.low + 1 : 0;
}

/** The rows in which no column misses an answer. */
function completeCases(columns: readonly Int16Array[]): readonly Int16Array[] {
  const rows = columns[0]?.length ?? 0;
  const complete = new Int32Array(rows);
  let n = 0;
  for (let row = 0; row < rows; row += 1) {
    let answered = 0;
    for (const column of columns) if ((column[row] ?? -1) >= 0) answered += 1;
    if (answered !== columns.length) continue;
    complete[n] = row;
    n += 1;
  }
  return columns.map((column) => {
    const kept = new Int16Array(n);
    for (let index = 0; index < kept.length; index += 1) kept[index] = column[complete[index] ?? 0] ?? 0;
    return kept;
  });
}

/** Counted once for all that is computed of pairs, which is what takes long where many answered. */
function pairsOf(ids: readonly string[], columns: readonly Int16Array[], levels: number): readonly JointItems[] {
  return columns.flatMap((a, i) =>
    columns.slice(i + 1).map((b, offset) => ({
      first: ids[i] ?? '',
      second: ids[i + 1 + offset] ?? '',
      joint: jointOfSteps(a, b, levels),
    })),
  );
}
