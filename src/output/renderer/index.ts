export { openPress, type Press } from './renderer.js';
export { renderTools } from './tools.js';
