export { ByteReader } from './byte-reader.js';
export { characterLimit } from './characters.js';
export { encodingNamed, encodingOfCodePage, guessEncoding, OF_ANY_BYTES, type TextReader, textReader } from './encoding.js';
export { clockText, DAY, dateText, momentText, SECOND } from './moment.js';
export { numberText, singleText } from './number-text.js';
