export { type DrawnFigure, FIGURE_FORMATS, makeFigures } from './files.js';
export { listedIds, listText } from './list.js';
