export { isoDateText, isoDurationText } from './iso.js';
export { numberText } from './number.js';
export { percentText } from './percent.js';
export { serialText } from './serial.js';
