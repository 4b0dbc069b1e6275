export { claimed, evidence, strengths } from './certainty-wording.js';
export { wordFinding } from './word.js';
