export { pdfTexts } from './all-texts.js';
export { PDF_WORDS } from './reserved-words.js';
