export { intervalEnds, layouts, prompts } from './powerpoint-wording.js';
export { composeSlides } from './slides.js';
export * as slidesWording from './wording.js';
