import type { Publication, PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { howMany, type Published } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { isScale, plainRich, reaches, wide } from '../report/index.js';
import type { Draft } from './draft.js';
import * as words from './wording.js';

interface Extremes {
  readonly section: PublishedSection;
  readonly scale: Scale;
  readonly highest: ItemMean;
  readonly lowest: ItemMean;
}

interface ItemMean {
  readonly label: Text;
  readonly mean: Published;
}

/**
 * For each section with several items: the one with the highest mean and the one with the lowest. Null where there is no such
 * section.
 */
export function summaryDraft(publication: Publication): Draft | null {
  const extremes = publication.sections.map(extremesOf).filter((one) => one !== null);
  if (extremes.length === 0) return null;
  const far = extremes.filter(({ highest, lowest, scale }) => reaches(highest.mean - lowest.mean, wide(scale)));
  const points = extremes.map(({ section, highest, lowest }) =>
    words.summaryPoint(section.short, highest.label, highest.mean, lowest.label, lowest.mean),
  );
  return {
    stem: 'summary',
    kicker: null,
    titles: [words.summaryTitle(howMany(far), howMany(extremes))],
    body: { kind: 'text', lead: null, points: points.map((text) => ({ text: plainRich(text), points: [] })) },
    footnote: words.wideDifference,
  };
}

function extremesOf(section: PublishedSection): Extremes | null {
  const scale = section.score?.scale;
  const ranked = section.items
    .filter(isScale)
    .map(itemMean)
    .filter((one) => one !== null)
    .sort((a, b) => b.mean - a.mean);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  return scale && highest && lowest && ranked.length > 1 ? { section, scale, highest, lowest } : null;
}

function itemMean(item: PublishedScaleItem): ItemMean | null {
  return item.statistics.shown ? { label: item.short, mean: item.statistics.value.mean } : null;
}
