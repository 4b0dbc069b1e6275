import type { Choice, Claim } from '../../model/brief-texts.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { type Measured, measuredOf } from '../lookup.js';

/** The first wording whose conditions the published results meet. A withheld result meets none. */
export function choose(choice: Choice, publication: Publication): Text {
  const chosen = choice.find((candidate) => candidate.when.every((claim) => holds(claim, publication)));
  if (!chosen) throw new Error('A choice of wordings has no last one without a condition.');
  return chosen.text;
}

function holds(claim: Claim, publication: Publication): boolean {
  const measured = measuredOf(publication, claim.of);
  const value = measured && statisticOf(measured, claim.statistic);
  if (value === null) return false;
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
