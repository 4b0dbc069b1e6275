export { renderTools } from './tools.js';
