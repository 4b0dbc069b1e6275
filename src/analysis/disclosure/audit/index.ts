export { giveAway } from './give-away.js';
export { independentNumber } from './independent.js';
