import { EDITIONS, type Edition, LANGS, type Lang } from '../../model/text.js';
import type { Findings } from './findings.js';
import { readMapping } from './mapping.js';
import { editionWithoutLanguage, repeatedEntry } from './messages.js';
import { optional, setOf } from './shape.js';
import { childSpot, listSpots, placeOf, type Spot } from './yaml/index.js';

/** The first leads; none where they are broken. Read before everything else: which texts are needed depends on it. */
export function readLanguages(spot: Spot, findings: Findings): readonly Lang[] {
  const shape = { languages: optional(setOf(LANGS, repeatedEntry)) };
  const child = childSpot(spot, 'languages');
  if (!child || spot.node.kind !== 'mapping') return LANGS;
  const only: Spot = {
    ...spot,
    node: { ...spot.node, entries: new Map([...spot.node.entries].filter(([key]) => key === 'languages')) },
  };
  return readMapping(only, shape, findings).values.languages ?? [];
}

export function defaultEditions(languages: readonly Lang[]): readonly Edition[] {
  return languages.length > 1 ? EDITIONS : languages;
}

/** An edition needs its languages. */
export function checkEditions(spot: Spot | null, languages: readonly Lang[], findings: Findings): void {
  for (const edition of listSpots(spot)) {
    const written = edition.node.kind === 'scalar' ? edition.node.written : '';
    const needed = LANGS.filter((lang) => written === lang || written === 'bilingual');
    const lacking = needed.find((lang) => !languages.includes(lang));
    if (lacking && languages.length > 0) findings.error(placeOf(edition), editionWithoutLanguage(written, lacking));
  }
}
