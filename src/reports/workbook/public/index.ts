export { publicCrossTables } from './cross-tables.js';
export { publicFrequencies } from './frequencies.js';
export { publicGaps } from './gaps.js';
export { publicGroups } from './groups.js';
export { hasLetters, publicStatistics } from './statistics.js';
