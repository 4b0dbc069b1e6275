export { firstWrongLine, lineOf, lineOfByte } from './lines.js';
export { type FileFault, readWholeFile } from './read-file.js';
export { textIn, utf8Text, utf16Order } from './text.js';
