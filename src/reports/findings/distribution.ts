import { judgementsOf } from '../../analysis/claims/index.js';
import type { BreakdownFinding, SplitFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem } from '../../model/publication.js';
import { howMany, type Published, ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { cited, isScale, itemCell, itemOf } from '../report/index.js';
import { highestLevels, integer, judging, lowestLevels, percent, type RespondentTerms } from '../text/index.js';
import * as words from './distribution-wording.js';

/** Throws Error where the item or the shares at the ends of its scale are not published. */
export function wordSplit(publication: Publication, respondentTerms: RespondentTerms, finding: SplitFinding): Sentences {
  const { item: id, certainty, n } = finding;
  const item = itemOf(publication, id);
  if (!isScale(item) || !item.agreement.shown) throw new Error(`Item ${id} is not published.`);
  const { topTwo, bottomTwo } = item.agreement.value;
  const share = (value: Published, key: 'topTwo' | 'bottomTwo') => cited(percent(value), itemCell(publication, id, key));
  return {
    heading: judging(words.splitHeading(item.short, certainty), judgementsOf(finding)),
    body: words.splitBody(
      lowestLevels(item.scale),
      share(bottomTwo, 'bottomTwo'),
      highestLevels(item.scale),
      share(topTwo, 'topTwo'),
      respondentTerms,
    ),
    remark: null,
    n: cited(integer(n), itemCell(publication, id, 'n')),
  };
}

/** Throws Error where the item or its counts are not published. */
export function wordBreakdown(publication: Publication, respondentTerms: RespondentTerms, finding: BreakdownFinding): Sentences {
  const { item: id, leaders, certainty, n } = finding;
  const judgements = judgementsOf(finding);
  const item = itemOf(publication, id);
  if (!has(item, 'options') || !item.distribution.shown) throw new Error(`Item ${id} is not published.`);
  const leader = leaders[0] ?? '';
  const bar = item.distribution.value.bars.find(({ key }) => key === leader);
  const { count, share } = bar ?? { count: ZERO, share: ZERO };
  const base = cited(integer(item.base), itemCell(publication, id, 'base'));
  const counted = cited(integer(count), itemCell(publication, id, 'counts', leader));
  const part = cited(percent(share), itemCell(publication, id, 'shares', leader));
  const names = leaders.map((one) => labelOf(item, one));
  const isTie = leaders.length > 1;
  const lead = words.lead[certainty];
  return {
    heading: judging(
      isTie
        ? words.tieHeading(item.short, names, certainty)
        : words.breakdownHeading(item.short, labelOf(item, leader), share, certainty),
      judgements,
    ),
    body: isTie
      ? words.tieBody(base, howMany(leaders), counted, part, respondentTerms)
      : words.breakdownBody(base, labelOf(item, leader), counted, part, respondentTerms),
    remark: lead && judging(lead, judgements),
    n: cited(integer(n), itemCell(publication, id, 'n')),
  };
}

function labelOf(item: PublishedChoiceItem, option: string): Text {
  return item.options.find(({ id }) => id === option)?.label ?? { ja: option, en: option };
}
