export { figureSpec } from './spec.js';
