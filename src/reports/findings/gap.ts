import { claimsOf, hasEqualMeans, judgedNoGap, judgementsOf, meanAsPrinted } from '../../analysis/claims/index.js';
import type { GapFinding, GapsClaim, Judgement } from '../../model/claims.js';
import type { Publication, PublishedGap } from '../../model/publication.js';
import { howMany, largestOf, leastOf, type Published, sizeOf } from '../../model/published.js';
import type { Text, Told } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { cited, gapCell, isFilled, measuredOf, measureOf } from '../report/index.js';
import { fixed, integer, judging, quoted, sameText, signed } from '../text/index.js';
import { chance } from './certainty-wording.js';
import * as words from './gap-wording.js';

/** Throws Error where the pair is not published. */
export function wordGap(publication: Publication, finding: GapFinding): Sentences {
  const { pair, statistics } = pairOf(publication, finding);
  const { meanFrom, meanTo, difference } = statistics;
  const cell = (written: string, key: 'meanFrom' | 'meanTo' | 'difference' | 'n') =>
    cited(written, gapCell(publication, finding.gap, finding.pair, key));
  const [from, to, isMeasure] = sidesOf(publication, pair.from, pair.to);
  return {
    heading: headingOf(publication, finding, false),
    body: (isMeasure ? words.gapMeans : words.itemMeans)(
      from,
      cell(fixed(meanFrom, 1), 'meanFrom'),
      to,
      cell(fixed(meanTo, 1), 'meanTo'),
      { gap: cell(signed(difference, 1), 'difference'), isAsPrinted: isAsPrinted(statistics) },
    ),
    remark: finding.direction === 'similar' ? null : judging(chance[finding.certainty], judgementsOf(finding)),
    n: cell(integer(finding.n), 'n'),
  };
}

/** Whether the difference is the one that a reader gets from the two means as they are printed. */
function isAsPrinted({ meanFrom, meanTo, difference }: Record<'meanFrom' | 'meanTo' | 'difference', Published>): boolean {
  return meanAsPrinted(difference) === meanAsPrinted(meanAsPrinted(meanTo) - meanAsPrinted(meanFrom));
}

/**
 * What the pairs of a gap say together, as the title of their chart: of one pair, its finding; of several, in how many and by how much,
 * but not which is the widest, for that is not tested. Null where no pair is shown.
 */
export function gapTitle(publication: Publication, gap: PublishedGap): Told | null {
  const claims = claimsOf(publication);
  const claim = claims.gapsOf(gap.id);
  const shown = gap.pairs.flatMap((pair, index) => (pair.statistics.shown ? [{ pair, index }] : []));
  const [first, ...others] = shown;
  if (!claim || !first) return null;
  if (others.length === 0) {
    const finding = claims.gapOf(gap.id, first.index);
    return finding
      ? headingOf(publication, finding, true)
      : judging(noDifference(publication, first.pair), judgedNoGap(gap, first.index));
  }
  const told = [...claim.wider, ...claim.narrower];
  if (!isFilled(told)) {
    const within = claim.similar[0]?.within ?? null;
    if (within !== null)
      return judging(words.similarPairs(howMany(claim.similar), claim.pairs, within, claim.certainty), judgementsOf(claim));
    const judgements = shown.flatMap(({ index }) => judgedPairOf(claims.gapOf(gap.id, index), gap, index));
    const areEqual = shown.every(({ pair }) => hasEqualMeans(pair));
    return judging(areEqual ? words.allEqual(claim.pairs) : words.noneTold(claim.pairs), judgements);
  }
  const sizes = told.map((finding) => sizeOf(pairOf(publication, finding).statistics.difference));
  const about: words.PairsTold = {
    pairs: claim.pairs,
    told: howMany(told),
    least: leastOf(sizes),
    largest: largestOf(sizes),
    certainty: claim.certainty,
  };
  return judging(severalPairs(claim, sharedSides(publication, gap), about), judgementsOf(claim));
}

