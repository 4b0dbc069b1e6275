export * as adviceWording from './advice-wording.js';
export { composeFeedback } from './feedback.js';
export * as highlightsWording from './highlights-wording.js';
export * as itemsWording from './items-wording.js';
export * as overviewWording from './overview-wording.js';
export * as reportWording from './report-wording.js';
export * as standingWording from './standing-wording.js';
export * as themesWording from './themes-wording.js';
