export { agreementChart, agreementRows, agreementTitles } from './agreement.js';
export { choiceChart, choiceTitles } from './choice.js';
export { type Difference, differencesChart } from './differences.js';
export { gapChart, gapRows, gapTitles } from './gap.js';
export { groupComparison, groupsChart, groupsTitles } from './groups.js';
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
export { optionRows, optionsChart, shownOptions } from './options.js';
export { rankedRows, rankingChart, rankingTitles } from './ranking.js';
export * as chartsWording from './wording.js';
export { answers } from './wording.js';
