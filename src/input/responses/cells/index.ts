export { type CodeKinds, codeKinds, missingKind } from './codes.js';
export { parseLevel } from './level.js';
export { isDigitMark } from './marks.js';
export { parseNumber } from './number.js';
export { parseOption, restOf, vocabularyOf } from './option.js';
export type { Chosen, Parsed, Understood, Value } from './parsed.js';
export { cellReader, missingReader } from './readers.js';
