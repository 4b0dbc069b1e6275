import type {
  ItemAnalysis,
  NumberAnalysis,
  ScaleAnalysis,
  ScoreAnalysis,
  SectionAnalysis,
  TextAnalysis,
} from '../../../model/analysis.js';
import type { ItemInference, SectionInference } from '../../../model/inference.js';
import type {
  Cell,
  PublishedChange,
  PublishedInterval,
  PublishedItem,
  PublishedNumberItem,
  PublishedScaleItem,
  PublishedScore,
  PublishedSection,
  Weighted,
} from '../../../model/publication.js';
import { byMissingKind } from '../../../model/responses.js';
import { available, roundHalfUp } from '../../statistics/index.js';
import { COEFFICIENT_DIGITS, NOTHING_WITHHELD, SCORE_DIGITS, type Verdict, type Withheld } from '../rules/index.js';
import {
  agreementCell,
  distributionCell,
  intervalCell,
  NOT_SHOWN,
  numbersCell,
  outcomeCell,
  roundedInterval,
  statisticsCell,
} from './cells.js';
import { coarseNumbers } from './coarse-numbers.js';
import type { PublishContext } from './context.js';
import { published, shown } from './make-published.js';
import { publishChange } from './published-change.js';
import { pairsOf } from './published-pairs.js';

/** The most decimal places of weighted means: more would give away more, since they stand beside unweighted ones. */
const WEIGHTED_DIGITS = 1;

/**
 * A section with its items and its score for one audience. `inferred` is false where the figures leave out the reader: intervals,
 * tests and weighted figures of the analysis are of all respondents and are then not computable.
 */
export function publishSection(context: PublishContext, section: SectionAnalysis, inferred: boolean): PublishedSection {
  const { id, number, title, short, measure, question } = section;
  return {
    id,
    number,
    title,
    short,
    measure,
    question,
    score: section.score && publishScore(context, id, section.score, inferred),
    items: section.items.map((item) => publishItem(context, id, item, inferred)),
  };
}

function publishItem(context: PublishContext, sectionId: string, item: ItemAnalysis, inferred: boolean): PublishedItem {
  const { precision, analysis, verdicts } = context;
  const verdict = verdictOn(verdicts.items, item.id);
  const inference: ItemInference = (inferred ? analysis.items.get(item.id) : undefined) ?? { noAnswerShare: null };
  const { id, number, label, short, topic } = item;
  const common = { id, sectionId, number, label, short, topic, ...commonOf(item, verdict) };
  const weighted = weightedCell(context, item.id, verdict, inferred);
  switch (item.kind) {
    case 'scale':
      return {
        ...common,
        kind: 'scale',
        scale: item.scale,
        reverse: item.reverse,
        distribution: distributionCell(Object.keys(item.counts), item.counts, item.shares, precision, verdict.distribution),
        statistics: statisticsCell(item, precision, verdict.statistics),
        agreement: agreementCell(item, precision, verdict.distribution),
        interval: intervalCell(inference.interval, precision.digits, verdict.statistics),
        change: changeCell(context, item),
        topTwoInterval: intervalCell(inference.topTwoInterval, precision.shareDigits, verdict.distribution),
        recommendation: recommendationIn(context, item, inference, verdict),
        weighted,
      };
    case 'single':
    case 'multiple': {
      const options = item.options.map((option) => option.id);
      const keys = options.filter((option) => !verdicts.options.get(item.id)?.has(option));
      return {
        ...common,
        kind: item.kind,
        options: item.options,
        merge: item.merge,
        distribution: distributionCell(keys, item.counts, item.shares, precision, verdict.distribution),
        withheld: verdict.distribution === null ? options.filter((option) => !keys.includes(option)) : [],
        shareIntervals: shareIntervals(inference.shareIntervals, keys, precision.shareDigits, verdict.distribution),
        weighted,
      };
    }
    case 'number':
      return {
        ...common,
        kind: 'number',
        unit: item.unit,
        ...publishBands(context, item, verdict),
        ...publishNumbers(context, item, inference, verdict),
        weighted,
      };
    case 'text':
      return { ...common, kind: 'text', texts: textsOf(context, item, verdict, inferred) };
  }
}

