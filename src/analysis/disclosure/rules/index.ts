export { areAlike, areAmountsAlike, DISSENTERS } from './alike.js';
export { toldByBands } from './bands.js';
export { type AuditRules, type Cell, cellOver, type Truth, type Variable } from './cell.js';
export { COEFFICIENT_DIGITS, isPerfect, LEAST_P } from './coefficients.js';
export { conditionalOn } from './conditions.js';
export { toldByDeviation } from './deviation.js';
export type { Basis, HeldRelease, HeldReleases } from './held.js';
export { INSIDERS } from './insiders.js';
export { itemInBands, itemOf } from './items.js';
export {
  type Bounds,
  isDominated,
  type Magnitudes,
  magnitudesOf,
  nearness,
  originOf,
  remaining,
  together,
} from './magnitudes.js';
export { givesAwayPartial, type MakingUp, openMakingUp, SCORE_DIGITS } from './partial.js';
export { toldByQuantiles } from './quantiles.js';
export { RECORDED_AUDIENCES, releaseMark, SEES_GROUPS, type Thresholds, thresholdsFor } from './rules.js';
export { stratumNamed, stratumNumber, weightSchemeOf } from './strata.js';
export {
  type ChangedItem,
  type ComparisonVerdict,
  comparisonKey,
  type HeldItem,
  type MarginVerdict,
  NOTHING_WITHHELD,
  type PairReasons,
  type PairVerdict,
  pairKey,
  type SectionPairsVerdict,
  type Verdict,
  type Verdicts,
  type WeightsVerdict,
} from './verdicts.js';
export type { Withheld } from './withheld.js';
