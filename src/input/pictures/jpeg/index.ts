export { isJpeg, readJpeg } from './jpeg.js';
