export { type Combined, combinePdf, type PageRange } from './combine.js';
export { encryptPdf } from './encrypt.js';
