import { judgedStanding, mostTelling } from '../../analysis/claims/index.js';
import type { Theme, Themes } from '../../model/feedback-view.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import type { ItemStanding } from '../../model/standing.js';
import type { Text } from '../../model/text.js';
import type { ReportContext } from '../report/index.js';
import { inSequence, judging, numberedTitle, short } from '../text/index.js';
import { chartLevels } from './level-chart.js';
import { chooseOption } from './option-theme.js';
import { type PeerGroup, type PeerNames, peersMedian, peersOf } from './peers.js';
import { peersMedianIs } from './peers-wording.js';
import * as words from './themes-wording.js';
import { verdictOn } from './verdict-wording.js';

/**
 * The sections one by one, in the order of the questionnaire, each by what tells most in it; null where nothing can be said of any.
 */
export function composeThemes(context: ReportContext, publication: Publication, names: PeerNames): Themes | null {
  const asked = publication.sections.filter((section) => section.items.some((item) => has(item, 'counted')));
  const group = peersOf(publication, names, context.respondentTerms);
  const composed = asked.map((section) => composeTheme(context, publication, section, group));
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

function composeTheme(
  context: ReportContext,
  publication: Publication,
  section: PublishedSection,
  group: PeerGroup | null,
): Theme | null {
  const area = numberedTitle(section.number, section.short);
  const telling = mostTelling(publication, section);
  if (!telling) return chooseOption(context, publication, section, area);
  const judgements = judgedStanding(telling);
  return {
    area,
    heading: judging(verdictOn(telling.item.label, telling.verdict, telling.item.reverse), judgements),
    body: judging(inSequence(sentencesOn(context, publication, telling, group)), judgements),
    chart: chartLevels(context, section, telling),
    options: null,
  };
}

function sentencesOn(
  { respondentTerms }: ReportContext,
  publication: Publication,
  { item, own, basis }: ItemStanding,
  group: PeerGroup | null,
): readonly Text[] {
  const ofPeers = peersMedian(publication, item.id);
  return [
    words.ownAndMedian(short(own), short(basis.median), respondentTerms),
    ...(ofPeers === null || group === null ? [] : [peersMedianIs(group.name, short(ofPeers), short(basis.median))]),
  ];
}
