export { areAlike, isChosenByAll } from './alike.js';
export { type Figure, giveAway } from './audit.js';
export type { Basis, Holding, Kept, Persons, PersonsOf } from './held.js';
export { judge } from './judge.js';
export { givesAwayPartial, SCORE_DIGITS } from './partial.js';
export { releaseMark } from './rules.js';
export {
  type ChangedFigure,
  type ComparisonVerdict,
  comparisonKey,
  type HeldFigure,
  pairKey,
  type Verdict,
  type Verdicts,
} from './verdicts.js';
