import { CHOSEN, claimsOf, judgementsOf, weakest } from '../../analysis/claims/index.js';
import type { ComparisonClaim, DifferenceFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedComparison, PublishedGrouping } from '../../model/publication.js';
import { howMany, ZERO } from '../../model/published.js';
import type { Text, Told } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { cited, groupCell, groupMeaning, itemOf, measuredOf, workedOut } from '../report/index.js';
import { fixed, integer, judging, percent, uncited } from '../text/index.js';
import { agreementHeading } from './agreement-wording.js';
import { chance } from './certainty-wording.js';
import * as words from './difference-wording.js';

/** Throws Error where the comparison, its item or one of its groups is not published. */
export function wordDifference(publication: Publication, finding: DifferenceFinding): Sentences {
  const compared = comparedIn(publication, finding);
  const groupValues = (category: string) => valuesOf(publication, compared, category);
  const { between, option } = finding;
  const shown = compared.comparison.groups.filter(({ statistics }) => statistics.shown);
  const smallest = shown.find(({ statistics }) => statistics.shown && statistics.value.n === finding.n);
  return {
    heading: differenceTitle(publication, finding),
    body: between
      ? (option === null ? words.groupMeans : words.groupShares)(groupValues(between.higher), groupValues(between.lower))
      : uncited(isNominal(publication, finding) ? words.answersUntold : words.groupsUntold),
    remark: judging(chance[finding.certainty], judgementsOf(finding)),
    n: groupValues(smallest?.category ?? '').n,
  };
}

/** What a finding says, as a heading or as the title of its chart. Throws Error as `wordDifference` does. */
export function differenceTitle(publication: Publication, finding: DifferenceFinding): Told {
  return judging(sentenceOf(publication, finding), judgementsOf(finding));
}

function sentenceOf(publication: Publication, finding: DifferenceFinding): Text {
  const compared = comparedIn(publication, finding);
  const { label } = compared.grouping;
  const { between, certainty, of, option } = finding;
  const name = option === null ? subjectOf(publication, of) : optionOf(publication, of, option);
  if (!between) return (option === null ? words.unnamedHeading : words.unnamedOptionHeading)(name, label, certainty);
  const [higher, lower] = [valuesOf(publication, compared, between.higher), valuesOf(publication, compared, between.lower)];
  if (option !== null) return words.optionHeading(name, label, higher, lower, certainty);
  return words.differenceHeading(name, measuredOf(publication, of) !== null, label, higher, lower, certainty);
}

/** What the comparisons of some items (`of`: their ids) by one grouping say together, as the title of their chart. */
export function groupsTitle(publication: Publication, grouping: PublishedGrouping, of: readonly string[]): Told {
  const claims = of.flatMap((item) => claimsOf(publication).comparisonOf(grouping.id, item, null) ?? []);
  return judging(togetherOf(publication, grouping, claims), claims.flatMap(judgementsOf));
}

function togetherOf(
  publication: Publication,
  { by, label, categories }: PublishedGrouping,
  claims: readonly ComparisonClaim[],
): Text {
  const findings = claims.flatMap(({ finding }) => finding ?? []);
  const tested = claims.filter(({ verdict }) => verdict !== 'untested');
  const [first] = findings;
  if (first && claims.length === 1) return differenceTitle(publication, first);
  if (first) {
    const certainty = weakest(findings.map((finding) => finding.certainty));
    return words.someDiffer(label, howMany(findings), howMany(claims), certainty);
  }
  if (tested.length === 0) return words.untested(label);
  if (tested.some(({ verdict }) => verdict === 'unclear')) return words.unclear(label);
  const isWhole = tested.length === claims.length;
  return by === 'source' && isWhole
    ? agreementHeading(categories.map((category) => category.label))
    : words.noClearDifference(label, howMany(tested), howMany(claims));
}

interface Compared {
  readonly grouping: PublishedGrouping;
  readonly comparison: PublishedComparison;
}

function comparedIn({ groups }: Publication, finding: DifferenceFinding): Compared {
  const grouping = groups.find(({ id }) => id === finding.grouping);
  const comparison = grouping?.comparisons.find(({ of, option }) => of === finding.of && option === finding.option);
  if (!grouping || !comparison) throw new Error(`Comparison ${finding.id} is not published.`);
  return { grouping, comparison };
}

function valuesOf(publication: Publication, { grouping, comparison }: Compared, category: string): words.GroupValues {
  const group = comparison.groups.find((one) => one.category === category)?.statistics;
  const label = grouping.categories.find(({ id }) => id === category)?.label;
  if (!group?.shown || !label) throw new Error(`Group ${category} is not published.`);
  const { n, mean, shares } = group.value;
  const size = groupCell(publication, grouping, comparison, category, 'n');
  const value =
    comparison.option === null
      ? cited(fixed(mean ?? ZERO, 1), groupCell(publication, grouping, comparison, category, 'mean'))
      : workedOut(percent(shares[CHOSEN] ?? ZERO), groupMeaning(grouping, comparison, category, 'share'), [
          groupCell(publication, grouping, comparison, category, 'counts', CHOSEN),
          size,
        ]);
  return { label, value, n: cited(integer(n), size) };
}

/** Whether what is compared has options none of which is more than another. */
function isNominal(publication: Publication, { of, option }: DifferenceFinding): boolean {
  return option === null && measuredOf(publication, of) === null && has(itemOf(publication, of), 'options');
}

function subjectOf(publication: Publication, id: string): Text {
  return measuredOf(publication, id)?.short ?? itemOf(publication, id).short;
}

function optionOf(publication: Publication, id: string, option: string): Text {
  const item = itemOf(publication, id);
  const label = has(item, 'options') ? item.options.find((one) => one.id === option)?.label : undefined;
  if (!label) throw new Error(`No option ${option} of ${id} in the publication.`);
  return label;
}
