export { composeBrief } from './brief.js';
export { statementsOf } from './statements.js';
export * as briefWording from './wording.js';
