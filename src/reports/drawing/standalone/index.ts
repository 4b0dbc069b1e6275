export { exhibitSpec } from './spec.js';
