import type { Theme, Themes } from '../../model/feedback-view.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { type Desk, isScale } from '../report/index.js';
import { inSequence, numberedTitle, short } from '../text/index.js';
import { chartLevels } from './level-chart.js';
import { chooseOption } from './option-theme.js';
import { best, type Compared, compare, othersIn } from './own.js';
import { peersMedian } from './peers.js';
import { placeOf } from './place.js';
import * as standing from './standing-wording.js';
import * as words from './themes-wording.js';

/** The sections one by one, each by what stands out in it; null where nothing can be said of any. */
export async function composeThemes(desk: Desk, publication: Publication): Promise<Themes | null> {
  const asked = publication.sections.filter((section) => section.items.some((item) => item.kind !== 'text'));
  const composed = await Promise.all(asked.map((section) => composeTheme(desk, publication, section)));
  const themes = composed.filter((theme) => theme !== null);
  if (themes.length === 0) return null;
  const silent = asked.filter((section) => section.items.every(({ id }) => !isAnswered(publication, id)));
  return {
    heading: words.themesHeading(desk.voice),
    rule: words.themesRule(desk.voice),
    themes,
    unanswered:
      silent.length > 0
        ? words.unansweredAreas(
            silent.map((section) => section.short),
            desk.voice,
          )
        : null,
  };
}

function isAnswered({ own }: Publication, itemId: string): boolean {
  return own?.answers.get(itemId)?.state === 'answered';
}

async function composeTheme(desk: Desk, publication: Publication, section: PublishedSection): Promise<Theme | null> {
  const area = numberedTitle(section.number, section.short);
  const compared = section.items
    .filter(isScale)
    .map((item) => compare(publication, item))
    .filter((one) => one !== null && othersIn(one.standing) > 0);
  const telling = best(compared, (one) => [one?.distance ?? 0, (one?.standing.same ?? 0) / (one?.item.n ?? 1)]);
  if (!telling) return chooseOption(desk, publication, section, area);
  return {
    area,
    heading: standing.placeInWords(telling.item.label, placeOf(telling.standing)),
    body: inSequence(sentencesOn(desk, publication, telling)),
    chart: await chartLevels(desk, section, telling.item, telling.own),
    options: null,
  };
}

function sentencesOn({ voice }: Desk, publication: Publication, one: Compared): readonly Text[] {
  return [
    standing.ownAnswer(short(one.own), voice),
    standing.standingInWords(one.standing, voice),
    mediansOn(publication, one, voice),
  ];
}

function mediansOn(publication: Publication, { item, median }: Compared, voice: Desk['voice']): Text {
  const ofPeers = peersMedian(publication, item.id);
  return ofPeers === null
    ? standing.medianInWords(short(median), voice)
    : standing.mediansInWords(short(median), short(ofPeers), voice);
}
