export { composeSlide } from './compose.js';
