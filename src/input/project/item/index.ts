export { checkRange, readItem, type SectionDefaults } from './item.js';
export { ATTRIBUTE_KINDS, attributeKeys, type ItemShape, itemShape, keysOfKind, kindsHaving } from './item-shape.js';
export { mergeShape } from './merge.js';
export { optionShape, readOptions } from './options.js';
export { endsShape, labelledShape, Scales } from './scale.js';
export { checkColumnSources } from './sources.js';
