export { loadProject } from './load.js';
export { projectSchemas } from './schema/index.js';
