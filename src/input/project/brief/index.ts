export { readBrief } from './brief.js';
