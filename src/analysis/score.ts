import type { MissingCounts, ScaleAnalysis, ScoreAnalysis } from '../model/analysis.js';
import type { StatisticsSettings } from '../model/project.js';
import type { ScaleItem, Section } from '../model/questionnaire.js';
import type { Responses } from '../model/responses.js';
import { mean } from '../statistics/mean.js';
import { agreement } from './item.js';
import { summarise } from './summary.js';
import { type Counts, sharesOf } from './tally.js';

/** The scale items of a section where they share one range: only then is there a score. */
export function scoredItems(section: Section): readonly ScaleItem[] {
  const items = section.items.filter((item): item is ScaleItem => item.kind === 'scale');
  const first = items[0]?.scale;
  return items.every((item) => item.scale.low === first?.low && item.scale.high === first?.high) ? items : [];
}

/** A respondent's mean over the items answered, reverse-worded ones turned round; null where none was. */
export function scoreOf(items: readonly ScaleItem[], responses: Responses, row: number): number | null {
  return mean(items.flatMap((item) => answerOf(item, responses, row) ?? []));
}

function answerOf(item: ScaleItem, responses: Responses, row: number): number | null {
  const column = responses.columns.get(item.id);
  if (column?.kind !== 'numeric' || column.state[row] !== 0) return null;
  const value = column.values[row] ?? Number.NaN;
  return item.reverse ? item.scale.low + item.scale.high - value : value;
}

/** `analysed` are the results of the same items, from which the pooled answers are counted. */
export function analyseScore(
  items: readonly ScaleItem[],
  analysed: readonly ScaleAnalysis[],
  responses: Responses,
  rows: readonly number[],
  settings: StatisticsSettings,
): ScoreAnalysis | null {
  const scale = items[0]?.scale;
  if (!scale) return null;
  const scores = rows.flatMap((row) => scoreOf(items, responses, row) ?? []);
  const counts = pooledCounts(analysed);
  const base = analysed.reduce((total, item) => total + item.base, 0);
  return {
    ...summarise(scores, settings.sd),
    scale,
    n: scores.length,
    counts,
    shares: sharesOf(counts, base),
    ...agreement(scale, counts, base),
    missing: pooledMissing(analysed),
  };
}

/** All answers of all items; those to a reverse-worded item at the level they stand for. */
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
  const total = (kind: keyof MissingCounts) => items.reduce((sum, item) => sum + item.missing[kind], 0);
  return { noAnswer: total('noAnswer'), notApplicable: total('notApplicable'), invalid: total('invalid') };
}
