export { OutputError, reasonOf } from './output-error.js';
export { describeProblem, didYouMean, InputError, nearestWord } from './problems.js';
export { RenderError } from './render-error.js';
