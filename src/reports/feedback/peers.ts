import type { Publication } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { both, LANGUAGE, type RespondentTerms } from '../text/index.js';
import * as words from './peers-wording.js';

/** Names of groupings as feedback.yaml gives them, by the grouping's id. */
export type PeerNames = Readonly<Record<string, Text>>;

/** How the comparison group is spoken of. */
export interface PeerGroup {
  /** What its members share, as a heading: 同業 / "Your industry". */
  readonly heading: Text;
  /** With the category that they share: 同業（金属製品） / "your industry (Metal products)". */
  readonly name: Text;
  /** Who they are, and how many. */
  readonly who: Text;
}

/** The comparison group in words; null where there is none. */
export function peersOf({ peers }: Publication, names: PeerNames, respondentTerms: RespondentTerms): PeerGroup | null {
  if (peers === null) return null;
  const name = names[peers.by] ?? words.sameKind(peers.label);
  return {
    heading: words.asHeading(name),
    name: both((lang) => `${name[lang]}${LANGUAGE[lang].aside(peers.category[lang])}`),
    who: words.peersWho(peers.label, peers.category, peers.n, respondentTerms),
  };
}

/** The comparison group's median of an item; null where there is no such group, or where the median is withheld. */
export function peersMedian({ peers }: Publication, itemId: string): Published | null {
  const cell = peers?.items.get(itemId);
  return cell?.shown ? cell.value.median : null;
}

/** Whether any median of the comparison group is not shown. `of`: the ids of what is shown. */
export function lacksPeers({ peers }: Publication, of: readonly string[]): boolean {
  const cells = of.flatMap((id) => peers?.items.get(id) ?? peers?.scores.get(id) ?? []);
  return cells.some((cell) => !cell.shown);
}
