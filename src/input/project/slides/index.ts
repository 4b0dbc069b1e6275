export { readSlides, type SlidesContext } from './deck.js';
export { openWording, type Wording } from './wording.js';
