export { makeBundle } from './bundle.js';
export { makeCopies } from './copies.js';
export type { DeliveryItem } from './delivery-item.js';
export { fileNames } from './file-name.js';
export { keepList, keepWithoutReport } from './lists.js';
export { passwordMissing, pdfMissing } from './messages.js';
export { keepPasswords } from './passwords.js';
