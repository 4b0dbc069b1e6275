import { judgementsOf } from '../../analysis/claims/index.js';
import type { Citation, CitedText } from '../../model/cited.js';
import type { RankingFinding } from '../../model/claims.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import { howMany, type Published, ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { cited, isScale, itemCell, type Measured, measuredOf, sectionOf } from '../report/index.js';
import {
  citedInSequence,
  fixed,
  highestLevels,
  inSequence,
  integer,
  judging,
  percent,
  type RespondentTerms,
  uncited,
} from '../text/index.js';
import { chance } from './certainty-wording.js';
import * as words from './ranking-wording.js';

/** More items than these are counted in a heading rather than named. */
const NAMED = 3;

/** Throws Error where the section, or one of the items that it names, is not published. */
export function wordRanking(publication: Publication, respondentTerms: RespondentTerms, finding: RankingFinding): Sentences {
  const section = sectionOf(publication, finding.section);
  const n = smallestBase(publication, section, finding.n);
  const { highest, lowest: last, certainty, scale } = finding;
  const judgements = judgementsOf(finding);
  const [first] = highest;
  if (finding.says === 'similar' && finding.within !== null) {
    const heading = judging(words.similarHeading(section.short, section.measure, finding.within, certainty), judgements);
    return { heading, body: rangeOf(publication, section) ?? uncited(undecidedBody(finding)), remark: null, n };
  }
  if (first === undefined || last === null) {
    return {
      heading: judging(words.undecidedHeading(section.short), judgements),
      body: uncited(undecidedBody(finding)),
      remark: null,
      n,
    };
  }
  const [top, bottom] = [measuredBy(publication, first), measuredBy(publication, last)];
  const mean = (id: string, of: Measured) => cited(fixed(of.statistics?.mean ?? ZERO, 1), itemCell(publication, id, 'mean'));
  const share =
    top.topTwo === null
      ? []
      : [
          words.agreeing(
            top.short,
            highestLevels(scale),
            cited(percent(top.topTwo), itemCell(publication, first, 'topTwo')),
            respondentTerms,
          ),
        ];
  const body = [words.means(top.short, mean(first, top), bottom.short, mean(last, bottom)), ...share];
  return {
    heading: judging(headingOf(publication, section, finding, [top.short, bottom.short]), judgements),
    body: citedInSequence(body),
    remark: judging(chance[certainty], judgements),
    n,
  };
}

function undecidedBody({ told, similar, within, tested, isWhole }: RankingFinding): Text {
  const ofSimilar = within === null ? [] : [words.pairsSimilar(howMany(similar), howMany(tested), within)];
  if (told.length > 0) return inSequence([words.pairsTold(howMany(told), howMany(tested)), ...ofSimilar]);
  return inSequence([isWhole ? words.notTold : words.noneOfTested(howMany(tested)), ...ofSimilar]);
}

/** The lowest and the highest mean, of the items that are not reverse-worded; null where there are no two. */
function rangeOf(publication: Publication, section: PublishedSection): CitedText | null {
  const means = shownIn(section)
    .filter(({ reverse }) => !reverse)
    .flatMap(({ id, statistics }) => (statistics.shown ? [{ id, mean: statistics.value.mean }] : []))
    .toSorted((a, b) => a.mean - b.mean);
  const [lowest, highest] = [means[0], means.at(-1)];
  // A mean that is withheld may lie outside.
  const isWhole = section.items.filter(isScale).every(({ statistics }) => statistics.shown);
  if (!lowest || !highest || means.length < 2 || !isWhole) return null;
  const cite = ({ id, mean }: typeof lowest) => cited(fixed(mean, 1), itemCell(publication, id, 'mean'));
  return words.meansRange(cite(lowest), cite(highest));
}

function headingOf(
  publication: Publication,
  section: PublishedSection,
  { says, highest, certainty }: RankingFinding,
  [top, bottom]: readonly [Text, Text],
): Text {
  switch (says) {
    case 'top':
      return highest.length > NAMED
        ? words.rankingHeadingCounted(howMany(highest), howMany(shownIn(section)), section.short, certainty)
        : words.rankingHeading(
            highest.map((id) => measuredBy(publication, id).short),
            section.measure,
            certainty,
          );
    case 'ends':
      return words.higherHeading(top, bottom, section.measure, certainty);
    case 'similar':
    case 'nothing':
      return words.undecidedHeading(section.short);
  }
}

/** The item that the fewest answered, of those that are shown. */
function smallestBase(publication: Publication, { id, items }: PublishedSection, n: Published): Citation {
  const item = shownIn({ items }).find((one) => one.n === n);
  if (!item) throw new Error(`No item of section ${id} has ${n} answers.`);
  return cited(integer(n), itemCell(publication, item.id, 'n'));
}

function shownIn({ items }: Pick<PublishedSection, 'items'>) {
  return items.filter(isScale).filter(({ statistics }) => statistics.shown);
}

function measuredBy(publication: Publication, id: string): Measured {
  const measured = measuredOf(publication, id);
  if (!measured) throw new Error(`No item ${id} in the publication.`);
  return measured;
}
