import { claimsOf, isTold, judgedMargin, judgementsOf } from '../../analysis/claims/index.js';
import type { BriefTable } from '../../model/brief-view.js';
import type { Judgement } from '../../model/claims.js';
import type {
  Publication,
  PublishedComparison,
  PublishedGrouping,
  PublishedItem,
  PublishedMargin,
} from '../../model/publication.js';
import { differenceOf, howMany, sizeOf } from '../../model/published.js';
import type { Told } from '../../model/text.js';
import { isScale } from '../report/index.js';
import {
  both,
  fixed,
  integer,
  judging,
  naming,
  percentage,
  type RespondentTerms,
  responseRate,
  same,
  signed,
  terms,
} from '../text/index.js';
import * as words from './wording.js';

/** A table of who answered, and whether what it says limits what can be concluded. */
export interface ComparisonTable {
  readonly table: BriefTable;
  readonly isLimit: boolean;
}

/**
 * Who answered: against the frame, by the ways of answering, and weighted beside unweighted, as far as the project has each. That
 * respondents differ from the frame, or answers by the way of answering, is a limit, and so is that nobody can tell; that no difference
 * was found is none.
 */
export function comparisonTables(publication: Publication, respondentTerms: RespondentTerms): readonly ComparisonTable[] {
  const weights = weightsTable(publication);
  return [
    ...publication.margins.map((margin) => ({
      table: marginTable(margin, respondentTerms),
      isLimit: margin.p === null || isTold(margin.p),
    })),
    ...publication.groups.filter(({ by }) => by === 'source').map((grouping) => sourcesTable(publication, grouping)),
    ...(weights ? [{ table: weights, isLimit: false }] : []),
  ];
}

function marginTable(margin: PublishedMargin, respondentTerms: RespondentTerms): BriefTable {
  const { label, categories, p } = margin;
  return {
    title: words.marginTitle(label),
    finding: judging(words.marginFinding(label, p, respondentTerms), judgedMargin(margin)),
    headings: [label, ...words.marginHeadings],
    rows: categories.map(({ label: name, statistics }) => {
      if (!statistics.shown) return { label: name, values: words.marginHeadings.map(() => terms.none) };
      const { respondents, share, frameShare, responseRate: rate } = statistics.value;
      const values = [same(integer(respondents)), percentage(share), percentage(frameShare)];
      return { label: name, values: [...values, rate === null ? terms.none : same(responseRate(rate))] };
    }),
  };
}

/**
 * The scores of the sections by each way of answering, where any answer differs; where none does, a sentence says so alone. The sentence
 * counts all comparisons, also those of items.
 */
function sourcesTable(publication: Publication, grouping: PublishedGrouping): ComparisonTable {
  const { id: groupingId, categories, comparisons } = grouping;
  const { sections } = publication;
  const labels = categories.map(({ label }) => label);
  const verdictOn = ({ of, option }: PublishedComparison) =>
    claimsOf(publication).comparisonOf(groupingId, of, option)?.verdict ?? 'untested';
  const verdicts = comparisons.map(verdictOn);
  const tested = verdicts.filter((verdict) => verdict !== 'untested');
  const isClear = tested.length > 0 && tested.every((verdict) => verdict === 'alike');
  const scores = tested.length === 0 || isClear ? [] : comparisons.filter(({ kind }) => kind === 'score');
  const table = {
    title: words.sourcesTitle(labels),
    finding: sourcesSentence(publication, grouping),
    headings: [terms.section, ...labels.map(words.meanAndN), words.evidentHeading],
    rows: scores.map((score) => ({
      label: sections.find(({ id }) => id === score.of)?.short ?? words.results,
      values: [
        ...categories.map(({ id }) => {
          const statistics = score.groups.find(({ category }) => category === id)?.statistics;
          if (!statistics?.shown || statistics.value.mean === null) return terms.none;
          return same(`${fixed(statistics.value.mean, 1)} (${integer(statistics.value.n)})`);
        }),
        verdictOn(score) === 'differs'
          ? judging(words.evidentWord, judgedComparisons(publication, groupingId, [score]))
          : terms.none,
      ],
    })),
  };
  return { table, isLimit: !isClear };
}

/** What all comparisons by a way of answering say together, in a sentence. */
export function sourcesSentence(publication: Publication, { id, categories, comparisons }: PublishedGrouping): Told {
  const verdicts = comparisons.map(({ of, option }) => claimsOf(publication).comparisonOf(id, of, option)?.verdict ?? 'untested');
  const counts = {
    all: howMany(comparisons),
    tested: howMany(verdicts.filter((verdict) => verdict !== 'untested')),
    differing: howMany(verdicts.filter((verdict) => verdict === 'differs')),
    unclear: howMany(verdicts.filter((verdict) => verdict === 'unclear')),
  };
  const labels = categories.map(({ label }) => label);
  return judging(words.sourcesFinding(labels, counts), judgedComparisons(publication, id, comparisons));
}

/** What the claims of some comparisons by one grouping judge. */
export function judgedComparisons(
  publication: Publication,
  groupingId: string,
  comparisons: readonly PublishedComparison[],
): readonly Judgement[] {
  return comparisons.flatMap(({ of, option }) => {
    const claim = claimsOf(publication).comparisonOf(groupingId, of, option);
    return claim ? judgementsOf(claim) : [];
  });
}

/** A page has room for this many items; those that change most are shown. */
const MOST_WEIGHTED = 8;

function weightsTable({ sections }: Publication): BriefTable | null {
  const changes = sections
    .flatMap(({ items }) => items)
    .flatMap(meansOf)
    .sort((a, b) => sizeOf(b.difference) - sizeOf(a.difference));
  const [first] = changes;
  if (!first) return null;
  return {
    title: words.weightsTitle,
    finding: naming(words.weightsFinding(sizeOf(first.difference), first.short)),
    headings: [terms.item, ...words.weightsHeadings],
    rows: changes.slice(0, MOST_WEIGHTED).map(({ label, mean, weighted, difference, n }) => ({
      label,
      values: [fixed(mean, 1), fixed(weighted, 1), signed(difference, 1), integer(n)].map(same),
    })),
  };
}

function meansOf(item: PublishedItem) {
  if (!isScale(item) || !item.statistics.shown || !item.weighted.shown || item.weighted.value.mean === null) return [];
  const { label, short } = item;
  const { mean } = item.statistics.value;
  const { mean: weighted } = item.weighted.value;
  return [
    {
      label: both((lang) => label[lang]),
      short,
      mean,
      weighted,
      difference: differenceOf(weighted, mean),
      n: item.n,
    },
  ];
}
