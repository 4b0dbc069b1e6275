export { FIGURE_FORMATS, type Figure, makeFigures } from './files.js';
export { listedIds, listText } from './list.js';
