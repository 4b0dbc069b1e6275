export { areAlike, isChosenByAll } from './alike.js';
export { giveAway, type MarkedCounts } from './audit.js';
export type { Basis, HeldRelease, HeldReleases, RespondentsBehind, RespondentsBehindOf } from './held.js';
export { judge } from './judge.js';
export { givesAwayPartial, SCORE_DIGITS } from './partial.js';
export { RECORDED_AUDIENCES, releaseMark } from './rules.js';
export {
  type ChangedItem,
  type ComparisonVerdict,
  comparisonKey,
  type HeldItem,
  pairKey,
  type Verdict,
  type Verdicts,
} from './verdicts.js';
