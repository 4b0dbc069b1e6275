import type { Choice, Claim } from '../../model/choice.js';
import type { Citation } from '../../model/cited.js';
import type { Publication } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import { isIndicative, percent, short } from '../text/index.js';
import { cited, measuredCell } from './cells.js';
import { type Measured, measuredOf } from './lookup.js';

/**
 * The first wording whose conditions the published results all meet, with these conditions; null where there is none. A result that
 * is withheld or rests on fewer than 30 answers meets no condition.
 */
export function choose<T>(choice: Choice<T>, publication: Publication): Choice<T>[number] | null {
  return choice.find((candidate) => candidate.when.every((claim) => holds(claim, publication))) ?? null;
}

/** Whether results are as somebody supposes: false where one of them is not; else null where one is withheld; else true. */
export function bearOut(claims: readonly Claim[], publication: Publication): boolean | null {
  const verdicts = claims.map((claim) => verdictOn(claim, publication));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

/** The results that a wording was chosen by; withheld ones are left out. */
export function claimCitations(claims: readonly Claim[], publication: Publication): readonly Citation[] {
  return claims.flatMap(({ of, statistic }) => {
    const measured = measuredOf(publication, of);
    const value = measured && statisticOf(measured, statistic);
    if (value === null) return [];
    const isShare = statistic === 'topTwo' || statistic === 'bottomTwo';
    return [cited(isShare ? `${percent(value)}%` : short(value), measuredCell(publication, of, statistic))];
  });
}

function holds(claim: Claim, publication: Publication): boolean {
  const measured = measuredOf(publication, claim.of);
  return measured !== null && !isIndicative(measured.n) && verdictOn(claim, publication) === true;
}

/** Null where the result is withheld. */
function verdictOn({ of, statistic, atLeast, atMost }: Claim, publication: Publication): boolean | null {
  const measured = measuredOf(publication, of);
  const value = measured && statisticOf(measured, statistic);
  if (value === null) return null;
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}

function statisticOf(measured: Measured, statistic: Claim['statistic']): Published | null {
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
