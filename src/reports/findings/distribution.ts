import { judgementsOf } from '../../analysis/claims/index.js';
import type { AnswerFigure, Citation, CitedText, ResultsCell } from '../../model/cited.js';
import type { BreakdownFinding, LeadingAnswer, SplitFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem } from '../../model/publication.js';
import { howMany, type Published, quotientOf, sumOf, ZERO } from '../../model/published.js';
import type { Sentences } from '../../model/worded.js';
import { cited, eitherOf, isScale, itemCell, itemOf, workedOut } from '../report/index.js';
import { citedInSequence, highestLevels, integer, judging, lowestLevels, percent, type RespondentTerms } from '../text/index.js';
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
  const [leader] = leaders;
  if (!has(item, 'options') || !item.distribution.shown || !leader) throw new Error(`Item ${id} is not published.`);
  const base = cited(integer(item.base), itemCell(publication, id, 'base'));
  const { count, share, written } = countedOf(publication, item, leader);
  const lead = words.lead[certainty];
  const [heading, body] =
    leaders.length > 1
      ? [
          words.tieHeading(
            item.short,
            leaders.map(({ options }) => eitherOf(item, options)),
            leaders.some(({ options }) => options.length > 1),
            certainty,
          ),
          words.tieBody(base, howMany(leaders), item.withheld.length > 0, count, share, respondentTerms),
        ]
      : [
          words.breakdownHeading(item.short, leader.says, eitherOf(item, leader.options), written, certainty, respondentTerms),
          leader.says && certainty !== 'undecided'
            ? citedInSequence([
                words.breakdownSaid(base, count, share, respondentTerms),
                ...nextOf(publication, respondentTerms, item, finding),
              ])
            : words.breakdownBody(base, eitherOf(item, leader.options), count, share, respondentTerms),
        ];
  return {
    heading: judging(heading, judgements),
    body,
    remark: lead && judging(lead, judgements),
    n: cited(integer(n), itemCell(publication, id, 'n')),
  };
}

/** What the answer that leads is compared with: where it is told as what respondents do, its lead is no longer in the heading. */
function nextOf(
  publication: Publication,
  respondentTerms: RespondentTerms,
  item: PublishedChoiceItem,
  { next }: BreakdownFinding,
): readonly CitedText[] {
  if (next === null) return [];
  const { count, share } = countedOf(publication, item, next);
  return [words.nextBody(eitherOf(item, next.options), count, share, respondentTerms)];
}

/** How many gave an answer, and what part (0..1) of the base, each with the cells that it is worked out from. */
function countedOf(publication: Publication, item: PublishedChoiceItem, { options }: LeadingAnswer) {
  const bars = item.distribution.shown ? item.distribution.value.bars : [];
  const count = sumOf(options.map((option) => bars.find(({ key }) => key === option)?.count ?? ZERO));
  const share = item.base === 0 ? ZERO : quotientOf(count, item.base);
  const cell = (figure: AnswerFigure, option: string) => itemCell(publication, item.id, figure, option);
  const counts = options.map((option) => cell('counts', option));
  // No cell holds the share of several options; the sum of printed shares would not be that of what is printed.
  const shares =
    options.length === 1 ? options.map((option) => cell('shares', option)) : [...counts, itemCell(publication, item.id, 'base')];
  const told = (written: string, figure: AnswerFigure, cells: readonly ResultsCell[]): Citation =>
    workedOut(written, { of: 'answer', item: item.id, answers: options, figure }, cells);
  return {
    count: told(integer(count), 'counts', counts),
    share: told(percent(share), 'shares', shares),
    written: share,
  };
}
