export { firstWrongLine, lineOf, lineOfByte } from './lines.js';
export { isDamagedUtf8, isWestern, isWesternText, strangeness } from './plausibility.js';
export { type FileFault, readWholeFile } from './read-file.js';
export { textIn, utf8Text, utf16Order, windowsText } from './text.js';
