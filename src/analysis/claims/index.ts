export { candidatesIn, scored } from './candidates.js';
export { BOUNDS, isTold, weakest } from './certainty.js';
export { claimsOf } from './claims.js';
export { contradictionWith, type PlacedJudgement } from './contradiction.js';
export { comparisonOf } from './cross.js';
export { CHOSEN } from './difference.js';
export { best } from './information.js';
export {
  judgedArea,
  judgedChange,
  judgedLetters,
  judgedMargin,
  judgedNoGap,
  judgedOption,
  judgedPair,
  judgedStanding,
  judgementsOf,
} from './judgements.js';
export { ledgerOf } from './ledger.js';
export { lettersIn } from './letters.js';
export { ownNumber, ownOptions } from './own-answers.js';
export { pairsIn } from './pairs.js';
export { findNamed, highest } from './pick.js';
export { hasEqualMeans, MEAN_DIGITS, meanAsPrinted } from './printed.js';
export { rankingOf } from './ranking.js';
export { isAboutHalf, MAJORITY } from './shape.js';
export { areaStanding, itemStanding, standingCounts } from './standing.js';
export { mostTelling, optionStandings, tellingFacts } from './telling.js';
