export { checkRange, readItem, type SectionDefaults } from './item.js';
export { ATTRIBUTE_KINDS, attributeKeys, type ItemShape, itemShape, kindsHaving } from './item-shape.js';
export { readOptions } from './options.js';
export { Scales } from './scale.js';
export { checkColumnSources } from './sources.js';
