export { onPaper } from './screen.js';
export { readSlideshow, withSlideshow } from './slideshow.js';
export { openTemplates, readTemplates } from './templates.js';
