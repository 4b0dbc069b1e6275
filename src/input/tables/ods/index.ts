export { readOds } from './read.js';
