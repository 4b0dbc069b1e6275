export { deckShape, readSlides, type SlidesContext } from './deck.js';
export { columnShape } from './kinds.js';
export { SLIDE_KINDS, slideShape } from './slide.js';
export { openWording, pointShape, type Wording } from './wording.js';
