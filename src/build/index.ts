export { type BuildOutcome, build } from './build.js';
export { planBuild } from './build-plan.js';
export type { MadeDocument } from './documents.js';
export type { Failure } from './failure.js';
export { fewReplies, warningsOf } from './few-replies.js';
export { EVERYTHING, type Wish } from './plan.js';
export { rehearse } from './rehearse.js';
export { checkTemplates, templateFolders } from './templates.js';
