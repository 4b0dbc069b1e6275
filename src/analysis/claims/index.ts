export { candidatesIn, scored } from './candidates.js';
export { best } from './information.js';
export { ownNumber, ownOptions } from './own-answers.js';
export { findNamed, highest } from './pick.js';
export { areaStanding, itemStanding, standingCounts } from './standing.js';
export { mostTelling, optionStandings, tellingFacts } from './telling.js';
