export { openPainter, type Painter } from './painter.js';
