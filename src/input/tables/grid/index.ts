export { type CellAllowance, columnLetters, Grid } from './grid.js';
