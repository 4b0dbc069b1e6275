export { agreementChart, agreementRows, hasReverse } from './agreement.js';
export { choiceChart } from './choice.js';
export { type Difference, differencesChart } from './differences.js';
export { gapChart, gapRows } from './gap.js';
export { groupComparison, groupsChart } from './groups.js';
export {
  axisOf,
  barHeight,
  DOTS_LAYERS,
  gapOf,
  HISTOGRAM_LAYERS,
  hasInterval,
  isLabelled,
  levelAxis,
  levelBars,
  outlineBars,
  positionOnLevels,
  segmentsOf,
  spansOf,
} from './layout/index.js';
export { multiplesChart, multiplesOf } from './multiples.js';
export { type BarredItem, optionRows, optionsChart, shownOptions } from './options.js';
export { aboutRanking, judgedLettersOf, rankedRows, rankingChart, rankingTitles } from './ranking.js';
export { rankingKey, rankingNote } from './ranking-wording.js';
export * as chartsWording from './wording.js';
export { answers } from './wording.js';
