export { giveAway, openAudit, openBounds } from './give-away.js';
