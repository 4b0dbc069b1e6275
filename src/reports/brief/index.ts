export { composeBrief } from './brief.js';
export { statementsOf } from './statements.js';
