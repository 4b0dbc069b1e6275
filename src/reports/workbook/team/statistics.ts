import { available } from '../../../analysis/statistics/index.js';
import type {
  Analysis,
  NumberAnalysis,
  RecommendationAnalysis,
  ScaleAnalysis,
  SectionAnalysis,
  Summary,
} from '../../../model/analysis.js';
import type { ItemInference } from '../../../model/inference.js';
import { has } from '../../../model/item-traits.js';
import type { Project } from '../../../model/project.js';
import type { Scale } from '../../../model/questionnaire.js';
import { MISSING_KINDS } from '../../../model/responses.js';
import type { MissingCounts } from '../../../model/sample.js';
import type { Outcome } from '../../../model/statistics.js';
import { missingWords, recommendationGroups } from '../../text/index.js';
import type { CellText } from '../cell-text.js';
import { code, type Field, type NumberColumn, numberColumns, type SheetTable, tableOf } from '../field.js';

import { headings } from '../headings-wording.js';
import { type Subject, scoreOf, subjectFields } from '../subject.js';
import { weightedItem } from './weights.js';

/** A row: a scale or number item, or the score of a section. */
interface Measured extends Summary, Partial<RecommendationAnalysis> {
  readonly subject: Subject;
  readonly scale: Scale | null;
  readonly n: number;
  readonly missing: MissingCounts | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly topTwo: number | null;
  readonly bottomTwo: number | null;
  readonly inference: Omit<ItemInference, 'noAnswerShare'>;
  readonly alpha: number | null;
  readonly weightedMean: number | null;
}

/** Exact statistics of scale and number items and of scores. */
export function teamStatistics(cellText: CellText, project: Project, analysis: Analysis): SheetTable<number> {
  const records = analysis.sections.flatMap((section) => measuredIn(analysis, section));
  return tableOf(fieldsFor(cellText, project, records), records);
}

function measuredIn(analysis: Analysis, section: SectionAnalysis): readonly Measured[] {
  const items = section.items.flatMap((item) => (has(item, 'measured') ? [measuredItem(analysis, item)] : []));
  const { score } = section;
  const inferred = analysis.scales.get(section.id);
  if (!score) return items;
  const own: Measured = {
    ...score,
    subject: scoreOf(section),
    missing: null,
    min: null,
    max: null,
    inference: inferred ? { interval: inferred.score } : {},
    alpha: known(inferred?.reliability)?.alpha ?? null,
    weightedMean: null,
  };
  return [...items, own];
}

function measuredItem(analysis: Analysis, item: ScaleAnalysis | NumberAnalysis): Measured {
  const weighted = weightedItem(analysis, item.id)?.mean ?? undefined;
  const common = {
    subject: item,
    inference: analysis.items.get(item.id) ?? {},
    alpha: null,
    weightedMean: known(weighted)?.mean ?? null,
  };
  switch (item.kind) {
    case 'scale':
      return { ...item, ...common, min: null, max: null };
    case 'number':
      return { ...item, ...common, scale: null, topTwo: null, bottomTwo: null };
  }
}

function known<T>(outcome: Outcome<T> | undefined): T | null {
  return outcome !== undefined && available(outcome) ? outcome : null;
}

function fieldsFor(cellText: CellText, project: Project, records: readonly Measured[]): readonly Field<Measured, number>[] {
  const weighted: NumberColumn<Measured, number> = [headings.weightedMean, 'decimal2', ({ weightedMean }) => weightedMean];
  return [
    ...subjectFields<Measured>(cellText, ({ subject }) => subject),
    ...numberColumns<Measured, number>(cellText, [
      [headings.low, 'general', ({ scale }) => scale?.low ?? null],
      [headings.high, 'general', ({ scale }) => scale?.high ?? null],
      [headings.n, 'count', ({ n }) => n],
      ...MISSING_KINDS.map(
        (kind): NumberColumn<Measured, number> => [missingWords[kind], 'count', ({ missing }) => missing?.[kind] ?? null],
      ),
      [headings.mean, 'decimal2', ({ mean }) => mean],
      [headings.meanLow, 'decimal2', ({ inference }) => known(inference.interval)?.low ?? null],
      [headings.meanHigh, 'decimal2', ({ inference }) => known(inference.interval)?.high ?? null],
      [headings.standardError, 'decimal3', ({ inference }) => known(inference.interval)?.standardError ?? null],
      [headings.sd, 'decimal2', ({ sd }) => sd],
      [headings.q1, 'decimal2', ({ q1 }) => q1],
      [headings.median, 'decimal2', ({ median }) => median],
      [headings.q3, 'decimal2', ({ q3 }) => q3],
      [headings.min, 'general', ({ min }) => min],
      [headings.max, 'general', ({ max }) => max],
      [headings.skewness, 'decimal2', ({ inference }) => known(inference.skewness)],
      [headings.topTwo, 'percent1', ({ topTwo }) => topTwo],
      [headings.topTwoLow, 'percent1', ({ inference }) => known(inference.topTwoInterval)?.low ?? null],
      [headings.topTwoHigh, 'percent1', ({ inference }) => known(inference.topTwoInterval)?.high ?? null],
      [headings.bottomTwo, 'percent1', ({ bottomTwo }) => bottomTwo],
      [headings.alpha, 'decimal3', ({ alpha }) => alpha],
      ...(records.some(({ net }) => net !== undefined) ? RECOMMENDATION : []),
      ...(project.weights ? [weighted] : []),
    ]),
    code(cellText, headings.why, ({ unavailable }) => unavailable ?? null),
  ];
}

/** The groups of items that ask for a recommendation, and their net score with its interval. */
const RECOMMENDATION: readonly NumberColumn<Measured, number>[] = [
  [recommendationGroups.detractors, 'percent1', ({ detractors }) => detractors ?? null],
  [recommendationGroups.passives, 'percent1', ({ passives }) => passives ?? null],
  [recommendationGroups.promoters, 'percent1', ({ promoters }) => promoters ?? null],
  [recommendationGroups.net, 'decimal1', ({ net }) => net ?? null],
  [headings.netLow, 'decimal1', ({ inference }) => known(inference.netInterval)?.low ?? null],
  [headings.netHigh, 'decimal1', ({ inference }) => known(inference.netInterval)?.high ?? null],
];
