export { ProblemCollector } from './collector.js';
export { OutputError, reasonOf } from './output-error.js';
export { describeProblem, didYouMean, InputError, nearestWord, refusal, warning } from './problems.js';
export { RenderError } from './render-error.js';
export { andMore, either, excerpt, listed, quoted, say } from './wording.js';
