import type { Publication } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { RespondentTerms } from '../text/index.js';
import { peersWho } from './overview-wording.js';

/** Who the comparison group is; null where there is none. */
export function whoArePeers({ peers }: Publication, respondentTerms: RespondentTerms): Text | null {
  return peers && peersWho(peers.label, peers.category, peers.n, respondentTerms);
}

/** The comparison group's median of an item; null where there is no such group, or where the median is withheld. */
export function peersMedian({ peers }: Publication, itemId: string): Published | null {
  const cell = peers?.items.get(itemId);
  return cell?.shown ? cell.value.median : null;
}
