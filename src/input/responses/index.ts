export { readResponses } from './read.js';
