export { type ChartData, type ChartRenderer, openChartRenderer } from './vega.js';
