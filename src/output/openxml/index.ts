export { type PackagePart, type Relationship, zipPackage } from './package.js';
export { PROPERTY_LINKS, type Properties, propertyParts } from './properties.js';
export { type Attributes, element, escapeXml, literal, NAMESPACES, textElement, xmlDocument } from './xml.js';
