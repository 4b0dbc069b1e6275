export { type CellAllowance, Grid } from './grid.js';
