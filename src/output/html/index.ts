export { readTemplates } from './read.js';
export { onPaper } from './screen.js';
export { readSlideshow, withSlideshow } from './slideshow.js';
export { openTemplates } from './templates.js';
