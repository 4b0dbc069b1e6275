export { type BuildOutcome, build } from './build.js';
export type { Made } from './documents.js';
export { BRIEF_PRECISION, chooseSources, type Wish } from './plan.js';
