import type { Choice, Claim } from '../../model/brief-texts.js';
import type { Citation } from '../../model/cited.js';
import type { Publication } from '../../model/publication.js';
import { isIndicative } from '../../text/messages/common.js';
import { percent, short } from '../../text/numbers.js';
import { cited, itemCell } from '../cells.js';
import { type Measured, measuredOf } from '../lookup.js';

/**
 * The first wording whose conditions the published results meet, and those; null where there is none. Neither a withheld result
 * nor one of fewer than 30 answers meets any.
 */
export function choose(choice: Choice, publication: Publication): Choice[number] | null {
  return choice.find((candidate) => candidate.when.every((claim) => holds(claim, publication))) ?? null;
}

/** The results that a wording was chosen by. */
export function claimCitations(claims: readonly Claim[], publication: Publication): readonly Citation[] {
  return claims.flatMap(({ of, statistic }) => {
    const measured = measuredOf(publication, of);
    const value = measured && statisticOf(measured, statistic);
    if (value === null) return [];
    const isShare = statistic === 'topTwo' || statistic === 'bottomTwo';
    return [cited(isShare ? `${percent(value)}%` : short(value), itemCell(publication, of, statistic))];
  });
}

function holds(claim: Claim, publication: Publication): boolean {
  const measured = measuredOf(publication, claim.of);
  const value = measured && statisticOf(measured, claim.statistic);
  if (measured === null || value === null || isIndicative(measured.n)) return false;
  return (claim.atLeast === null || value >= claim.atLeast) && (claim.atMost === null || value <= claim.atMost);
}

function statisticOf(measured: Measured, statistic: Claim['statistic']): number | null {
  switch (statistic) {
    case 'mean':
      return measured.statistics?.mean ?? null;
    case 'median':
      return measured.statistics?.median ?? null;
    case 'topTwo':
      return measured.topTwo;
    case 'bottomTwo':
      return measured.bottomTwo;
  }
}
