export { publishOwn, publishSample } from './always-shown.js';
export { coarseNumbers } from './coarse-numbers.js';
export type { PublishContext } from './context.js';
export { adjustedComparisons, adjustedPairs, shownRanking } from './families.js';
export { othersOf } from './others.js';
export { judgePeers, publishPeers } from './peers.js';
export { publishComparisons, publishGaps, publishMargins } from './published-groups.js';
export { publishSection } from './published-sections.js';
