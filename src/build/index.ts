export { type BuildOutcome, build } from './build.js';
export type { MadeDocument } from './documents.js';
export { BRIEF_PRECISION, chooseSources, type Wish } from './plan.js';
