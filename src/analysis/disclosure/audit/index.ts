export { giveAway, openAudit } from './give-away.js';
export { independentNumber } from './independent.js';
