export { isoDateText, isoDurationText } from './iso.js';
export { numberText, plain } from './number.js';
export { percentText } from './percent.js';
export { type SerialShown, serialText } from './serial.js';
