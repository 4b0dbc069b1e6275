export { Archive } from './archive.js';
export { isZip } from './directory.js';
export { whileWorthIt } from './worth.js';
