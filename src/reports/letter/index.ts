export { composeLetter } from './letter.js';
export { blankQuestionnaire } from './list-wording.js';
