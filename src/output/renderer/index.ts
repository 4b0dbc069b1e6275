export { openRenderer } from './renderer.js';
