export { giveAway, openAudit } from './give-away.js';
