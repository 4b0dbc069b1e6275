export { composeFeedback } from './feedback.js';
