import { judgementsOf, MAJORITY, rankingOf } from '../../analysis/claims/index.js';
import type { ShapeKind } from '../../model/claims.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import { howMany, largestOf, leastOf } from '../../model/published.js';
import type { Text, Told } from '../../model/text.js';
import { similarTitle } from '../findings/index.js';
import { isScale } from '../report/index.js';
import { judging, naming, upperLevels } from '../text/index.js';
import { namedTogether } from './names.js';
import { onUpperHalf, type Shaped, shapedIn, sharesIn } from './shares.js';
import * as words from './wording.js';

/** More items than these are counted in a headline rather than named. */
const NAMED = 3;

/** What the scale items of a section say together, by what their answers look like; null where none may be shown. */
export function sectionHeadline(publication: Publication, section: PublishedSection): Told | null {
  const shaped = shapedIn(publication, section.items);
  const [first] = shaped;
  if (!first) return null;
  const { scale } = first.item;
  const extent = shaped.length < section.items.filter(isScale).length ? 'shown' : 'all';
  const areAll = (shape: ShapeKind) => shaped.length > 1 && shaped.every(({ claim }) => claim.shape === shape);
  const [least, largest] = [leastOf(sharesIn(shaped)), largestOf(sharesIn(shaped))];
  const judged = (text: Text, quoted: readonly Shaped[]) =>
    judging(
      text,
      quoted.flatMap(({ claim }) => judgementsOf(claim)),
    );
  if (areAll('floor')) return judged(words.allAtEnd(howMany(shaped), extent, scale.lowLabel, least, largest), shaped);
  if (areAll('ceiling')) return judged(words.allAtEnd(howMany(shaped), extent, scale.highLabel, least, largest), shaped);
  const high = shaped.filter(isHigh);
  const levels = upperLevels(scale);
  if (high.length > NAMED)
    // A number leaves out none: not those whose answers are divided, and not those of which a majority is not sure.
    return judged(words.mostOfMany(howMany(shaped.filter(reachesMajority)), howMany(shaped), extent, levels), shaped);
  if (high.length > 0) return judged(words.mostOfSome(namedTogether(high.map(({ item }) => item)), levels), high);
  const ranking = rankingOf(section);
  if (ranking?.says === 'similar' && ranking.within !== null)
    return judging(similarTitle(section.measure, ranking.within, ranking.certainty), judgementsOf(ranking));
  const upper = shaped.map((one) => onUpperHalf(one).share);
  return naming(words.sharesRange(leastOf(upper), largestOf(upper), extent, levels));
}

/** A ceiling is a majority too where so many are on the upper half. */
function isHigh(one: Shaped): boolean {
  return one.claim.shape === 'high' || (one.claim.shape === 'ceiling' && reachesMajority(one));
}

function reachesMajority({ claim: { upper } }: Shaped): boolean {
  return upper >= MAJORITY;
}
