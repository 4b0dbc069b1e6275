import type { MarginComparison } from '../../../model/inference.js';
import type { ReleaseMark } from '../../../model/publication.js';
import { areAlike, itemInBands, type MarginVerdict, releaseMark, type Verdict, type Withheld } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { withFewWithheld } from './few.js';
import type { VariableCell } from './tables.js';

/** Respondents beside the frame, while they are judged. */
export interface Margin {
  readonly by: string;
  /** Where bands of the numbers of an item are the categories: everyone who gave one, which is a set that groups by these bands may be subtracted from. */
  readonly cells: readonly VariableCell[];
  readonly respondents: number;
  /** By category, in order; changes while cells are judged together. */
  readonly reasons: (Withheld | null)[];
  readonly held: ReleaseMark | null;
}

export function openMargins(context: JudgeContext, items: ReadonlyMap<string, Verdict>): readonly Margin[] {
  return context.analysis.margins.map((margin) => ({
    by: margin.by,
    cells: bandCells(context, margin),
    respondents: margin.categories.reduce((sum, { respondents }) => sum + respondents, 0),
    ...judgeMargin(context, margin, items),
  }));
}

/** By grouping. */
export function marginVerdicts({ analysis }: JudgeContext, margins: readonly Margin[]): ReadonlyMap<string, MarginVerdict> {
  const categories = new Map(analysis.margins.map((margin) => [margin.by, margin.categories]));
  return new Map(
    margins.map(({ by, reasons, held }) => [
      by,
      { categories: new Map(categories.get(by)?.map(({ id }, index) => [id, reasons[index] ?? null])), held },
    ]),
  );
}

/** The options of an item are its own distribution, which is among the totals. */
function bandCells({ analysis, subjectsOf }: JudgeContext, { by }: MarginComparison): readonly VariableCell[] {
  const item = itemInBands(analysis.readers, by);
  if (item === null) return [];
  const { variable, over } = subjectsOf.grouping(by, item);
  return over().map((cell) => ({ variable, cell }));
}

/** Where an item makes the categories they are its distribution, and fall with it. */
function judgeMargin(
  { analysis, thresholds, heldReleases, isTeam }: JudgeContext,
  { by, categories, unknown }: MarginComparison,
  items: ReadonlyMap<string, Verdict>,
): Pick<Margin, 'reasons' | 'held'> {
  const { item } = analysis.readers.groupingOf(by);
  const release = item === null ? undefined : heldReleases.items.get(item);
  const held = release ? releaseMark(release) : null;
  const ofItem = item === null || isTeam ? null : (items.get(item)?.distribution ?? null);
  // What a release has of an item are its levels or options, not the bands that a grouping divides its numbers into.
  const isOfBands = release !== undefined && itemInBands(analysis.readers, by) !== null;
  const counts = categories.map(({ respondents }) => respondents);
  const isTold = item !== null && !isTeam && areAlike(counts);
  const forAll = ofItem ?? (isOfBands ? 'few-changed' : isTold ? 'alike' : null);
  if (forAll !== null) return { reasons: categories.map(() => forAll), held };
  return { reasons: withFewWithheld(counts, unknown, thresholds.distribution), held };
}
