import type { DifferenceFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedComparison, PublishedGrouping } from '../../model/publication.js';
import { ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { cited, groupCell, groupMeaning, itemOf, measuredOf, workedOut } from '../report/index.js';
import { fixed, integer, percent } from '../text/index.js';
import { chance } from './certainty-wording.js';
import * as words from './difference-wording.js';

/** As in analysis/claims/difference.ts: of an option, those who chose it are counted under this key. */
const CHOSEN = 'yes';

/** Throws Error where the comparison, its item or one of its groups is not published. */
export function wordDifference(publication: Publication, finding: DifferenceFinding): Sentences {
  const grouping = publication.groups.find(({ id }) => id === finding.grouping);
  const comparison = grouping?.comparisons.find(({ of, option }) => of === finding.of && option === finding.option);
  if (!grouping || !comparison) throw new Error(`Comparison ${finding.id} is not published.`);
  const groupValues = (category: string) => valuesOf(publication, grouping, comparison, category);
  const [highest, lowest] = [groupValues(finding.highest), groupValues(finding.lowest)];
  const { certainty, option } = finding;
  const heading =
    option === null
      ? words.differenceHeading(subjectOf(publication, finding.of), grouping.label, highest.label, lowest.label, certainty)
      : words.optionHeading(optionOf(publication, finding.of, option), grouping.label, highest.label, lowest.label, certainty);
  const values = option === null ? words.groupMeans(highest, lowest) : words.groupShares(highest, lowest);
  const smallest = comparison.groups.find(({ statistics }) => statistics.shown && statistics.value.n === finding.n);
  const n = groupValues(smallest?.category ?? finding.lowest).n;
  return { heading, body: values, remark: chance[certainty], n };
}

function valuesOf(
  publication: Publication,
  grouping: PublishedGrouping,
  comparison: PublishedComparison,
  category: string,
): words.GroupValues {
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

function subjectOf(publication: Publication, id: string): Text {
  return measuredOf(publication, id)?.short ?? itemOf(publication, id).short;
}

function optionOf(publication: Publication, id: string, option: string): Text {
  const item = itemOf(publication, id);
  const label = has(item, 'options') ? item.options.find((one) => one.id === option)?.label : undefined;
  if (!label) throw new Error(`No option ${option} of ${id} in the publication.`);
  return label;
}
