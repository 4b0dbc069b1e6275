export { composeWorkbook } from './compose.js';
