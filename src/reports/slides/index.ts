export { intervalEnds, layouts, prompts } from './powerpoint-wording.js';
export { composeSlides } from './slides.js';
