import type {
  Analysis,
  ItemAnalysis,
  RecommendationAnalysis,
  ScaleAnalysis,
  ScoreAnalysis,
  SectionAnalysis,
  Summary,
} from '../../model/analysis.js';
import type {
  Correlation,
  GapAnalysis,
  GapPair,
  GroupAnalysis,
  GroupComparison,
  ItemInference,
  SectionInference,
  WeightedItem,
} from '../../model/inference.js';
import type { ItemValues, Release, ReleasedCells, ReleasedItem, ReleasedScore } from '../../model/ledger.js';
import type { Outcome, WeightedMean } from '../../model/statistics.js';
import { available, roundHalfUp, unavailable, whereAvailable } from '../statistics/index.js';
import type { Decisions } from './decide.js';
import { adjustedComparisons, adjustedPairs, coarseNumbers, shownRanking } from './publish/index.js';
import { basesOf, definitionsOf } from './release-bases.js';
import { basisNow } from './releases/index.js';
import {
  type ComparisonVerdict,
  comparisonKey,
  NOTHING_WITHHELD,
  type PairVerdict,
  pairKey,
  RECORDED_AUDIENCES,
  type SectionPairsVerdict,
  type Verdict,
  type WeightsVerdict,
} from './rules/index.js';

/** In the place of a figure that the release did not show. */
const WITHHELD = unavailable('It was withheld.');

/** What is recorded of a release besides its figures. */
export interface ReleaseAbout {
  readonly name: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** Ids of the sources counted; null for all. */
  readonly sources: readonly string[] | null;
  /**
   * Decimal places of means, quantiles and deviations in the most exact of the reports. A frozen value must not be rounded more
   * than any report prints it.
   */
  readonly digits: number;
}

/**
 * The release that records what a build of these decisions publishes to the public or to respondents: its figures with their
 * values, and the respondents behind them as tokens. Figures that keep the values of an earlier release are left out, since that
 * release has them.
 */
export function composeRelease(decisions: Decisions, about: ReleaseAbout): Release {
  const { analysis, peers, verdicts, heldReleases, ledger } = decisions;
  const audiences = RECORDED_AUDIENCES.map((audience) => verdicts[audience]);
  const isNew = (verdict: Verdict | undefined) => verdict !== undefined && verdict.held === null && verdict.distribution === null;
  const shownItems = new Set(
    [...holdingFree(analysis, heldReleases.items)].filter((id) => audiences.some(({ items }) => isNew(items.get(id)))),
  );
  const shownScores = new Set(
    analysis.sections.flatMap(({ id }) => (audiences.some(({ scores }) => isNew(scores.get(id))) ? [id] : [])),
  );
  const cells: ReleasedCells = {
    items: Object.fromEntries(
      analysis.sections.flatMap((section) =>
        section.items.flatMap((item) => (shownItems.has(item.id) ? [[item.id, itemOf(decisions, item, about.digits)]] : [])),
      ),
    ),
    scores: Object.fromEntries(
      analysis.sections.flatMap((section) => {
        const ofPairs = verdicts.public.pairs.get(section.id) ?? NOTHING_WITHHELD;
        return shownScores.has(section.id) ? scoreOf(analysis, section, ofPairs, about.digits) : [];
      }),
    ),
    groups: Object.fromEntries(
      analysis.groups.map((group) => [
        group.id,
        comparisonsOf(analysis, group, verdicts.public.groups.get(group.id) ?? new Map()),
      ]),
    ),
    gaps: Object.fromEntries(analysis.gaps.map((gap) => [gap.id, pairsOf(gap, verdicts.public.gaps.get(gap.id) ?? new Map())])),
  };
  const { name, date, sources } = about;
  const kept = Object.fromEntries(decisions.held.flatMap(({ itemId, hold }) => (hold === null ? [] : [[itemId, hold] as const])));
  const bases = basesOf(analysis, ledger, shownItems, [...peers, ...bandsIn(decisions, shownItems)]);
  return { name, date, sources, ...definitionsOf(analysis), peers, ...bases, kept, cells };
}

/** The bands in which the distribution of an item is told. */
function bandsIn({ analysis, verdicts }: Decisions, shownItems: ReadonlySet<string>): readonly string[] {
  return analysis.sections
    .flatMap((section) => section.items)
    .flatMap((item) =>
      item.kind === 'number' && item.bands && shownItems.has(item.id) && verdicts.public.bands.has(item.id)
        ? [item.bands.by]
        : [],
    );
}

