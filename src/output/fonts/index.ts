export { refuseMissing } from './missing.js';
export { NAME, openTypeface, type Typeface } from './typeface.js';
