export { renderTools, typefaceVersion } from './tools.js';
