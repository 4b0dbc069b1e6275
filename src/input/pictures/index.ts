export { readPicture } from './read-picture.js';
