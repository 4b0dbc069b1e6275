import { contradictionWith, ledgerOf, type PlacedJudgement } from '../analysis/claims/index.js';
import type { Publication } from '../model/publication.js';
import type { View } from '../model/view.js';
import { judgementsOn } from '../reports/report/index.js';
import { contradictory, unclaimed } from './messages.js';

/**
 * Lets a document pass whose sentences judge every fact as the claims do, and as those of the documents before it that are for the same
 * readers. Throws Error for one that does not, which names both places and quotes both sentences.
 */
export function openAgreement(): (view: View, publication: Publication) => View {
  const byReaders = new Map<string, Map<string, PlacedJudgement>>();
  return (view, publication) => {
    const { audience } = publication;
    const readers = audience.kind === 'respondent' ? `respondent ${audience.id}` : audience.kind;
    const known = byReaders.get(readers) ?? new Map<string, PlacedJudgement>();
    byReaders.set(readers, known);
    const judgements = judgementsOn(view);
    // A letter judges nothing, and to work out what may be claimed takes long.
    if (judgements.length === 0) return view;
    const contradiction = contradictionWith(known, judgements);
    if (contradiction) throw new Error(contradictory(...contradiction));
    // A deck of exact figures speaks by means as briefs print them, so it is held against the claims that follow from these.
    const ledger = ledgerOf(publication.inSentences ?? publication);
    const unfounded = judgements.find(({ fact, verdict }) => ledger.get(fact) !== verdict);
    if (unfounded) throw new Error(unclaimed(unfounded, ledger.get(unfounded.fact) ?? null));
    return view;
  };
}
