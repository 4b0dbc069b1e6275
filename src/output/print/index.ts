export { openPrinter } from './printer.js';
