export { dictionaryOf, isOfType, type PdfFile, type PdfObject, readPdfFile } from './file.js';
export { unreadable } from './messages.js';
export {
  bytesOf,
  type Dictionary,
  type FoundStrings,
  isDictionary,
  isList,
  nameOf,
  readDictionary,
  readList,
  readValues,
  referenceOf,
  type Value,
} from './objects.js';
export { type RawObject, scanObjects } from './scan.js';
export { isBinary, possibleTexts, stringText } from './strings.js';
export { readTokens, type Tokens } from './tokens.js';
