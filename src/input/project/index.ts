export { loadProject } from './load.js';
