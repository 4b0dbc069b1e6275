export { renderDeck } from './deck.js';
