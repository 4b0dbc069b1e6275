export { openRenderer, type Renderer } from './renderer.js';
export { renderTools } from './tools.js';
