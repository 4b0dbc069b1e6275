export { type DocumentDrawer, openDocumentDrawer } from './drawer.js';
