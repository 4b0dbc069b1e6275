export { type MappingNode, type Node, type Path, pathText, plainValue } from './node.js';
export { placeAt, type TextSource, textSource } from './source.js';
export { childCursor, listCursors, nearestCursor, placeOf, placeOfKey, placeText, type YamlCursor } from './spot.js';
export { codePoint } from './syntax.js';
export { parseYaml } from './yaml.js';
