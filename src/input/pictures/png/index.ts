export { isPng, readPng } from './png.js';