function judgedPairOf(finding: GapFinding | null, gap: PublishedGap, pair: number): readonly Judgement[] {
  return finding ? judgementsOf(finding) : judgedNoGap(gap, pair);
}

function severalPairs({ wider, narrower }: GapsClaim, sides: ReturnType<typeof sharedSides>, about: words.PairsTold): Text {
  if (!sides) return words.eitherWay(about);
  const [from, to] = sides;
  if (wider.length > 0 && narrower.length > 0) return words.bothWays(to, from, howMany(wider), howMany(narrower), about);
  return wider.length > 0 ? words.oneWay(to, from, about) : words.oneWay(from, to, about);
}

/** What the two items of every pair ask for; null unless that is the same for all pairs and tells the two apart. */
export function sharedSides(publication: Publication, { pairs }: PublishedGap): readonly [Text, Text] | null {
  const [first, ...others] = pairs.map(({ from, to }) => [measureOf(publication, from), measureOf(publication, to)] as const);
  if (!first || sameText(first[0], first[1])) return null;
  return others.every(([from, to]) => sameText(from, first[0]) && sameText(to, first[1])) ? first : null;
}

type Pair = PublishedGap['pairs'][number];

function pairOf(publication: Publication, { gap, pair: index, id }: GapFinding) {
  const pair = publication.gaps.find((one) => one.id === gap)?.pairs[index];
  if (!pair?.statistics.shown) throw new Error(`Gap ${id} is not published.`);
  return { pair, statistics: pair.statistics.value };
}

/** `hasMeans`: whether it gives the means of the two, which a sentence below a heading does, but none below a title. */
function headingOf(publication: Publication, finding: GapFinding, hasMeans: boolean): Told {
  return judging(sentenceOf(publication, finding, hasMeans), judgementsOf(finding));
}

function sentenceOf(publication: Publication, finding: GapFinding, hasMeans: boolean): Text {
  const { pair, statistics } = pairOf(publication, finding);
  if (finding.certainty === 'undecided') return untold(publication, pair);
  if (finding.direction === 'similar' && finding.within !== null) {
    const [first, second, differ] = sidesOf(publication, pair.from, pair.to);
    return differ
      ? words.similarHeading(pair.label, first, second, finding.within, finding.certainty)
      : words.similarItems(measureOf(publication, pair.from), first, second, finding.within, finding.certainty);
  }
  const [from, to, isMeasure] = sidesOf(publication, pair.from, pair.to);
  const sides = [
    { name: to, mean: hasMeans ? statistics.meanTo : null },
    { name: from, mean: hasMeans ? statistics.meanFrom : null },
  ] as const;
  const [higher, lower] = finding.direction === 'wider' ? sides : [sides[1], sides[0]];
  return isMeasure
    ? words.gapHeading(pair.label, higher, lower, finding.certainty)
    : words.itemsHeading(measureOf(publication, pair.from), higher, lower, finding.certainty);
}

/** Of a pair of which there is no finding. */
function noDifference(publication: Publication, pair: Pair): Text {
  if (!hasEqualMeans(pair)) return untold(publication, pair);
  const [first, second] = sidesOf(publication, pair.from, pair.to);
  return words.gapEqual(pair.label, first, second);
}

function untold(publication: Publication, { label, from, to }: Pair): Text {
  const [first, second] = sidesOf(publication, from, to);
  return words.gapUntold(label, first, second);
}

/** What the two items ask for; where both ask for the same, what they are called. */
function sidesOf(publication: Publication, from: string, to: string): readonly [Text, Text, boolean] {
  const [first, second] = [measureOf(publication, from), measureOf(publication, to)];
  if (!sameText(first, second)) return [first, second, true];
  const named = (id: string) => quoted(measuredOf(publication, id)?.short ?? first);
  return [named(from), named(to), false];
}
