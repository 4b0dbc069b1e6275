export { areAlike, DISSENTERS } from './alike.js';
export { type AuditRules, type Cell, cellOver, type Truth, type Variable } from './cell.js';
export { conditionalOn } from './conditions.js';
export type { Basis, HeldRelease, HeldReleases } from './held.js';
export { itemOf } from './items.js';
export { isDominated, type Magnitudes, magnitudesOf, together } from './magnitudes.js';
export { givesAwayPartial, SCORE_DIGITS } from './partial.js';
export { RECORDED_AUDIENCES, releaseMark, SEES_GROUPS, type Thresholds, thresholdsFor } from './rules.js';
export { stratumNamed, stratumNumber, weightSchemeOf } from './strata.js';
export {
  type ChangedItem,
  type ComparisonVerdict,
  comparisonKey,
  type HeldItem,
  type MarginVerdict,
  type PairVerdict,
  pairKey,
  type Verdict,
  type Verdicts,
  type WeightsVerdict,
} from './verdicts.js';
