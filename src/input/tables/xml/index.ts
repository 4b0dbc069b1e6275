export type { Attributes } from './attributes.js';
export { scanXml } from './document.js';
export type { XmlHandler } from './scanner.js';
