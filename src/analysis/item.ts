import type { ChoiceAnalysis, ItemAnalysis, NumberAnalysis, ScaleAnalysis } from '../model/analysis.js';
import type { StatisticsSettings } from '../model/project.js';
import type { Item, MultipleItem, NumberItem, Scale, ScaleItem, SingleItem } from '../model/questionnaire.js';
import type { Column, MultipleColumn, NumericColumn, SingleColumn } from '../model/responses.js';
import { summarise } from './summary.js';
import { type Counts, countKeys, share, sharesOf, type Tally, tally } from './tally.js';

/** One item over `rows`. The column is of the item's kind: responses are coded by the questionnaire. */
export function analyseItem(item: Item, column: Column, rows: readonly number[], settings: StatisticsSettings): ItemAnalysis {
  const counted = tally(column, rows, settings.base);
  if (item.kind === 'scale' && column.kind === 'numeric') return analyseScale(item, column, counted, settings);
  if (item.kind === 'number' && column.kind === 'numeric') return analyseNumber(item, column, counted, settings);
  if (item.kind === 'single' && column.kind === 'single') return analyseSingle(item, column, counted);
  if (item.kind === 'multiple' && column.kind === 'multiple') return analyseMultiple(item, column, counted);
  if (item.kind === 'text' && column.kind === 'text') return { ...common(item, counted), kind: 'text' };
  throw new Error(`The answers to ${item.id} are coded as ${column.kind}, but it is a ${item.kind} item.`);
}

function common(item: Item, counted: Tally) {
  const { id, number, label, short } = item;
  return { id, number, label, short, n: counted.answered.length, missing: counted.missing, base: counted.base };
}

function analyseScale(item: ScaleItem, column: NumericColumn, counted: Tally, settings: StatisticsSettings): ScaleAnalysis {
  const values = counted.answered.map((row) => column.values[row] ?? Number.NaN);
  const counts = countLevels(item.scale, values);
  return {
    ...common(item, counted),
    ...summarise(values, settings.sd),
    kind: 'scale',
    scale: item.scale,
    reverse: item.reverse,
    counts,
    shares: sharesOf(counts, counted.base),
    ...agreement(item.scale, counts, counted.base),
  };
}

export function countLevels(scale: Scale, values: Iterable<number>): Counts {
  return countKeys(levels(scale), Array.from(values, String));
}

function levels(scale: Scale): readonly string[] {
  return Array.from({ length: scale.high - scale.low + 1 }, (_, index) => String(scale.low + index));
}

/** Top-two-box and bottom-two-box: the share of the base at the two highest and the two lowest levels. */
export function agreement(scale: Scale, counts: Counts, base: number): { topTwo: number | null; bottomTwo: number | null } {
  const at = (level: number) => counts[String(level)] ?? 0;
  return { topTwo: share(at(scale.high) + at(scale.high - 1), base), bottomTwo: share(at(scale.low) + at(scale.low + 1), base) };
}

function analyseNumber(item: NumberItem, column: NumericColumn, counted: Tally, settings: StatisticsSettings): NumberAnalysis {
  const values = counted.answered.map((row) => column.values[row] ?? Number.NaN);
  const extreme = (pick: (a: number, b: number) => number) => (values.length === 0 ? null : values.reduce((a, b) => pick(a, b)));
  return {
    ...common(item, counted),
    ...summarise(values, settings.sd),
    kind: 'number',
    unit: item.unit,
    min: extreme(Math.min),
    max: extreme(Math.max),
  };
}

function analyseSingle(item: SingleItem, column: SingleColumn, counted: Tally): ChoiceAnalysis {
  const ids = item.options.map((option) => option.id);
  const counts = countKeys(
    ids,
    counted.answered.map((row) => ids[column.choice[row] ?? -1] ?? ''),
  );
  return { ...common(item, counted), kind: 'single', options: item.options, counts, shares: sharesOf(counts, counted.base) };
}

function analyseMultiple(item: MultipleItem, column: MultipleColumn, counted: Tally): ChoiceAnalysis {
  const counts = Object.fromEntries(
    item.options.map((option, index) => [option.id, counted.answered.filter((row) => column.chosen[index]?.[row] === 1).length]),
  );
  return { ...common(item, counted), kind: 'multiple', options: item.options, counts, shares: sharesOf(counts, counted.base) };
}
