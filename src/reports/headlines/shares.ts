import { claimsOf } from '../../analysis/claims/index.js';
import type { ShapeClaim } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedItem, PublishedScaleItem } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import { lowerLevels, upperLevels } from '../text/index.js';
import { named } from './names.js';
import type { LevelsShare } from './wording.js';

/** A scale item with what its answers look like. */
export interface Shaped {
  readonly item: PublishedScaleItem;
  readonly claim: ShapeClaim;
}

/** The scale items among these whose answers may be shown. */
export function shapedIn(publication: Publication, items: readonly PublishedItem[]): readonly Shaped[] {
  const claims = claimsOf(publication);
  return items
    .filter((item) => has(item, 'levels'))
    .flatMap((item) => {
      const claim = claims.shapeOf(item.id);
      return claim ? [{ item, claim }] : [];
    });
}

/** How many are on the upper half of the scale. */
export function onUpperHalf({ item, claim }: Shaped): LevelsShare {
  return { item: named(item), levels: upperLevels(item.scale), share: claim.upper };
}

/** How many are on the half of the scale that the claim is about. */
export function onClaimedHalf({ item, claim }: Shaped): LevelsShare {
  const levels = claim.shape === 'low' ? lowerLevels(item.scale) : upperLevels(item.scale);
  return { item: named(item), levels, share: claim.share };
}

export function sharesIn(shaped: readonly Shaped[]): readonly Published[] {
  return shaped.map(({ claim }) => claim.share);
}
