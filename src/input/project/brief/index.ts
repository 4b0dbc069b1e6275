export { briefShape, readBrief } from './brief.js';
export { MOST_FINDINGS, pickShape, RELEVANCE } from './findings.js';
export { proposalShape } from './proposals.js';
