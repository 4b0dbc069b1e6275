import type { ChoiceAnalysis, ItemAnalysis, NumberAnalysis, ScaleAnalysis } from '../../model/analysis.js';
import type { StatisticsSettings } from '../../model/project.js';
import { declared } from '../../model/published.js';
import type { Item, MultipleItem, NumberItem, Scale, ScaleItem, SingleItem } from '../../model/questionnaire.js';
import type { Column, MultipleColumn, NumericColumn, SingleColumn } from '../../model/responses.js';
import { bottomLevels, topLevels } from '../../model/scale-ends.js';
import { byLevel, countChoices, countLevels, levelFrequencies, numberFrequencies } from './answers.js';
import { analyseBands, type NumberBands } from './number-bands.js';
import { recommendationOf } from './recommendation.js';
import { summarise } from './summary.js';
import { columnAs } from './survey.js';
import { type Counts, share, sharesOf, type Tally, tally } from './tally.js';

/**
 * The results of one item over `rows`; `bandsIn` looks up the bands of a number item. Throws Error where the column is not of the item's kind, which reading the responses rules
 * out.
 */
export function analyseItem(
  item: Item,
  column: Column,
  rows: readonly number[],
  settings: StatisticsSettings,
  bandsIn: (item: NumberItem) => NumberBands | null,
): ItemAnalysis {
  const counted = tally(column, rows, settings.base);
  switch (item.kind) {
    case 'scale':
      return analyseScale(item, columnAs(item, column), rows, counted, settings);
    case 'single':
    case 'multiple':
      return analyseChoice(item, columnAs(item, column), rows, counted);
    case 'number':
      return analyseNumber(item, columnAs(item, column), rows, counted, settings, bandsIn(item));
    case 'text':
      return { ...common(item, counted), kind: item.kind, publish: item.publish };
  }
}

function common(item: Item, { n, missing, base }: Tally) {
  const { id, label, short, topic, askedIf } = item;
  const { number } = declared(item);
  return { id, number, label, short, topic, askedIf, n, missing, base };
}

function analyseScale(
  item: ScaleItem,
  column: NumericColumn,
  rows: readonly number[],
  counted: Tally,
  settings: StatisticsSettings,
): ScaleAnalysis {
  const levels = countLevels(item.scale, column, rows);
  const counts = byLevel(item.scale, levels);
  return {
    ...common(item, counted),
    ...summarise(levelFrequencies(item.scale, levels), settings.sd),
    kind: 'scale',
    scale: item.scale,
    reverse: item.reverse,
    counts,
    shares: sharesOf(counts, counted.base),
    ...agreement(item.scale, counts, counted.base),
    ...(item.recommendation && recommendationOf(counts)),
  };
}

/**
 * Top-two-box and bottom-two-box: the shares of the base, 0..1, at the two highest and the two lowest levels, of a scale of two or three
 * levels at the highest and the lowest alone; null where the base is 0.
 */
export function agreement(scale: Scale, counts: Counts, base: number): { topTwo: number | null; bottomTwo: number | null } {
  const { top, bottom } = extremes(scale, counts);
  return { topTwo: share(top, base), bottomTwo: share(bottom, base) };
}

/** How many answers are at either end of the scale (model/scale-ends.ts). */
export function extremes(scale: Scale, counts: Counts): { readonly top: number; readonly bottom: number } {
  const at = (level: number) => counts[String(level)] ?? 0;
  const among = (levels: readonly number[]) => levels.reduce((sum, level) => sum + at(level), 0);
  return { top: among(topLevels(scale)), bottom: among(bottomLevels(scale)) };
}

function analyseNumber(
  item: NumberItem,
  column: NumericColumn,
  rows: readonly number[],
  counted: Tally,
  settings: StatisticsSettings,
  bands: NumberBands | null,
): NumberAnalysis {
  const answers = numberFrequencies(column, rows);
  return {
    ...common(item, counted),
    ...summarise(answers, settings.sd),
    kind: 'number',
    unit: item.unit,
    bounds: { min: item.min, max: item.max },
    min: answers.values[0] ?? null,
    max: answers.values.at(-1) ?? null,
    largest: largestOf(answers.values, answers.counts),
    sum: answers.values.reduce((sum, value, index) => sum + value * (answers.counts[index] ?? 0), 0),
    modal: answers.counts.reduce((most, count) => Math.max(most, count), 0),
    bands: analyseBands(bands, column, rows, counted),
  };
}

/** The four largest answers, each as often as it was given. */
function largestOf(values: readonly number[], counts: readonly number[]): readonly number[] {
  const largest: number[] = [];
  for (let index = values.length - 1; index >= 0 && largest.length < 4; index -= 1) {
    for (let times = counts[index] ?? 0; times > 0 && largest.length < 4; times -= 1) largest.push(values[index] ?? 0);
  }
  return largest;
}

function analyseChoice(
  item: SingleItem | MultipleItem,
  column: SingleColumn | MultipleColumn,
  rows: readonly number[],
  counted: Tally,
): ChoiceAnalysis {
  const chosen = countChoices(item.options.length, column, rows);
  const counts = Object.fromEntries(item.options.map((option, index) => [option.id, chosen[index] ?? 0]));
  const merge = item.kind === 'single' ? item.merge : [];
  return {
    ...common(item, counted),
    kind: item.kind,
    options: item.options,
    merge,
    counts,
    shares: sharesOf(counts, counted.base),
  };
}
