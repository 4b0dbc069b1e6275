export { type PackagePart, type Relationship, zipPackage } from './package.js';
export { PROPERTY_LINKS, propertyParts } from './properties.js';
export { type Attributes, element, escapeXml, NAMESPACES, textElement, xmlDocument } from './xml.js';
