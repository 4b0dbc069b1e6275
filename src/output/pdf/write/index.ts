export { type Combined, combinePdf, type Place } from './combine.js';
export { encryptPdf } from './encrypt.js';
