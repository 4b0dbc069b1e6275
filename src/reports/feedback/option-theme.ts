import { best, judgedOption, optionStandings, ownOptions } from '../../analysis/claims/index.js';
import { greatest } from '../../model/extremes.js';
import type { Theme } from '../../model/feedback-view.js';
import { kindHas } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem, PublishedSection } from '../../model/publication.js';
import { howMany } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { optionRows, optionsChart } from '../charts/index.js';
import { isChoice, type ReportContext } from '../report/index.js';
import { inSequence, judging, naming, withOptionsWithheld } from '../text/index.js';
import { chosen as chosenHeading, sameChoice, sameOption } from './highlights-wording.js';
import { ownWords } from './own.js';
import * as words from './themes-wording.js';

/**
 * The theme of a section by the choice item, of those that the reader answered and whose counts are shown, with the rarest answer;
 * null where there is none.
 */
export function chooseOption(
  context: ReportContext,
  publication: Publication,
  section: PublishedSection,
  area: Text,
): Theme | null {
  const answered = section.items
    .filter(isChoice)
    .filter(({ id, distribution }) => distribution.shown && ownOptions(publication, id).length > 0);
  const item = best(answered, (one) => [rarityOf(publication, one)]);
  if (!item) return null;
  const chosen = ownOptions(publication, item.id);
  const chart = optionsChart([item], 'respondents');
  return {
    area,
    ...wordsOn(context, publication, item, chosen),
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

/** Of the rarest option chosen, in bits; an option that stands for words written beside it tells nothing. */
function rarityOf(publication: Publication, item: PublishedChoiceItem): number {
  const told = optionStandings(publication, item).filter(({ option }) => !option.open);
  return greatest(
    told.map(({ information }) => information),
    0,
  );
}

/** What was chosen, and one number: how many others chose it, or the rarest of it. */
function wordsOn(
  { respondentTerms }: ReportContext,
  publication: Publication,
  item: PublishedChoiceItem,
  chosen: readonly string[],
): Pick<Theme, 'heading' | 'body'> {
  const standings = optionStandings(publication, item);
  const rarest = best(standings, ({ information }) => [information]);
  const judgements = rarest ? judgedOption(rarest) : [];
  if (!kindHas(item.kind, 'several') && rarest) {
    const { option, alike, others } = rarest;
    return {
      heading: naming(chosenHeading(item.short, option.label)),
      body: judging(sameChoice(alike, others, respondentTerms), judgements),
    };
  }
  const own = ownWords(publication.own?.answers.get(item.id), item.options);
  const body = inSequence([
    words.ownOption(own, respondentTerms),
    ...(rarest ? [sameOption(rarest.option.label, rarest.alike, rarest.others, respondentTerms)] : []),
  ]);
  return { heading: naming(words.optionsChosen(item.short, howMany(chosen))), body: judging(body, judgements) };
}