/** The groups are sums of the counts, which are shown with them. */
function recommendationIn(
  { precision }: PublishContext,
  { detractors, passives, promoters, net }: ScaleAnalysis,
  { netInterval }: ItemInference,
  { distribution }: Verdict,
): PublishedScaleItem['recommendation'] {
  if (net === undefined) return null;
  const share = (value: number | null | undefined) => roundHalfUp(value ?? 0, precision.shareDigits);
  const groups = {
    detractors: share(detractors),
    passives: share(passives),
    promoters: share(promoters),
    net: roundHalfUp(net ?? 0, 0),
  };
  return {
    groups: distribution === null && net !== null ? shown(groups) : NOT_SHOWN,
    interval: intervalCell(netInterval, 0, distribution),
  };
}

/**
 * Never in a respondent's own report (`inferred` is false there). In an edition of some sources, or of a release, the texts would tell
 * whose they are beside those of all.
 */
function textsOf(
  { analysis }: PublishContext,
  { id, publish }: TextAnalysis,
  { distribution, held }: Verdict,
  inferred: boolean,
): readonly string[] {
  const isShown =
    publish &&
    inferred &&
    distribution === null &&
    held === null &&
    analysis.whole().sample.answered === analysis.sample.answered;
  return isShown ? analysis.readers.publishableTexts(id) : [];
}

/** The distribution over bands; withheld where all of them are, and with the statistics. */
function publishBands(
  { precision, verdicts }: PublishContext,
  { id, bands }: NumberAnalysis,
  { statistics }: Verdict,
): Pick<PublishedNumberItem, 'options' | 'distribution' | 'withheld'> {
  const options = bands?.options ?? [];
  const reasons = verdicts.bands.get(id);
  const keys = options.map((option) => option.id).filter((option) => !reasons?.has(option));
  const reason = statistics ?? (bands && reasons && keys.length > 0 ? null : 'not-computable');
  return {
    // Where bands begin tells of the numbers, too.
    options: reason === null ? options : [],
    distribution: distributionCell(keys, bands?.counts ?? {}, bands?.shares ?? {}, precision, reason),
    withheld: reason === null ? options.map((option) => option.id).filter((option) => !keys.includes(option)) : [],
  };
}

function publishNumbers(
  { precision, magnitudes }: PublishContext,
  item: NumberAnalysis,
  inference: ItemInference,
  { statistics, deviation }: Verdict,
): Pick<PublishedNumberItem, 'statistics' | 'interval'> {
  const { interval, ...summary } = coarseNumbers(item, inference.interval, deviation, magnitudes);
  return {
    statistics: numbersCell(summary, precision, statistics),
    interval: intervalCell(interval, precision.digits, statistics ?? deviation),
  };
}

function changeCell({ changes, precision }: PublishContext, { id, mean }: ScaleAnalysis): PublishedChange | null {
  const change = changes.get(id);
  return change ? publishChange(change, mean, precision) : null;
}

/**
 * Of what is not shown, not even the number of answers is, nor the release that it keeps: whatever is told of it must be the same for all
 * reasons, for else it tells the reason. Of a number item nothing is shown but its statistics.
 */
function commonOf(
  { kind, n, base, missing }: ItemAnalysis,
  { distribution, statistics, held }: Verdict,
): Pick<PublishedItem, 'n' | 'base' | 'missing' | 'held'> {
  const isShown = (kind === 'number' ? (distribution ?? statistics) : distribution) === null;
  const counts = isShown ? { n, base, missing } : { n: 0, base: 0, missing: byMissingKind(() => 0) };
  return { ...published(counts), held: isShown ? held : null };
}

function verdictOn(verdicts: ReadonlyMap<string, Verdict>, id: string): Verdict {
  const verdict = verdicts.get(id);
  if (!verdict) throw new Error(`Nothing was decided about ${id}.`);
  return verdict;
}

