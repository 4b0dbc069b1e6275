import { claimsOf } from '../../analysis/claims/index.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import type { Told } from '../../model/text.js';
import { crossTitle } from '../findings/index.js';
import { choiceHeadline, itemsHeadline, numberHeadline, recommendationHeadline, shorterHeadline } from '../headlines/index.js';
import type { ReportContext } from '../report/index.js';
import { both, listed, naming } from '../text/index.js';
import type { SlideItem } from './panel.js';
import * as words from './wording.js';

/** An item on a slide with the section it belongs to. */
export interface ItemInSection {
  readonly item: SlideItem;
  readonly section: PublishedSection;
}

/** What the items of a slide say together: as a sentence, then in few words for where the labels are long. */
export function headlinesOf(
  context: ReportContext,
  publication: Publication,
  items: readonly ItemInSection[],
): readonly [Told, ...Told[]] {
  const numbers = items.map(({ item, section }) => words.itemNumber(section.number, item.number, item.short));
  const values = items.map(({ item }) => (has(item, 'levels') && item.statistics.shown ? item.statistics.value.mean : null));
  const shorter = shorterHeadline(
    publication,
    items.map(({ item }) => item),
  );
  return [headlineOf(context, publication, items), ...(shorter ? [shorter] : []), naming(words.itemsTitle(numbers, values))];
}

/** What a cross of the two items of a slide says, where it is told; null for any other items. */
function crossOf({ respondentTerms }: ReportContext, publication: Publication, items: readonly SlideItem[]): Told | null {
  const [a, b, ...others] = items.map(({ id }) => id);
  if (a === undefined || b === undefined || others.length > 0) return null;
  const between = publication.crosses.filter(({ groups, of }) => {
    const item = publication.groups.find(({ id }) => id === groups)?.item;
    return (item === a && of === b) || (item === b && of === a);
  });
  const findings = between.flatMap(({ id }) => claimsOf(publication).crossOf(id) ?? []);
  const told = findings.find(({ certainty }) => certainty !== 'undecided');
  return told ? crossTitle(publication, respondentTerms, told) : null;
}

/** What the items of a slide say together, as a sentence; where nothing of them may be shown, the sentence says that. */
export function headlineOf(context: ReportContext, publication: Publication, items: readonly ItemInSection[]): Told {
  const shown = items.map(({ item }) => item);
  const [only, ...more] = shown;
  if (only && more.length === 0 && only.kind === 'scale' && only.recommendation) {
    const told = recommendationHeadline(only);
    if (told) return told;
  }
  const others = shown.flatMap((item) => otherHeadline(context, item) ?? []);
  return crossOf(context, publication, shown) ?? itemsHeadline(publication, shown) ?? others[0] ?? nothingShown(shown);
}

/** What an item that is not answered with a level says alone; null where it may not be shown. */
function otherHeadline({ respondentTerms }: ReportContext, item: SlideItem): Told | null {
  switch (item.kind) {
    case 'scale':
      return null;
    case 'single':
    case 'multiple':
      return choiceHeadline(item, respondentTerms);
    case 'number':
      return numberHeadline(item);
  }
}

function nothingShown(items: readonly SlideItem[]): Told {
  const labels = items.map(({ short }) => short);
  return naming(words.withheldTitle(both((lang) => listed(labels, lang))));
}
