export { teamCounts, teamShares } from './cross-tables.js';
export { teamFrequencies } from './frequencies.js';
export { teamGaps } from './gaps.js';
export { teamGroups } from './groups.js';
export { sidesOf } from './sides.js';
export { teamStatistics } from './statistics.js';
export { hasTexts, teamTexts } from './texts.js';
