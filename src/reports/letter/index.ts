export { composeLetter } from './letter.js';
export { blankQuestionnaire } from './list-wording.js';
export * as letterWording from './wording.js';
