export { childCursor, listCursors, nearestCursor, placeOf, placeOfKey, placeText, type YamlCursor } from './cursor.js';
export { type MappingNode, type Node, type Path, pathText, plainValue } from './node.js';
export { placeAt, type TextSource, textSource } from './source.js';
export { parseYaml } from './yaml.js';