function shareIntervals(
  intervals: ItemInference['shareIntervals'],
  keys: readonly string[],
  digits: number,
  reason: Withheld | null,
): Cell<Readonly<Record<string, PublishedInterval>>> {
  if (reason) return NOT_SHOWN;
  const known = Object.entries(intervals ?? {}).flatMap(([key, interval]) =>
    available(interval) && keys.includes(key) ? [[key, interval] as const] : [],
  );
  if (known.length === 0) return NOT_SHOWN;
  return shown(Object.fromEntries(known.map(([key, interval]) => [key, roundedInterval(interval, digits)] as const)));
}

function weightedCell(
  { analysis, verdicts, precision }: PublishContext,
  id: string,
  verdict: Verdict,
  inferred: boolean,
): Cell<Weighted> {
  const ofWeights = verdicts.weights.get(id) ?? { mean: null, shares: null };
  const reason = verdict.statistics ?? (ofWeights.mean && ofWeights.shares);
  if (reason) return NOT_SHOWN;
  const { weights } = analysis;
  const item = inferred && weights && available(weights) ? weights.items.find((candidate) => candidate.id === id) : undefined;
  if (!item) return NOT_SHOWN;
  const digits = Math.min(precision.digits, WEIGHTED_DIGITS);
  const mean = item.mean !== null && available(item.mean) && ofWeights.mean === null ? roundHalfUp(item.mean.mean, digits) : null;
  const shares = Object.entries(item.shares).flatMap(([key, share]) =>
    available(share) && ofWeights.shares === null && !verdicts.options.get(id)?.has(key)
      ? [[key, roundHalfUp(share.mean, Math.min(precision.shareDigits, 2))] as const]
      : [],
  );
  if (mean === null && shares.length === 0) return NOT_SHOWN;
  return shown({ n: item.n, mean, shares: Object.fromEntries(shares) });
}

function publishScore(context: PublishContext, sectionId: string, score: ScoreAnalysis, inferred: boolean): PublishedScore {
  const { analysis, verdicts, precision } = context;
  const verdict = verdictOn(verdicts.scores, sectionId);
  const isShown = verdict.distribution === null;
  const inference = inferred ? analysis.scales.get(sectionId) : undefined;
  const ofPairs = verdicts.pairs.get(sectionId) ?? NOTHING_WITHHELD;
  const coarse = { ...precision, digits: Math.min(precision.digits, SCORE_DIGITS) };
  return {
    scale: score.scale,
    n: published(isShown ? score.n : 0),
    held: isShown ? verdict.held : null,
    statistics: statisticsCell(score, coarse, verdict.statistics),
    agreement: agreementCell(score, precision, verdict.distribution),
    interval: intervalCell(inference?.score, coarse.digits, verdict.statistics),
    reliability: outcomeCell(inference && reliabilityOf(inference), verdict.statistics ?? ofPairs.reliability),
    pairs: outcomeCell(inference && pairsOf(inference, ofPairs, precision.digits), verdict.statistics),
    correlations: outcomeCell(inference && correlationsOf(inference), verdict.statistics ?? ofPairs.correlations),
  };
}

function reliabilityOf({ items, reliability }: SectionInference) {
  if (!available(reliability)) return reliability;
  const { n, alpha, low, high, perItem } = reliability;
  return {
    n,
    alpha: coefficient(alpha),
    low: coefficient(low),
    high: coefficient(high),
    items: Object.fromEntries(
      perItem.map(({ itemTotal, alphaIfDropped }, index) => {
        const one = {
          itemTotal: available(itemTotal) ? coefficient(itemTotal) : null,
          alphaIfDropped: available(alphaIfDropped) ? coefficient(alphaIfDropped) : null,
        };
        return [items[index] ?? '', one] as const;
      }),
    ),
  };
}

function correlationsOf({ correlations }: SectionInference) {
  return correlations.map(({ first, second, result }) => ({
    first,
    second,
    n: available(result) ? result.n : 0,
    rho: available(result) ? coefficient(result.rho) : null,
  }));
}

function coefficient(value: number): number {
  return roundHalfUp(value, COEFFICIENT_DIGITS);
}