function holdingFree({ sections }: Analysis, held: ReadonlyMap<string, unknown>): readonly string[] {
  return sections.flatMap((section) => section.items.flatMap(({ id }) => (held.has(id) ? [] : [id])));
}

/** By the key of the pair; without pairs that are withheld or keep an earlier release. */
function pairsOf(gap: GapAnalysis, verdicts: ReadonlyMap<string, PairVerdict>): ReleasedCells['gaps'][string] {
  const adjusted = adjustedPairs(gap, verdicts);
  return Object.fromEntries(
    gap.pairs.flatMap((pair, index) => {
      const verdict = verdicts.get(pairKey(pair));
      if (verdict === undefined || verdict.held !== null || verdict.means !== null) return [];
      return [[pairKey(pair), pairOf({ ...pair, adjusted: adjusted[index] ?? null }, verdict)]];
    }),
  );
}

/** Without the test, and the interval, where they are withheld. */
function pairOf(pair: GapPair, { test, size }: PairVerdict): GapPair {
  return { ...pair, interval: size === null ? pair.interval : WITHHELD, test: test === null ? pair.test : WITHHELD };
}

function itemOf(decisions: Decisions, whole: ItemAnalysis, digits: number): ReleasedItem {
  const { analysis, ledger, verdicts } = decisions;
  const options = verdicts.public.options.get(whole.id) ?? new Map<string, unknown>();
  const weighted = weightedIn(analysis, whole.id);
  const ofWeights = verdicts.public.weights.get(whole.id) ?? { mean: null, shares: null };
  const { item, inference: ofItem } = asShown(decisions, whole);
  // What no document shows is no part of a release; bounds follow from the counts and the frame.
  const { shareIntervals, shareBounds, topTwoBounds, medianInterval, optionTests, ...inference } = ofItem;
  const basis = [...basisNow(ledger, analysis.readers, item.id)].map(([member, answer]) => `${member}${answer}`).sort();
  return {
    membersHash: ledger.answerToken(item.id, 'members', basis.join(' ')),
    values: rounded(valuesOf(item, options, verdicts.public.bands.get(item.id) ?? null), digits),
    inference: { ...inference, ...(shareIntervals && { shareIntervals: without(shareIntervals, options) }) },
    weighted: weighted && publishedPart(weighted, ofWeights, options),
  };
}

/** A number item as coarse as it is shown, without what no audience sees; any other item as it is. */
function asShown(
  { analysis, verdicts, settings }: Decisions,
  item: ItemAnalysis,
): { readonly item: ItemAnalysis; readonly inference: ItemInference } {
  const inference = analysis.items.get(item.id) ?? { noAnswerShare: null };
  if (item.kind !== 'number') return { item, inference };
  const ofAudiences = RECORDED_AUDIENCES.map((audience) => verdicts[audience].items.get(item.id));
  const shown = ofAudiences.find((verdict) => verdict?.statistics === null);
  const seen = shown ? item : { ...item, mean: null, median: null, q1: null, q3: null };
  const { interval, ...summary } = coarseNumbers(
    seen,
    inference.interval,
    shown ? shown.deviation : 'dominated',
    settings.magnitudes,
  );
  return { item: { ...item, ...summary }, inference: { ...inference, ...(interval && { interval }) } };
}

/** What of an item over weighted answers is not withheld; without intervals, which no report prints. */
function publishedPart(
  { counts, shares, mean, ...weighted }: WeightedItem,
  verdict: WeightsVerdict,
  options: ReadonlyMap<string, unknown>,
): WeightedItem {
  const isToldByLevel = verdict.shares === null;
  return {
    ...weighted,
    mean: verdict.mean === null ? mean && withoutInterval(mean) : mean && WITHHELD,
    counts: isToldByLevel ? without(counts, options) : {},
    shares: isToldByLevel ? withoutIntervals(without(shares, options)) : {},
  };
}

function withoutInterval(mean: Outcome<WeightedMean>): Outcome<WeightedMean> {
  return whereAvailable(mean, (known) => ({ ...known, interval: null }));
}

function withoutIntervals(shares: WeightedItem['shares']): WeightedItem['shares'] {
  return Object.fromEntries(Object.entries(shares).map(([key, one]) => [key, withoutInterval(one)]));
}

function weightedIn({ weights }: Analysis, itemId: string): WeightedItem | null {
  return weights && available(weights) ? (weights.items.find(({ id }) => id === itemId) ?? null) : null;
}

/** Without the options that are withheld. */
function without<T>(values: Readonly<Record<string, T>>, options: ReadonlyMap<string, unknown>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([option]) => !options.has(option)));
}

