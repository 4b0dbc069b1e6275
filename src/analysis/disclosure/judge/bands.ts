import type { BandsAnalysis, NumberAnalysis } from '../../../model/analysis.js';
import type { Release } from '../../../model/ledger.js';
import { areAlike, toldByBands, type Verdict, type Withheld } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { withFewWithheld } from './few.js';
import { amountsIn } from './subjects.js';
import type { VariableCell } from './tables.js';

/** The distribution of a number item over its bands, while it is judged: each band is a group that an answer puts somebody in. */
export interface BandFigure {
  readonly itemId: string;
  readonly options: BandsAnalysis['options'];
  /** Everyone who gave a number; none for what keeps a release, which stands already. */
  readonly cells: readonly VariableCell[];
  readonly respondents: number;
  /** By band, in order; changes while cells are judged together. */
  readonly reasons: (Withheld | null)[];
}

/** Of every number item whose statistics are shown. */
export function openBands(context: JudgeContext, items: ReadonlyMap<string, Verdict>): readonly BandFigure[] {
  const numbers = context.analysis.sections
    .flatMap((section) => section.items)
    .filter((item) => item.kind === 'number')
    .filter(({ id }) => items.get(id)?.statistics === null);
  return numbers.flatMap((item) => (item.bands === null ? [] : openFigure(context, item, item.bands)));
}

function openFigure(context: JudgeContext, item: NumberAnalysis, bands: BandsAnalysis): BandFigure {
  const { analysis, heldReleases, subjectsOf, isTeam } = context;
  const isHeld = heldReleases.items.has(item.id);
  // Bands that nobody is in today have no grouping to be judged by.
  const isGrouped = isTeam || analysis.whole().readers.groupingOf(bands.by).categories.length > 0;
  const subject = isHeld || !isGrouped ? null : subjectsOf.grouping(bands.by, item.id);
  return {
    itemId: item.id,
    options: bands.options,
    cells: subject === null ? [] : subject.over().map((cell) => ({ variable: subject.variable, cell })),
    respondents: item.n,
    reasons: isTeam ? bands.options.map(() => null) : reasonsOf(context, item, bands),
  };
}

function reasonsOf(context: JudgeContext, item: NumberAnalysis, bands: BandsAnalysis): (Withheld | null)[] {
  const all = (reason: Withheld) => bands.options.map(() => reason);
  if (context.ledger.releases.some((release) => isDividedOtherwise(release, item.id, bands))) return all('few-changed');
  const counts = bands.options.map(({ id }) => bands.counts[id]);
  // A release has no number of a band that it withheld, and none of any where it had no bands.
  if (context.heldReleases.items.has(item.id)) return counts.map((count) => (count === undefined ? 'few-changed' : null));
  const known = [...counts.map((count) => count ?? 0), bands.outside];
  if (areAlike(known)) return all('alike');
  if (isLargestTold(context, item, bands)) return all('dominated');
  const least = leastIn(context);
  if (leavesOut(context) && hasSmallSource(context, item, bands, least)) return all('complementary');
  return withFewWithheld(known, 0, least).slice(0, -1);
}

/** A band is a group in public and in feedback reports, of which its reader knows one answer. */
function leastIn({ settings }: JudgeContext): number {
  return Math.max(settings.public, settings.feedback + 1);
}

/** Whether a release divided the numbers at other places: the two together tell of narrower bands than either. */
function isDividedOtherwise({ groupings }: Release, itemId: string, bands: BandsAnalysis): boolean {
  const then = groupings[bands.by];
  const names = bands.options.map(({ id }) => id);
  return then?.item === itemId && JSON.stringify(then.categories) !== JSON.stringify(names);
}

function isLargestTold({ subjectsOf, settings }: JudgeContext, item: NumberAnalysis, bands: BandsAnalysis): boolean {
  const { variable, over } = subjectsOf.item(item.id, null);
  const { truth } = variable;
  if (truth.kind !== 'amounts') return false;
  return over().some(({ marks }) => toldByBands(amountsIn(truth, marks), bands, truth.bounds, settings.magnitudes));
}

/** Whether this is an edition without some of the sources. */
function leavesOut({ analysis }: JudgeContext): boolean {
  return analysis.sample.answered !== analysis.whole().sample.answered;
}

/** Where sources are left out: whether one has few in a band, who would be left by subtracting editions of the others. */
function hasSmallSource({ subjectsOf }: JudgeContext, item: NumberAnalysis, bands: BandsAnalysis, least: number): boolean {
  const sources = subjectsOf.grouping(bands.by, item.id).bySource();
  return sources.some(({ counts }) => counts?.some((count) => count > 0 && count < least) ?? true);
}
