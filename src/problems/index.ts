export { ProblemCollector, SHOWN } from './collector.js';
export { OutputError, reasonOf } from './output-error.js';
export { countOf, describeProblems, didYouMean, InputError, nearestWord, refusal, refusalOfEach, warning } from './problems.js';
export { RenderError } from './render-error.js';
export { settingPlace } from './setting-place.js';
export { andMore, codePoint, either, excerpt, invisibleIn, listed, quoted, SEE_LIMITS, say, sayWhenShown } from './wording.js';
