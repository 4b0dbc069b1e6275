import type { Theme, Themes } from '../../model/feedback-view.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { isScale, type ReportContext } from '../report/index.js';
import { inSequence, numberedTitle, short } from '../text/index.js';
import { chartLevels } from './level-chart.js';
import { chooseOption } from './option-theme.js';
import { best, type Compared, compare, othersIn } from './own.js';
import { peersMedian } from './peers.js';
import { positionOf } from './position.js';
import * as standing from './standing-wording.js';
import * as words from './themes-wording.js';

/**
 * The sections one by one, in the order of the questionnaire, each by what stands out in it; null where nothing can be said of any.
 */
export function composeThemes(context: ReportContext, publication: Publication): Themes | null {
  const asked = publication.sections.filter((section) => section.items.some((item) => has(item, 'counted')));
  const composed = asked.map((section) => composeTheme(context, publication, section));
  const themes = composed.filter((theme) => theme !== null);
  if (themes.length === 0) return null;
  const silent = asked.filter((section) => section.items.every(({ id }) => !isAnswered(publication, id)));
  return {
    heading: words.themesHeading(context.respondentTerms),
    rule: words.themesRule(context.respondentTerms),
    themes,
    unanswered:
      silent.length > 0
        ? words.unansweredAreas(
            silent.map((section) => section.short),
            context.respondentTerms,
          )
        : null,
  };
}

function isAnswered({ own }: Publication, itemId: string): boolean {
  return own?.answers.get(itemId)?.state === 'answered';
}

function composeTheme(context: ReportContext, publication: Publication, section: PublishedSection): Theme | null {
  const area = numberedTitle(section.number, section.short);
  const compared = section.items
    .filter(isScale)
    .map((item) => compare(publication, item))
    .filter((one) => one !== null && othersIn(one.standing) > 0);
  const telling = best(compared, (one) => [one?.distance ?? 0, (one?.standing.same ?? 0) / (one?.item.n ?? 1)]);
  if (!telling) return chooseOption(context, publication, section, area);
  return {
    area,
    heading: standing.placeInWords(telling.item.label, positionOf(telling.standing)),
    body: inSequence(sentencesOn(context, publication, telling)),
    chart: chartLevels(context, section, telling.item, telling.own),
    options: null,
  };
}

function sentencesOn({ respondentTerms }: ReportContext, publication: Publication, one: Compared): readonly Text[] {
  return [
    standing.ownAnswer(short(one.own), respondentTerms),
    standing.standingInWords(one.standing, respondentTerms),
    mediansOn(publication, one, respondentTerms),
  ];
}

function mediansOn(
  publication: Publication,
  { item, median }: Compared,
  respondentTerms: ReportContext['respondentTerms'],
): Text {
  const ofPeers = peersMedian(publication, item.id);
  return ofPeers === null
    ? standing.medianInWords(short(median), respondentTerms)
    : standing.mediansInWords(short(median), short(ofPeers), respondentTerms);
}
