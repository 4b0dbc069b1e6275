export { choiceHeadline } from './choice.js';
export { itemsHeadline, shorterHeadline } from './items.js';
export { numberHeadline } from './number.js';
export { recommendationHeadline } from './recommendation.js';
export { sectionHeadline } from './section.js';