/** Without its wording, and without what is never published; `bands`: those of a number item that are withheld, null for all. */
function valuesOf(
  item: ItemAnalysis,
  options: ReadonlyMap<string, unknown>,
  bands: ReadonlyMap<string, unknown> | null,
): ItemValues {
  const { n, missing, base } = item;
  const common = { n, missing, base };
  switch (item.kind) {
    case 'scale': {
      const { counts, shares, topTwo, bottomTwo } = item;
      return { ...common, counts, shares, ...summaryOf(item), topTwo, bottomTwo, ...recommendationIn(item) };
    }
    case 'single':
    case 'multiple':
      return { ...common, counts: without(item.counts, options), shares: without(item.shares, options) };
    case 'number':
      return {
        ...common,
        ...summaryOf(item),
        ...(bands &&
          item.bands && { bands: { counts: without(item.bands.counts, bands), shares: without(item.bands.shares, bands) } }),
      };
    case 'text':
      return common;
  }
}

/** Nothing of an item that asks for no recommendation. */
function recommendationIn({ detractors, passives, promoters, net }: ScaleAnalysis): Partial<RecommendationAnalysis> {
  if (net === undefined) return {};
  return { detractors: detractors ?? null, passives: passives ?? null, promoters: promoters ?? null, net };
}

function summaryOf({ mean, median, q1, q3, sd }: Summary): Omit<Summary, 'unavailable'> {
  return { mean, median, q1, q3, sd };
}

/** By the key of the comparison; without those that are withheld or keep an earlier release. */
function comparisonsOf(
  analysis: Analysis,
  group: GroupAnalysis,
  verdicts: ReadonlyMap<string, ComparisonVerdict>,
): ReleasedCells['groups'][string] {
  const adjusted = adjustedComparisons(group, verdicts);
  return Object.fromEntries(
    group.comparisons.flatMap((comparison, index) => {
      const verdict = verdicts.get(comparisonKey(comparison));
      const shown = verdict?.held === null && verdict.categories.some((reason) => reason === null);
      const released = { ...comparison, adjusted: adjusted[index] ?? null };
      return verdict && shown ? [[comparisonKey(comparison), comparisonOf(analysis, released, verdict)]] : [];
    }),
  );
}

/** Without the groups that are withheld, and without deviations of numbers; where a group is withheld, without the test too. */
function comparisonOf(analysis: Analysis, comparison: GroupComparison, { categories, test }: ComparisonVerdict): GroupComparison {
  const items = analysis.sections.flatMap((section) => section.items);
  const isOfNumbers = items.some(({ id, kind }) => id === comparison.of && kind === 'number');
  const nothing = { n: 0, mean: null, median: null, sd: null, modal: 0, byAnswered: [], counts: {} };
  return {
    ...comparison,
    groups: comparison.groups.map((group, index) =>
      categories[index] === null ? { ...group, ...(isOfNumbers && { sd: null }) } : { category: group.category, ...nothing },
    ),
    ...(test === null ? {} : { test: unavailable('A group was withheld.'), adjusted: null }),
  };
}

function scoreOf(
  analysis: Analysis,
  { id, score }: SectionAnalysis,
  ofPairs: SectionPairsVerdict,
  digits: number,
): readonly (readonly [string, ReleasedScore])[] {
  const inference = analysis.scales.get(id);
  if (!score || !inference) return [];
  const { scale: _, ...values } = score;
  return [[id, { values: rounded(values, digits), inference: publishedInference(inference, ofPairs) }]];
}

function publishedInference(inference: SectionInference, verdict: SectionPairsVerdict): SectionInference {
  const { reliability, correlations, ranking } = inference;
  return {
    ...inference,
    reliability: verdict.reliability === null ? reliability : WITHHELD,
    correlations: verdict.correlations === null ? correlations : correlations.map(withoutFigures),
    ranking: whereAvailable(ranking, (found) => shownRanking(found, verdict)),
  };
}

function withoutFigures({ first, second }: Correlation): Correlation {
  return { first, second, result: WITHHELD, interval: WITHHELD, adjusted: null };
}

const SUMMARIES: readonly (keyof ScoreAnalysis)[] = ['mean', 'median', 'q1', 'q3', 'sd'];

function rounded<T extends object>(values: T, digits: number): T {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      (SUMMARIES as readonly string[]).includes(key) && typeof value === 'number' ? roundHalfUp(value, digits) : value,
    ]),
  ) as T;
}
