import type { ScaleAnalysis, ScoreAnalysis } from '../../model/analysis.js';
import type { Section } from '../../model/questionnaire.js';
import { byMissingKind } from '../../model/responses.js';
import type { MissingCounts } from '../../model/sample.js';
import { type Frequencies, frequenciesFrom } from '../statistics/index.js';
import { agreement } from './item.js';
import { summarise } from './summary.js';
import { columnAs, columnOf, type Survey, scoredItems } from './survey.js';
import { type Counts, sharesOf } from './tally.js';

/** The answers of each row to a section's scale items, reverse-worded ones turned round: their sum and how many they are. */
interface Sums {
  readonly sums: Float64Array;
  readonly answered: Uint16Array;
  /** The least number of answered items that gives a score. */
  readonly least: number;
}

function sumsOf(survey: Survey, section: Section, rows: readonly number[]): Sums {
  const items = scoredItems(section);
  const sums = new Float64Array(rows.length);
  const answered = new Uint16Array(rows.length);
  for (const item of items) {
    const { scale, reverse } = item;
    const { state, values } = columnAs(item, columnOf(survey, item.id));
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      if (state[row] !== 0) continue;
      const value = values[row] ?? Number.NaN;
      sums[index] = (sums[index] ?? 0) + (reverse ? scale.low + scale.high - value : value);
      answered[index] = (answered[index] ?? 0) + 1;
    }
  }
  return { sums, answered, least: leastAnsweredIn(survey, section) };
}

/** How many scale items of a section must have been answered for a score; see StatisticsSettings.leastAnswered. */
export function leastAnsweredIn({ project }: Survey, section: Section): number {
  return Math.max(1, Math.min(project.statistics.leastAnswered, scoredItems(section).length));
}

/**
 * The score of each row, in scale points: the mean over the scale items answered, reverse-worded ones turned round. NaN where
 * fewer items were answered than the project asks for.
 */
export function scoresOf(survey: Survey, section: Section, rows: readonly number[]): Float64Array {
  const { sums, answered, least } = sumsOf(survey, section, rows);
  return sums.map((sum, index) => ((answered[index] ?? 0) >= least ? sum / (answered[index] ?? 1) : Number.NaN));
}

/** Section scores by value. */
export interface Scores extends Frequencies {
  /** Respondents by the number of items they answered: the first entry counts those who answered none. */
  readonly byAnswered: readonly number[];
}

/**
 * The scores of `rows` by value, without rows that have none. There are few different sums of whole answers, so they are counted
 * before they are divided.
 */
export function scoreFrequencies(survey: Survey, section: Section, rows: readonly number[]): Scores {
  const { sums, answered, least } = sumsOf(survey, section, rows);
  const items = scoredItems(section);
  const scale = items[0]?.scale ?? { low: 0, high: 0 };
  const low = Math.min(0, scale.low * items.length);
  const width = Math.max(0, scale.high * items.length) - low + 1;
  const grid = new Float64Array((items.length + 1) * width);
  for (let index = 0; index < sums.length; index += 1) {
    const cell = (answered[index] ?? 0) * width + (sums[index] ?? 0) - low;
    grid[cell] = (grid[cell] ?? 0) + 1;
  }
  const counts = new Map<number, number>();
  const byAnswered = Array.from({ length: items.length + 1 }, () => 0);
  grid.forEach((count, cell) => {
    const answers = Math.floor(cell / width);
    byAnswered[answers] = (byAnswered[answers] ?? 0) + count;
    if (count === 0 || answers < least) return;
    const score = ((cell % width) + low) / answers;
    counts.set(score, (counts.get(score) ?? 0) + count);
  });
  const values = Array.from(counts.keys()).sort((a, b) => a - b);
  const frequencies = frequenciesFrom(
    values,
    values.map((value) => counts.get(value) ?? 0),
  );
  return { ...frequencies, byAnswered };
}

/**
 * A section's score over `rows`; null for a section without scored items. `analysed` are the results of those items, from which
 * the pooled counts and shares are taken.
 */
export function analyseScore(
  survey: Survey,
  section: Section,
  analysed: readonly ScaleAnalysis[],
  rows: readonly number[],
): ScoreAnalysis | null {
  const scale = analysed[0]?.scale;
  if (!scale) return null;
  const scores = scoreFrequencies(survey, section, rows);
  const counts = pooledCounts(analysed);
  const base = analysed.reduce((total, item) => total + item.base, 0);
  return {
    ...summarise(scores, survey.project.statistics.sd),
    scale,
    n: scores.total,
    modal: scores.counts.reduce((most, count) => Math.max(most, count), 0),
    byAnswered: scores.byAnswered,
    counts,
    shares: sharesOf(counts, base),
    ...agreement(scale, counts, base),
    missing: pooledMissing(analysed),
  };
}

/** All answers to all items by level; answers to a reverse-worded item count at the level turned round. */
function pooledCounts(items: readonly ScaleAnalysis[]): Counts {
  const pooled = new Map<string, number>();
  for (const { scale, reverse, counts } of items) {
    for (const [level, count] of Object.entries(counts)) {
      const key = reverse ? String(scale.low + scale.high - Number(level)) : level;
      pooled.set(key, (pooled.get(key) ?? 0) + count);
    }
  }
  return Object.fromEntries([...pooled].sort(([a], [b]) => Number(a) - Number(b)));
}

function pooledMissing(items: readonly ScaleAnalysis[]): MissingCounts {
  return byMissingKind((kind) => items.reduce((sum, item) => sum + item.missing[kind], 0));
}
