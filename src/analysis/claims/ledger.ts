import type { Judgement } from '../../model/claims.js';
import { has, kindHas } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem } from '../../model/publication.js';
import { candidatesIn } from './candidates.js';
import { claimsOf } from './claims.js';
import {
  judgedArea,
  judgedChange,
  judgedMargin,
  judgedNoGap,
  judgedOption,
  judgedPair,
  judgedStanding,
  judgementsOf,
} from './judgements.js';
import { pairsIn } from './pairs.js';
import { areaStanding } from './standing.js';
import { optionStandings, standingsIn } from './telling.js';

/**
 * The verdict on every fact that a sentence about a publication may judge, by the fact: what sentences are held against. Throws Error
 * where two claims judge one fact differently.
 */
export function ledgerOf(publication: Publication): ReadonlyMap<string, string> {
  const ledger = known.get(publication) ?? openLedger(publication);
  known.set(publication, ledger);
  return ledger;
}

const known = new WeakMap<Publication, ReadonlyMap<string, string>>();

function openLedger(publication: Publication): ReadonlyMap<string, string> {
  const ledger = new Map<string, string>();
  for (const { fact, verdict } of [...ofResults(publication), ...ofReader(publication)]) {
    const before = ledger.get(fact) ?? verdict;
    if (before !== verdict) throw new Error(`Two claims judge one fact (${fact}) differently: "${before}" and "${verdict}".`);
    ledger.set(fact, verdict);
  }
  return ledger;
}

function ofResults(publication: Publication): readonly Judgement[] {
  const { sections, gaps, groups, margins } = publication;
  const claims = claimsOf(publication);
  const scales = sections.flatMap(({ items }) => items.filter((item) => has(item, 'levels')));
  return [
    ...candidatesIn(publication).flatMap(judgementsOf),
    ...sections.flatMap(pairsIn).flatMap(judgedPair),
    ...scales.flatMap(({ id }) => {
      const shape = claims.shapeOf(id);
      return [...(shape ? judgementsOf(shape) : []), ...judgedChange(id, claims.changeOf(id))];
    }),
    ...gaps.flatMap((gap) => gap.pairs.flatMap((_, index) => (claims.gapOf(gap.id, index) ? [] : judgedNoGap(gap, index)))),
    ...groups.flatMap(({ id, comparisons }) =>
      comparisons.flatMap(({ of, option }) => {
        const claim = claims.comparisonOf(id, of, option);
        return claim ? judgementsOf(claim) : [];
      }),
    ),
    ...margins.flatMap(judgedMargin),
  ];
}

/** Nothing where the publication is for no reader. */
function ofReader(publication: Publication): readonly Judgement[] {
  if (publication.own === null) return [];
  return publication.sections.flatMap((section) => {
    const area = areaStanding(publication, section);
    const choices = section.items.filter((item): item is PublishedChoiceItem => kindHas(item.kind, 'options'));
    return [
      ...(area ? judgedArea(area) : []),
      ...standingsIn(publication, section).flatMap(judgedStanding),
      ...choices.flatMap((item) => optionStandings(publication, item)).flatMap(judgedOption),
    ];
  });
}
