import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { peersNamed } from '../../text/messages/feedback/overview.js';
import type { Voice } from '../../text/voice.js';

/** The comparison group of one item: how it is named, with those who answered the item, and its median. */
export interface Group {
  readonly named: Text;
  readonly median: number;
}

/** Null where there is no comparison group, or where its median of this item is withheld. */
export function groupOf({ peers }: Publication, itemId: string, voice: Voice): Group | null {
  const figures = peers?.items.get(itemId);
  if (!peers || !figures?.shown) return null;
  const { n, median } = figures.value;
  return { named: peersNamed(peers.label, peers.category, n, voice), median };
}
