import type { MarginComparison } from '../../../model/inference.js';
import type { Withheld } from '../../../model/publication.js';
import { areAlike, type MarginVerdict, releaseMark, type Verdict } from '../rules/index.js';
import type { JudgeContext } from './context.js';

/** By grouping and category: respondents against the frame. */
export function judgeMargins(context: JudgeContext, items: ReadonlyMap<string, Verdict>): ReadonlyMap<string, MarginVerdict> {
  return new Map(context.analysis.margins.map((margin) => [margin.by, judgeMargin(context, margin, items)]));
}

/** Where an item makes the categories they are its distribution, and fall with it. */
function judgeMargin(
  { analysis, thresholds, heldReleases, isTeam }: JudgeContext,
  { by, categories, unknown }: MarginComparison,
  items: ReadonlyMap<string, Verdict>,
): MarginVerdict {
  const { item } = analysis.readers.groupingOf(by);
  const release = item === null ? undefined : heldReleases.items.get(item);
  const held = release ? releaseMark(release) : null;
  const ofItem = item === null || isTeam ? null : (items.get(item)?.distribution ?? null);
  // What a release has of an item are its levels or options, not the bands that a grouping divides its numbers into.
  const isOfBands = item !== by && release !== undefined;
  const counts = categories.map(({ respondents }) => respondents);
  const isTold = item !== null && !isTeam && areAlike(counts);
  const forAll = ofItem ?? (isOfBands ? 'few-changed' : isTold ? 'alike' : null);
  if (forAll !== null) return { categories: new Map(categories.map(({ id }) => [id, forAll])), held };
  const reasons = withFewWithheld(counts, unknown, thresholds.distribution);
  return { categories: new Map(categories.map(({ id }, index) => [id, reasons[index] ?? null])), held };
}

/**
 * A category with few is withheld, and as many others as are needed so that it cannot be worked out by subtraction. `respondents` by
 * category; `unknown` are in none.
 */
function withFewWithheld(respondents: readonly number[], unknown: number, least: number): readonly (Withheld | null)[] {
  const reasons = respondents.map((count): Withheld | null => (count > 0 && count < least ? 'too-few' : null));
  const rest = () => respondents.reduce((sum, count, index) => (reasons[index] === null ? sum : sum + count), unknown);
  while (reasons.some((reason) => reason === 'too-few') && rest() < least) {
    const shown = respondents.flatMap((count, index) => (reasons[index] === null && count > 0 ? [{ count, index }] : []));
    const smallest = shown.sort((a, b) => a.count - b.count)[0];
    if (!smallest) break;
    reasons[smallest.index] = 'complementary';
  }
  return reasons;
}
