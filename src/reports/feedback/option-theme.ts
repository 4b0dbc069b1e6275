import type { Theme } from '../../model/feedback-view.js';
import { kindHas } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem, PublishedSection } from '../../model/publication.js';
import { differenceOf, howMany, largestOf, ONE, type Published, ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { optionRows, optionsChart } from '../charts/index.js';
import { isChoice, type ReportContext } from '../report/index.js';
import { inSequence, withOptionsWithheld } from '../text/index.js';
import { ownOptions, ownWords } from './own.js';
import * as words from './themes-wording.js';

/**
 * The theme of a section by its first choice item that the reader answered and whose counts are shown; null where there is none.
 */
export function chooseOption(
  context: ReportContext,
  publication: Publication,
  section: PublishedSection,
  area: Text,
): Theme | null {
  const item = section.items
    .filter(isChoice)
    .find(({ id, distribution }) => distribution.shown && ownOptions(publication, id).length > 0);
  if (!item) return null;
  const chosen = ownOptions(publication, item.id);
  const chart = optionsChart([item], 'respondents');
  return {
    area,
    heading: headingOn(context, publication, item, chosen),
    body: inSequence([
      words.ownOption(ownWords(publication.own?.answers.get(item.id), item.options), context.respondentTerms),
      ...mostFrequentOf(context, item),
    ]),
    chart: null,
    options: {
      subtitle: withOptionsWithheld(
        words.chosenOf(item.n, kindHas(item.kind, 'several'), context.respondentTerms),
        howMany(item.withheld),
      ),
      chart,
      rows: optionRows(chart, [item], new Set(chosen), context.respondentTerms),
    },
  };
}

function headingOn(
  { respondentTerms }: ReportContext,
  publication: Publication,
  item: PublishedChoiceItem,
  chosen: readonly string[],
): Text {
  const option = item.options.find(({ id }) => id === chosen[0]);
  if (kindHas(item.kind, 'several') || !option) return words.optionsChosen(item.short, howMany(chosen));
  const own = publication.readerIncluded ? ONE : ZERO;
  return words.sameOption(option.label, differenceOf(countOf(item, option.id), own), differenceOf(item.n, own), respondentTerms);
}

function countOf({ distribution }: PublishedChoiceItem, option: string): Published {
  return (distribution.shown && distribution.value.bars.find(({ key }) => key === option)?.count) || ZERO;
}

/** The options that most chose; nothing where nobody chose any. */
function mostFrequentOf({ respondentTerms }: ReportContext, item: PublishedChoiceItem): readonly Text[] {
  const bars = item.distribution.shown ? item.distribution.value.bars : [];
  const peak = largestOf([ZERO, ...bars.map(({ count }) => count)]);
  const first = bars.find(({ count }) => count === peak);
  if (peak === 0 || !first) return [];
  const options = item.options.filter(({ id }) => countOf(item, id) === peak).map(({ label }) => label);
  return [words.mostFrequent(options, peak, first.share, respondentTerms)];
}
