export { openJudge } from './document.js';
export type { Finding } from './finding.js';
export { markupOf } from './markup.js';
export { findingsInScript } from './script.js';
export { findingsInStyles } from './styles.js';
export { findingsInTemplate } from './template.js';
